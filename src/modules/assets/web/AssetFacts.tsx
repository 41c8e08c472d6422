import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import type { AssetView } from '../contract/asset.ts';
import { type KindField, kindFields, numberLabel } from './kind-fields.ts';
import { useT } from './use-register-t.ts';

const textOf = (f: KindField, value: unknown, t: ReturnType<typeof useT>): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  if (f.type === 'day') return sayDay(String(value));
  if (f.type === 'choice') {
    const option = f.options?.find(([v]) => v === value);
    return option ? t(option[1]) : String(value);
  }
  if (f.type === 'tick') return value === true ? '✓' : undefined;
  return Array.isArray(value) ? value.join(sayMark('、')) || undefined : String(value);
};

/** What the register says of an asset; what it does not say is left out. */
export const AssetFacts = ({ a }: { a: AssetView }) => {
  const t = useT();
  const details = a.kindDetails.details as Readonly<Record<string, unknown>>;
  const own = kindFields[a.kind].flatMap(f => {
    const value = textOf(f, details[f.key], t);
    return value === undefined ? [] : [{ label: t(f.label), value, wide: f.type === 'text' }];
  });
  return (
    <>
      {a.endedOn !== null && <p role="note">{t('page.ended', { day: sayDay(a.endedOn) })}</p>}
      <Facts
        facts={[
          { label: t(numberLabel[a.kind]), value: a.number || t('word.none') },
          { label: t('field.owner'), value: a.owner || a.enterpriseName },
          { label: t('field.status'), value: t(`status.${a.status}`), ...(a.statusWords ? { source: a.statusWords } : {}) },
          { label: t('list.street'), value: a.regionName },
          ...own,
          { label: t('field.asOf'), value: sayDay(a.asOf), source: t(`source.${a.source}`) },
          ...(a.valueNote ? [{ label: t('field.valueNote'), value: a.valueNote, wide: true }] : []),
        ]}
      />
    </>
  );
};
