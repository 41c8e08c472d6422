import { useEffect, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { tokenInAddress } from '#platform/web/guest-link.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { openRating } from '../../contract/operations-rating.ts';
import type { RatingView } from '../../contract/rating.ts';
import { NoLink } from './NoLink.tsx';
import { type KeptRating, keepCast, ratingOf } from './rate-store.ts';
import { useT } from './use-t.ts';

const loadForm = () => import('./RateForm.tsx').then(m => m.RateForm);
const loadThanks = () => import('./RateThanks.tsx').then(m => m.RateThanks);

/** A link that opens no form any more: used, expired, stopped. */
const Gone = ({ state }: { state: 'used' | 'expired' | 'stopped' }) => {
  const t = useT();
  return (
    <Screen title={t('rate.title')}>
      <Banner tone={state === 'used' ? 'done' : 'warn'}>
        <p>
          <strong>{t(`rate.${state}`)}</strong>
        </p>
        <p>{t(state === 'used' ? 'rate.usedHint' : 'rate.goneHint')}</p>
      </Banner>
      <Button to="/receipt">{t('receipt.open')}</Button>
    </Screen>
  );
};

const Opened = ({ token }: { token: string }) => {
  const t = useT();
  const [kept] = useState<KeptRating>(() => ratingOf(token));
  const [cast, setCast] = useState(kept.cast);
  const [page, setPage] = useState<RatingView>();
  const [error, setError] = useState<unknown>();
  const load = (): void => {
    setError(undefined);
    call(openRating, { token }).then(setPage, setError);
  };
  useEffect(load, [token]);
  const done = (): void => {
    keepCast(kept);
    setCast(true);
  };
  if (cast) return <LazyPart load={loadThanks} of={{ receipt: kept.receipt }} />;
  // The vote was taken by this phone, and its rating did not arrive: it goes on where it was.
  const mine = page?.state === 'used' && kept.claimed === true;
  if (page && (page.state === 'ready' || mine)) return <LazyPart load={loadForm} of={{ page, kept, onCast: done }} />;
  if (page && page.state !== 'ready') return <Gone state={page.state} />;
  return (
    <Screen title={t('rate.title')}>
      <ProblemBanner error={error} onRetry={load} />
      {error === undefined && <div className="f-cards f-cards-waiting" aria-busy="true" />}
    </Screen>
  );
};

/** `/rate#…`: where a link or a scanned code leads; no account, no sign-in (7.6-a). */
export const RatePage = () => {
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    const another = (): void => setToken(tokenInAddress());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  return token === undefined ? <NoLink /> : <Opened key={token} token={token} />;
};
