import { type ChangeEvent, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { base64Of } from '#platform/web/base64.ts';
import { useCommand } from '#platform/web/field/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import type { FollowView } from '../../contract/follow.ts';
import { supplyFollow } from '../../contract/operations-follow.ts';
import { isOwed } from '../../domain/case-state.ts';
import { useT } from './use-t.ts';

type Material = FollowView['materials'][number];

const mostAtOnce = 4;
const loadShrink = () => import('#platform/web/offline/photo.ts').then(m => m.shrinkPhoto);

/** One thing that is asked for, with the camera beside it. */
const Owed = ({ linkId, material: m, onSent }: { linkId: string; material: Material; onSent: () => void }) => {
  const t = useT();
  const [state, setState] = useState<{ busy?: boolean; words?: string; error?: unknown }>({});
  const supply = useCommand(supplyFollow, { onDone: onSent });
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const photos = [...(input.files ?? [])];
    input.value = '';
    if (photos.length === 0) return;
    if (photos.length > mostAtOnce) return setState({ words: t('follow.tooMany') });
    setState({ busy: true });
    try {
      const shrink = await loadShrink();
      const small = await Promise.all(photos.map(p => shrink(p)));
      const files = small.map((s, at) => ({
        id: newId(),
        name: `${m.name.slice(0, 100)} ${at + 1}.jpg`,
        mediaType: 'image/jpeg' as const,
        data: base64Of(s.bytes),
      }));
      await supply.run({ linkId, materialId: m.id, roundId: newId(), files });
      setState({});
    } catch {
      setState({ words: t('follow.broken') });
    }
  };
  return (
    <li className="f-row">
      <strong>{m.name}</strong>
      {m.sample !== '' && <p className="f-hint">{m.sample}</p>}
      {m.sentence !== null && <Banner tone="warn">{t('follow.returned', { sentence: m.sentence })}</Banner>}
      {state.words && <Banner tone="bad">{state.words}</Banner>}
      <ProblemBanner error={supply.error} />
      <label className="f-button f-pick">
        {t(state.busy || supply.pending ? 'follow.sending' : 'follow.photo')}
        <input
          type="file"
          accept="image/*"
          multiple
          aria-label={`${m.name} ${t('follow.photo')}`}
          disabled={state.busy || supply.pending}
          onChange={e => void take(e)}
        />
      </label>
    </li>
  );
};

const useDueSentence = (view: FollowView): string => {
  const t = useT();
  const { promise: p, pausedFor } = view;
  if (pausedFor !== null) return t('follow.duePaused', { reason: pausedFor });
  if (p === null || p.dueOn === null) return '';
  return t('follow.due', { day: sayDay(p.dueOn) });
};

/** 现在轮到您 first: what is missing, with the camera beside each; else who has it and until when. */
export const TurnCard = ({ view, onSent }: { view: FollowView; onSent: () => void }) => {
  const t = useT();
  const due = useDueSentence(view);
  const { turn } = view;
  if (turn === null)
    return (
      <Banner tone="done">
        <p>
          <strong>{t('follow.ended', { outcome: view.outcome === null ? '' : t(`outcome.${view.outcome}`) })}</strong>
        </p>
        <p>{view.outcomeWords}</p>
      </Banner>
    );
  const mine = turn.party === 'enterprise';
  const owed = view.materials.filter(m => isOwed(m.state));
  const whose = mine
    ? t('follow.yours')
    : turn.party === 'companion'
      ? t('follow.ours')
      : t('follow.other', { party: turn.who || t(`follow.party.${turn.party}`) });
  return (
    <section className="f-stack" aria-label={whose}>
      <Banner tone={mine ? 'warn' : 'doing'}>
        <p>{whose}</p>
        <h2>{mine && owed.length > 0 ? t('follow.owed', { n: owed.length }) : turn.expects}</h2>
        <p>
          {t('follow.since', { day: sayDay(turn.sinceOn) })}
          {turn.untilOn !== null && ` · ${t('follow.until', { day: sayDay(turn.untilOn) })}`}
        </p>
        {due !== '' && <p>{due}</p>}
      </Banner>
      {owed.length > 0 && (
        <ul className="f-notes">
          {owed.map(m => (
            <Owed key={m.id} linkId={view.linkId} material={m} onSent={onSent} />
          ))}
        </ul>
      )}
    </section>
  );
};
