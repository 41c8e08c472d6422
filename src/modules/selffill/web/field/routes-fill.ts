import type { FieldRoute } from '#platform/web/field/room.ts';

const linkPage = () => import('./FillPage.tsx').then(m => m.FillLinkPage);

/** Pages of 企业自填: no account; the server asks for link, code and cookie. */
export const fillFieldRoutes: readonly FieldRoute[] = [
  { path: '/fill', open: true, page: () => import('./FillPage.tsx').then(m => m.FillPage) },
  { path: '/fill/:linkId', open: true, page: linkPage },
  { path: '/fill/:linkId/:step', open: true, page: linkPage },
];
