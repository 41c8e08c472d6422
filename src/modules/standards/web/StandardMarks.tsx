import { sayDay } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Tone } from '#ui/StateIcon.tsx';
import type { SourceConfidence, StageLimit } from '../contract/procedure.ts';
import type { DraftingRole, ProjectRow } from '../contract/project.ts';
import { useT } from './use-t.ts';

const tones = { underway: 'doing', published: 'done', dropped: 'off', withdrawn: 'off' } as const satisfies Record<
  ProjectRow['state'],
  Tone
>;

/** 进行中 · 已发布 · 已终止 · 已废止 */
export const StateOfProject = ({ state }: { state: ProjectRow['state'] }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
};

/** The last day of the running stage, and whether it has passed. */
export const DueOfProject = ({ row }: { row: Pick<ProjectRow, 'dueOn' | 'overdue' | 'state'> }) => {
  const t = useT();
  if (row.state === 'dropped' || row.state === 'withdrawn') return '—';
  if (row.dueOn === null) return <span className="pp-hint">{t('noDue')}</span>;
  return (
    <>
      {sayDay(row.dueOn)} {row.overdue && <StateTag tone="warn">{t('overdue')}</StateTag>}
    </>
  );
};

/** 待核实, where the text behind a statement was not read. */
export const ConfidenceMark = ({ confidence }: { confidence: SourceConfidence }) => {
  const t = useT();
  return confidence === 'toConfirm' ? <StateTag tone="warn">{t('toConfirm')}</StateTag> : null;
};

/** 主导，第 1 */
export const useSayPart = () => {
  const t = useT();
  return (p: { role: DraftingRole; rank: number | null }): string =>
    [t(`role.${p.role}`), p.rank === null ? '' : t('rankN', { n: p.rank })].filter(Boolean).join(' · ');
};

/** 不超过 10 个月 */
export const useSayLimit = () => {
  const t = useT();
  return (l: Pick<StageLimit, 'bound' | 'amount' | 'unit'>): string => t(`limit.${l.bound}.${l.unit}`, { n: l.amount });
};
