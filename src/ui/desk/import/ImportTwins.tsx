import { Button, Segmented } from 'antd';
import type { ImportDecision, ImportTwin, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { EmptyState } from '../EmptyState.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { PageLink } from '../PageLink.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { KeysetTable } from '../table/KeysetTable.tsx';
import type { Column } from '../table/table-columns.ts';
import { sayRow, useKind, useT } from './import-kind.ts';

const Side = ({ side, head }: { side: ImportTwin['ours']; head: string }) => {
  const { recordPath, sayCode } = useKind();
  return (
    <>
      <small className="pp-hint">{head}</small>
      <div>{side.id === null ? side.name : <PageLink href={recordPath(side.id)}>{side.name}</PageLink>}</div>
      <div className="pp-figures">{side.code === null ? '—' : (sayCode?.(side.code) ?? side.code)}</div>
      <div className="pp-hint">{side.more}</div>
    </>
  );
};

type Choice = 'new' | 'update' | 'skip';
const isChoice = (d: ImportDecision): d is Choice => d === 'new' || d === 'update' || d === 'skip';

const Decide = ({ view, twin, onDecide }: { view: ImportView; twin: ImportTwin; onDecide: (d: Choice) => void }) => {
  const t = useT();
  const { ops } = useKind();
  const offered = twin.choices.filter(isChoice);
  if (!view.may.includes(ops.decide.name) || offered.length === 0) return t(`decision.${twin.decision}`);
  const standing = offered.some(d => d === twin.decision) ? [] : [twin.decision];
  return (
    <Segmented
      size="small"
      aria-label={`${t('decision')} ${twin.theirs.name}`}
      value={twin.decision}
      options={[...standing, ...offered].map(d => ({ value: d, label: t(`decision.${d}`), disabled: !isChoice(d) }))}
      onChange={d => isChoice(d) && onDecide(d)}
    />
  );
};

/** Twins side by side, decided one by one or all at once. */
export const ImportTwins = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { ops, room, useWords } = useKind();
  const words = useWords();
  const decide = useCommand(ops.decide, { invalidates: [`${room}.import.`] });
  const columns: Column<ImportTwin>[] = [
    { key: 'why', title: t('why'), width: 150, render: p => words.why(p.why) },
    { key: 'theirs', title: t('theirsHead'), render: p => <Side side={p.theirs} head={t('theirs', { row: sayRow(view, p.row) })} /> },
    {
      key: 'ours',
      title: t('oursRegister'),
      width: 380,
      render: p => <Side side={p.ours} head={p.ours.row === null ? t('oursRegister') : t('oursRow', { row: sayRow(view, p.ours.row) })} />,
    },
    {
      key: 'decision',
      title: t('decision'),
      width: 220,
      render: p => <Decide view={view} twin={p} onDecide={decision => decide.run({ id: view.id, row: p.row, decision })} />,
    },
  ];
  const all = (label: string, wish: { why?: string; decision: Choice }) => (
    <Button loading={decide.pending} onClick={() => decide.run({ id: view.id, ...wish })}>
      {label}
    </Button>
  );
  return (
    <FormSection title={t('twins')} hint={view.counts.twins > 0 && t('twinsHint')}>
      {view.counts.twins === 0 ? (
        <EmptyState title={t('noTwins')} />
      ) : (
        <>
          {view.may.includes(ops.decide.name) && (
            <div className="pp-actions">
              {all(t('allUpdate'), { decision: 'update' })}
              {all(t('allSkip'), { decision: 'skip' })}
              {words.allNew && all(words.allNew.label, { why: words.allNew.why, decision: 'new' })}
            </div>
          )}
          <ProblemNotice error={decide.error} />
          <KeysetTable
            name={`${room}.twins`}
            caption={t('twins')}
            op={ops.twins}
            filters={{ id: view.id }}
            columns={columns}
            rowKey={p => String(p.row)}
            rowName={p => p.theirs.name}
            limit={20}
          />
        </>
      )}
    </FormSection>
  );
};
