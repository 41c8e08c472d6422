import { useEffect, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { isOver, tokenInAddress } from '#platform/web/guest-link.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { FillView } from '../../contract/fill.ts';
import { getFill } from '../../contract/operations-selffill.ts';
import { findKept, keepLink, linkOfToken } from './fill-store.ts';
import { useT } from './use-t.ts';

const loadDoor = () => import('./FillCodeForm.tsx').then(m => m.FillCodeForm);
const loadNotice = () => import('./FillNotice.tsx').then(m => m.FillNotice);
const loadScreens = () => import('./FillScreens.tsx').then(m => m.FillScreens);

const NoLink = () => {
  const t = useT();
  return (
    <Screen title={t('self.title')}>
      <Banner tone="warn">
        <p>
          <strong>{t('self.noLink')}</strong>
        </p>
        <p>{t('self.noLinkHint')}</p>
      </Banner>
    </Screen>
  );
};

/** `/fill#…`: where a link or a scanned code leads. A phone that has opened it before goes on where it was. */
export const FillPage = () => {
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    const another = (): void => setToken(tokenInAddress());
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);
  const known = token === undefined ? undefined : linkOfToken(token);
  if (token === undefined) return <NoLink />;
  return known === undefined ? (
    <LazyPart key={token} load={loadDoor} of={{ token, onOpened: opened(token) }} />
  ) : (
    <FillLinkPage params={{ linkId: known }} />
  );
};

const opened =
  (token: string) =>
  (linkId: string): void => {
    keepLink(linkId, { waiting: {}, ...findKept(linkId), token });
    fieldGo(`/fill/${linkId}/overview`, { replace: true });
  };

/** `/fill/:linkId/:step`: the opened form; asks for a new code when the phone's time is over. */
export const FillLinkPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const linkId = params['linkId'] ?? '';
  const [view, setView] = useState<FillView>();
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const load = (): void => {
    setError(undefined);
    call(getFill, { linkId }).then(v => {
      setView(v);
      setRound(n => n + 1);
    }, setError);
  };
  useEffect(load, [linkId]);
  const token = findKept(linkId)?.token;
  if (isOver(error)) {
    const again = (): void => {
      keepLink(linkId, { waiting: {}, ...findKept(linkId), token: token ?? '' });
      load();
    };
    return token ? <LazyPart load={loadDoor} of={{ token, over: view !== undefined, onOpened: again }} /> : <NoLink />;
  }
  if (error === undefined && view?.me === null) return <LazyPart load={loadNotice} of={{ view, onBegun: load }} />;
  if (error === undefined && view) {
    const step = params['step'] ?? 'overview';
    return <LazyPart key={round} load={loadScreens} of={{ view, step, onReload: load, onRefused: setError }} />;
  }
  return (
    <Screen title={t('self.title')}>
      <ProblemBanner error={error} onRetry={load} />
      {error === undefined && <div className="f-cards f-cards-waiting" aria-busy="true" />}
    </Screen>
  );
};
