import { Suspense, useMemo } from 'react';
import { lazyPage } from '#platform/web/desk/lazy-page.ts';
import type { DeskRoute } from '#platform/web/desk/room.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** A page for nobody signed in, e.g. the one-time set-up. */
export const SignedOutPage = ({ route }: { route: DeskRoute }) => {
  const Page = useMemo(() => lazyPage(route.page), [route]);
  return (
    <main className="pp-door">
      <Suspense fallback={<div className="pp-door-waiting" />}>
        <Page />
      </Suspense>
      <LanguageSwitch />
    </main>
  );
};
