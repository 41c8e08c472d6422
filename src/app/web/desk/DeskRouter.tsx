import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { lazyPage } from '#platform/web/desk/lazy-page.ts';
import type { DeskRoom, DeskRoute } from '#platform/web/desk/room.ts';
import { parseSearch, stringifySearch } from '#platform/web/desk/url-state.ts';
import { HomePage } from './HomePage.tsx';
import { NoPage } from './NoPage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { Shell } from './Shell.tsx';

const pageOf = (route: DeskRoute) => {
  const Page = lazyPage(route.page);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each route when the router is built, never while drawing
  const Framed = () => (
    <PageFrame needs={route.needs}>
      <Page />
    </PageFrame>
  );
  return Framed;
};

/** The router of the desk: one root (the shell), the first page, and what the rooms bring. */
export const deskRouter = (rooms: readonly DeskRoom[]) => {
  const root = createRootRoute({ component: Shell, notFoundComponent: NoPage });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
  const pages = rooms
    .flatMap(r => r.routes)
    .map(route => createRoute({ getParentRoute: () => root, path: route.path, component: pageOf(route) }));
  return createRouter({
    routeTree: root.addChildren([home, ...pages]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingMs: 150,
  });
};
