import { useEffect, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { sayDay } from '#platform/web/format.ts';
import { tokenInAddress } from '#platform/web/guest-link.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { openReply } from '../../contract/operations-surveys.ts';
import type { ReplyView } from '../../contract/reply.ts';
import { NoLink } from './NoLink.tsx';
import { type KeptReply, keepReply, replyOf } from './reply-store.ts';
import { useReplyT } from './use-reply-t.ts';

const loadForm = () => import('./ReplyForm.tsx').then(m => m.ReplyForm);
const loadThanks = () => import('./ReplyThanks.tsx').then(m => m.ReplyThanks);
const loadChange = () => import('./ChangeByReceipt.tsx').then(m => m.ChangeByReceipt);

/** A link that opens no form: not yet, or not any more. */
const Shut = ({ page }: { page: ReplyView & { state: 'early' | 'expired' | 'stopped' } }) => {
  const t = useReplyT();
  return (
    <Screen title={page.name}>
      <Banner tone={page.state === 'early' ? 'doing' : 'warn'}>
        <p>
          <strong>{t(`reply.${page.state}`)}</strong>
        </p>
        <p>{page.state === 'early' ? t('reply.earlyHint', { day: sayDay(page.opensOn) }) : t('reply.goneHint')}</p>
      </Banner>
    </Screen>
  );
};

interface AnsweredProps {
  page: ReplyView;
  kept: KeptReply;
  onKept: (kept: KeptReply) => void;
}

/** 已答: the receipt of this phone; on another one the receipt is asked for before anything is changed. */
const Answered = ({ page, kept, onKept }: AnsweredProps) => {
  const [changing, setChanging] = useState(false);
  const change = page.open && !kept.changed;
  if (changing)
    return (
      <LazyPart
        load={loadForm}
        of={{
          page,
          kept,
          changes: true,
          onDone: (now: KeptReply) => {
            setChanging(false);
            onKept(now);
          },
        }}
      />
    );
  return <LazyPart load={loadThanks} of={{ page, kept, ...(change ? { onChange: () => setChanging(true) } : {}) }} />;
};

const Opened = ({ token }: { token: string }) => {
  const t = useReplyT();
  const [kept, setKept] = useState<KeptReply>(() => replyOf(token));
  const [page, setPage] = useState<ReplyView>();
  const [error, setError] = useState<unknown>();
  const load = (): void => {
    setError(undefined);
    call(openReply, { token }).then(setPage, setError);
  };
  useEffect(load, [token]);
  const keep = (now: KeptReply): void => {
    keepReply(now);
    setKept(now);
  };
  if (!page)
    return (
      <Screen title={t('reply.title')}>
        <ProblemBanner error={error} onRetry={load} />
        {error === undefined && <div className="f-cards f-cards-waiting" aria-busy="true" />}
      </Screen>
    );
  if (kept.cast) return <Answered page={page} kept={kept} onKept={keep} />;
  // The vote was taken by this phone, and its reply did not arrive: it goes on where it was.
  const mine = page.state === 'used' && kept.claimed && page.open;
  if (page.state === 'ready' || mine) return <LazyPart load={loadForm} of={{ page, kept, changes: false, onDone: keep }} />;
  if (page.state === 'used') return <LazyPart load={loadChange} of={{ page, kept, onKept: keep }} />;
  return <Shut page={page as ReplyView & { state: 'early' | 'expired' | 'stopped' }} />;
};

/** `/survey#…`: where the link of a 满意度调查 leads; no account, no sign-in (7.6-a). */
export const ReplyPage = () => {
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    const another = (): void => setToken(tokenInAddress());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  return token === undefined ? <NoLink /> : <Opened key={token} token={token} />;
};
