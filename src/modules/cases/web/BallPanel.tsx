import { sayDay, sayInstant, todayInBeijing } from '#platform/web/format.ts';
import { Disclosure } from '#ui/desk/Disclosure.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { CaseView, PromiseView } from '../contract/case.ts';
import { PromiseWhy } from './PromiseWhy.tsx';
import { useT } from './use-t.ts';

const Turn = ({ turn }: { turn: NonNullable<CaseView['turn']> }) => {
  const t = useT();
  const until =
    turn.untilOn === null ? '' : t(turn.untilOn < todayInBeijing() ? 'ball.untilPast' : 'ball.until', { day: sayDay(turn.untilOn) });
  const since = t('ball.since', { at: sayInstant(turn.fromAt), n: turn.days });
  return (
    <div>
      <h2>{t(`ball.${turn.party}`, { expects: turn.expects, who: turn.who })}</h2>
      <p className="pp-hint">{[since, t(turn.counts ? 'ball.counts' : 'ball.notCounts'), until].filter(Boolean).join(' · ')}</p>
    </div>
  );
};

const useDueSentence = (): ((p: PromiseView) => string) => {
  const t = useT();
  return p => {
    if (p.days === null) return t('promise.none');
    if (p.dueOn === null) return t('promise.paused');
    return t(p.due === 'late' ? 'promise.late' : 'promise.due', { day: sayDay(p.dueOn) });
  };
};

const PromiseLine = ({ record: c, promise: p }: { record: CaseView; promise: PromiseView }) => {
  const t = useT();
  const sentence = useDueSentence();
  return (
    <div>
      <h2>
        {sentence(p)} {p.clock === 'provisional' && <StateTag tone="warn">{t('promise.provisional')}</StateTag>}
      </h2>
      {p.days !== null && (
        <>
          <p className="pp-hint">
            {t(p.unit === 'working' ? 'promise.used' : 'promise.usedCalendar', { days: p.days, used: p.used ?? 0 })}
            {p.confidence === 'toConfirm' && ` · ${t('promise.toConfirm')}`}
          </p>
          {p.clock === 'provisional' && <p className="pp-hint">{t('promise.provisionalHint')}</p>}
          <Disclosure button={t('promise.why')}>{() => <PromiseWhy promise={p} moves={c.moves} />}</Disclosure>
        </>
      )}
    </div>
  );
};

/** The line at the top: who has it, until when, why that day. */
export const BallPanel = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const running = c.stages.find(s => s.startedAt !== null && s.endedAt === null);
  if (!c.turn || !running)
    return (
      <section className="cs-ball" aria-label={t('end.facts')}>
        <div>
          <h2>{c.outcome === null ? '' : t(`outcome.${c.outcome}`)}</h2>
          <p>{c.outcomeWords}</p>
        </div>
        <div>
          {c.grade !== null && <StateTag tone={c.grade === 'official' ? 'done' : 'todo'}>{t(`grade.${c.grade}`)}</StateTag>}
          {c.evidence && <p className="pp-hint">{c.evidence}</p>}
        </div>
      </section>
    );
  const { pause } = c;
  return (
    <>
      <section className="cs-ball" aria-label={t('list.party')}>
        <Turn turn={c.turn} />
        <PromiseLine record={c} promise={running.promise} />
      </section>
      {pause && (
        <p role="note">
          {t('pause.line', { reason: pause.reason, by: pause.byName, day: sayDay(pause.fromOn), until: sayDay(pause.untilOn) })}
        </p>
      )}
    </>
  );
};
