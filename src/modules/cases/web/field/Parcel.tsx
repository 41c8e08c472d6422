import { call } from '#platform/web/call.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { sayDay } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { FollowView } from '../../contract/follow.ts';
import { leaveFollow } from '../../contract/operations-follow.ts';
import { followLinks } from './kept-links.ts';
import { AskWhy, Withdraw } from './ParcelActs.tsx';
import { TurnCard } from './TurnCard.tsx';
import { useT } from './use-t.ts';

const Steps = ({ view }: { view: FollowView }) => {
  const t = useT();
  const done = view.stages.filter(s => s.state === 'done').length;
  const n = Math.min(done + 1, view.stages.length);
  return (
    <section>
      <h2>{t('follow.steps', { n, all: view.stages.length })}</h2>
      <ol className="f-list">
        {view.stages.map(s => (
          <li key={s.name} aria-current={s.state === 'running' ? 'step' : undefined}>
            <strong>{s.name}</strong>{' '}
            <span className="f-hint">
              {[
                s.endedOn === null ? t(`follow.step.${s.state}`) : sayDay(s.endedOn),
                t(`follow.party.${s.who}`),
                s.days === null ? '' : t(`follow.days.${s.unit}`, { n: s.days }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Why = ({ view }: { view: FollowView }) => {
  const t = useT();
  const { promise: p } = view;
  if (p === null) return null;
  return (
    <details>
      <summary>{t('follow.why')}</summary>
      <p>{t(p.unit === 'working' ? 'follow.whyStart' : 'follow.whyStartCalendar', { days: p.days, day: sayDay(p.startsOn) })}</p>
      {p.provisional && <p>{t('follow.provisional')}</p>}
      <ul className="f-list">
        {p.steps.map(s => (
          <li key={s.from}>
            {t('follow.whyLine', { from: sayDay(s.from), to: sayDay(s.to), why: t(`why.${s.why}`), days: s.days, upTo: s.upTo })}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Materials = ({ view }: { view: FollowView }) => {
  const t = useT();
  if (view.materials.length === 0) return null;
  return (
    <section>
      <h2>{t('follow.materials')}</h2>
      <ul className="f-list">
        {view.materials.map(m => (
          <li key={m.id}>
            {m.name} <span className="f-hint">{t(`follow.material.${m.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Lines = ({ view }: { view: FollowView }) => {
  const t = useT();
  if (view.lines.length === 0) return null;
  return (
    <section>
      <h2>{t('follow.lines')}</h2>
      <ul className="f-list">
        {view.lines.map(l => (
          <li key={l.id}>
            {l.text} <span className="f-hint">{l.by === 'enterprise' ? t('follow.me') : view.companionName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** 我的进度: like a parcel. What now, then the steps, then the person. */
export const Parcel = ({ view, error, onChanged }: { view: FollowView; error?: unknown; onChanged: () => Promise<void> }) => {
  const t = useT();
  const leave = (): void => {
    const gone = (): void => {
      followLinks.forget(view.linkId);
      fieldGo('/follow', { replace: true });
    };
    void call(leaveFollow, { linkId: view.linkId }).then(gone, gone);
  };
  return (
    <Screen title={view.itemName} hint={`${view.enterpriseName} · ${view.no}`}>
      <ProblemBanner error={error} onRetry={() => void onChanged()} />
      <TurnCard view={view} onSent={() => void onChanged()} />
      <Steps view={view} />
      <Why view={view} />
      <Materials view={view} />
      <section>
        <h2>{t('follow.companion')}</h2>
        <p>{`${view.companionName} · ${view.handler}`}</p>
      </section>
      <Lines view={view} />
      <AskWhy view={view} onDone={() => void onChanged()} />
      {view.state !== 'ended' && <Withdraw view={view} onDone={() => void onChanged()} />}
      <p className="f-hint">{t('follow.service')}</p>
      <Button quiet onPress={leave}>
        {t('follow.leave')}
      </Button>
    </Screen>
  );
};
