import { useEffect, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { isOver, tokenInAddress } from '#platform/web/guest-link.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { FollowView } from '../../contract/follow.ts';
import { getFollow } from '../../contract/operations-follow.ts';
import { followLinks } from './kept-links.ts';
import { useT } from './use-t.ts';

const loadCode = () => import('./FollowEntry.tsx').then(m => m.FollowCode);
const loadNotice = () => import('./FollowEntry.tsx').then(m => m.FollowNotice);
const loadParcel = () => import('./Parcel.tsx').then(m => m.Parcel);

const NoLink = () => {
  const t = useT();
  return (
    <Screen title={t('follow.title')}>
      <Banner tone="warn">
        <p>
          <strong>{t('follow.noLink')}</strong>
        </p>
        <p>{t('follow.noLinkHint')}</p>
      </Banner>
    </Screen>
  );
};

/** `/follow#…`: where the link of a case leads. A phone that has opened it before goes straight on. */
export const FollowPage = () => {
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    const another = (): void => setToken(tokenInAddress());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  if (token === undefined) return <NoLink />;
  const linkId = followLinks.ofToken(token);
  if (linkId !== undefined) return <FollowLinkPage params={{ linkId }} />;
  const opened = (id: string): void => {
    followLinks.keep(id, { token });
    fieldGo(`/follow/${id}`, { replace: true });
  };
  return <LazyPart key={token} load={loadCode} of={{ token, onOpened: opened }} />;
};

/** `/follow/:linkId`: the case; asks for a new code when the phone's time is over. */
export const FollowLinkPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const linkId = params['linkId'] ?? '';
  const [state, setState] = useState<{ view?: FollowView; error?: unknown }>({});
  const load = (): Promise<void> =>
    call(getFollow, { linkId }).then(
      view => setState({ view }),
      error => setState(before => ({ ...before, error })),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another link is another page
  useEffect(() => void load(), [linkId]);
  const { view, error } = state;
  const token = followLinks.find(linkId)?.token;
  if (isOver(error))
    return token ? <LazyPart load={loadCode} of={{ token, over: view !== undefined, onOpened: () => void load() }} /> : <NoLink />;
  if (view?.me === null) return <LazyPart load={loadNotice} of={{ view, onBegun: () => void load() }} />;
  if (view) return <LazyPart load={loadParcel} of={{ view, error, onChanged: load }} />;
  return (
    <Screen title={t('follow.title')}>
      <ProblemBanner error={error} onRetry={() => void load()} />
      {error === undefined && <div className="f-cards f-cards-waiting" aria-busy="true" />}
    </Screen>
  );
};
