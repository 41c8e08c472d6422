import { sayDay } from '#platform/web/format.ts';
import { StageTrack } from '#ui/desk/StageTrack.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ProjectView, TrackStage } from '../contract/project.ts';
import { useSayLimit } from './StandardMarks.tsx';
import { useT } from './use-t.ts';

const StageHint = ({ stage: s, dueOn }: { stage: TrackStage; dueOn: string | null }) => {
  const t = useT();
  const sayLimit = useSayLimit();
  const words = { done: 'track.done', running: 'track.now', skipped: 'track.skipped', ahead: 'track.ahead' } as const;
  return (
    <>
      {[t(words[s.state]), ...s.limits.map(sayLimit)].join(' · ')}
      <br />
      {s.enteredOn !== null && s.leftOn !== null && t('track.span', { from: sayDay(s.enteredOn), to: sayDay(s.leftOn) })}
      {s.enteredOn !== null && s.leftOn === null && t('track.from', { day: sayDay(s.enteredOn) })}
      {s.state === 'running' && dueOn !== null && ` · ${t('dueOn')} ${sayDay(dueOn)}`}
      {s.late && <StateTag tone="warn">{t('track.late')}</StateTag>}
      {s.early && <StateTag tone="warn">{t('track.early')}</StateTag>}
    </>
  );
};

/** The stages of a project as a track, with their limits and days. */
export const ProjectTrack = ({ p }: { p: ProjectView }) => {
  const t = useT();
  const stages = p.track.map(s => ({ key: s.key, name: s.name, state: s.state, hint: <StageHint stage={s} dueOn={p.dueOn} /> }));
  return <StageTrack label={t('track.title')} stages={stages} />;
};
