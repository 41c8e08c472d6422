import { sayDay, sayInstant } from '#platform/web/format.ts';
import { StageTrack } from '#ui/desk/StageTrack.tsx';
import type { StageView } from '../contract/case.ts';
import { useT } from './use-t.ts';

const stateOf = (s: StageView): 'done' | 'running' | 'ahead' => {
  if (s.endedAt !== null) return 'done';
  return s.startedAt === null ? 'ahead' : 'running';
};

const StageHint = ({ stage: s }: { stage: StageView }) => {
  const t = useT();
  const { days, unit, dueOn } = s.promise;
  const limit = days === null ? '' : t(unit === 'working' ? 'stages.workingDays' : 'stages.calendarDays', { n: days });
  const state = stateOf(s);
  return (
    <>
      {[t(`stages.${state === 'running' ? 'now' : state}`), t(`party.${s.who}`), limit].filter(Boolean).join(' · ')}
      <br />
      {s.endedAt !== null && sayInstant(s.endedAt)}
      {state === 'running' && dueOn !== null && `${t('stages.promised')} ${sayDay(dueOn)}`}
      {state === 'ahead' && s.note}
    </>
  );
};

/** The stages of a case as a track: done, running, ahead. */
export const CaseTrack = ({ stages }: { stages: readonly StageView[] }) => {
  const t = useT();
  const shown = stages.map(s => ({ key: s.id, name: s.name, state: stateOf(s), hint: <StageHint stage={s} /> }));
  return <StageTrack label={t('stages.title')} stages={shown} />;
};
