import type { ImportChange, ImportRowView } from '#platform/contract/imports/shapes.ts';
import { sayMark } from '#platform/web/marks.ts';
import { sentenceOf } from './ImportFaults.tsx';
import { useKind, useT } from './import-kind.ts';

const plainly = () => (_: string, value: unknown) => (Array.isArray(value) ? value.join(sayMark('、')) : String(value));

/** Old → new of one value. Numbers that differ only where they are masked say so. */
const Change = ({ change }: { change: ImportChange }) => {
  const t = useT();
  const { useWords, useSayChange = plainly } = useKind();
  const words = useWords();
  const sayValue = useSayChange();
  const said = (value: unknown): string => (value === null || value === undefined || value === '' ? '' : sayValue(change.field, value));
  const [was, becomes] = [said(change.was), said(change.becomes)];
  return (
    <li>
      <span className="pp-hint">{`${words.changed?.(change.field) ?? words.field(change.field)} `}</span>
      {was === '' ? <span className="pp-hint">{t('changeNone')}</span> : <del>{was}</del>}
      {' → '}
      {becomes === '' ? <span className="pp-hint">{t('changeNone')}</span> : <ins>{becomes}</ins>}
      {was === becomes && <span className="pp-hint">{` ${t('changeHidden')}`}</span>}
    </li>
  );
};

/** What a row changes; why it is refused or left out. */
export const RowChanges = ({ row }: { row: ImportRowView }) => {
  const t = useT();
  const kind = useKind();
  const words = kind.useWords();
  if (row.leftOut !== null) return <span className="pp-hint">{t(`leftOut.${row.leftOut}`)}</span>;
  if (row.refused.length > 0)
    return (
      <ul className="pp-changes">
        {row.refused.map(f => (
          <li key={`${f.cell} ${f.code}`}>
            <span className="pp-figures">{f.cell}</span> {f.field === null ? '' : `${words.field(f.field)}${sayMark('：')}`}
            {sentenceOf(kind, f)}
          </li>
        ))}
      </ul>
    );
  if (row.verdict === 'same') return <span className="pp-hint">{t('keptNewer')}</span>;
  if (row.changes === null) return null;
  if (row.changes.length === 0) return <span className="pp-hint">{t('noChange')}</span>;
  return (
    <ul className="pp-changes">
      {row.changes.map(change => (
        <Change key={change.field} change={change} />
      ))}
    </ul>
  );
};
