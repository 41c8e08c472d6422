import { sayDay, sayInstant, todayInBeijing } from '#platform/web/format.ts';
import { Banner } from '#ui/field/Banner.tsx';
import type { Tone } from '#ui/StateIcon.tsx';
import type { CaseView, DueState, StageView } from '../../../contract/case.ts';
import { useT } from './use-t.ts';

export const dueTones: Readonly<Record<DueState, Tone>> = { late: 'bad', near: 'warn', ahead: 'doing', paused: 'off', none: 'off' };

export const stageNow = (c: CaseView): StageView | undefined => c.stages.find(s => s.startedAt !== null && s.endedAt === null);

/** Who has it, and what is expected. */
export const useBall = () => {
  const t = useT();
  return (c: Pick<CaseView, 'party' | 'expects' | 'outcome'>, who = ''): string =>
    c.party === null ? (c.outcome === null ? '' : t(`outcome.${c.outcome}`)) : t(`my.ball.${c.party}`, { expects: c.expects, who });
};

/** Until when: the other side's day, and the promised one. */
export const useUntil = () => {
  const t = useT();
  return (c: Pick<CaseView, 'untilOn' | 'dueOn' | 'due' | 'state'>): string =>
    [
      c.untilOn === null ? '' : t(c.untilOn < todayInBeijing() ? 'my.untilPast' : 'my.until', { day: sayDay(c.untilOn) }),
      c.dueOn !== null
        ? t(c.due === 'late' ? 'my.dueLate' : 'my.due', { day: sayDay(c.dueOn) })
        : t(c.state === 'paused' ? 'my.duePaused' : 'my.dueNone'),
    ]
      .filter(Boolean)
      .join(' · ');
};

/** Why that day: which days counted and which did not. */
const Why = ({ stage: { promise: p } }: { stage: StageView }) => {
  const t = useT();
  if (p.steps.length === 0 || p.startsOn === null) return null;
  return (
    <details>
      <summary>{t('my.why')}</summary>
      <p>{t(p.unit === 'working' ? 'my.whyStart' : 'my.whyStartCalendar', { days: p.days ?? 0, day: sayDay(p.startsOn) })}</p>
      {p.clock === 'provisional' && <p>{t('my.provisional')}</p>}
      {p.confidence === 'toConfirm' && <p>{t('my.toConfirm')}</p>}
      <ul className="f-list">
        {p.steps.map(s => (
          <li key={`${s.from} ${s.why}`}>
            {t('my.whyLine', { from: sayDay(s.from), to: sayDay(s.to), why: t(`why.${s.why}`), days: s.days, upTo: s.upTo })}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The line on top: who has it, until when, why that day. */
export const BallCard = ({ view: c, uncounted }: { view: CaseView; uncounted: boolean }) => {
  const t = useT();
  const ball = useBall();
  const until = useUntil();
  const stage = stageNow(c);
  if (c.turn === null || !stage)
    return (
      <Banner tone="done">
        <p>
          <strong>{ball(c)}</strong>
        </p>
        <p>{c.outcomeWords}</p>
      </Banner>
    );
  return (
    <Banner tone={dueTones[c.due]}>
      <h2>{ball(c, c.turn.who)}</h2>
      <p>{uncounted ? t('my.dueUncounted') : until(c)}</p>
      <p className="f-hint">{t('my.since', { at: sayInstant(c.turn.fromAt), stage: stage.name })}</p>
      {c.pause && <p>{t('my.paused', { reason: c.pause.reason, until: sayDay(c.pause.untilOn) })}</p>}
      {!uncounted && <Why stage={stage} />}
    </Banner>
  );
};

/** 环节, each with who does it and when. */
export const StageList = ({ view: c }: { view: CaseView }) => {
  const t = useT();
  return (
    <details>
      <summary>
        {t('my.stages', { n: Math.min(c.stages.filter(s => s.endedAt !== null).length + 1, c.stages.length), all: c.stages.length })}
      </summary>
      <ol className="f-list">
        {c.stages.map(s => {
          const state = s.endedAt !== null ? 'done' : s.startedAt !== null ? 'running' : 'ahead';
          const limit = s.promise.days === null ? '' : t(`my.days.${s.promise.unit}`, { n: s.promise.days });
          return (
            <li key={s.id} aria-current={state === 'running' ? 'step' : undefined}>
              <strong>{s.name}</strong>{' '}
              <span className="f-hint">
                {[s.endedAt === null ? t(`my.stage.${state}`) : sayInstant(s.endedAt), t(`my.party.${s.who}`), limit]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
};
