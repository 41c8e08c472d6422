import { takenAlong } from '#modules/visits/web/field.ts';
import type { FieldRoom, FieldRoute } from '#platform/web/field/room.ts';
import { wakeDevice } from '#platform/web/offline/current-device.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

const loadCases = () => {
  wakeDevice();
  return import('./office/CasesScreen.tsx');
};
const loadCase = () => {
  wakeDevice();
  return import('./office/CaseScreen.tsx');
};
const linkPage = () => import('./FollowPage.tsx').then(m => m.FollowLinkPage);

/** The companion's cases, and the enterprise's link. */
export const caseFieldRoutes: readonly FieldRoute[] = [
  { path: '/cases', page: () => loadCases().then(m => m.CasesScreen), needs: 'cases.case.mine' },
  { path: '/cases/:id', page: () => loadCase().then(m => m.CaseScreen), needs: 'cases.case.get' },
  { path: '/follow', open: true, page: () => import('./FollowPage.tsx').then(m => m.FollowPage) },
  { path: '/follow/:linkId', open: true, page: linkPage },
];

/** 我的办件 on the first page. */
export const caseFieldHome: NonNullable<FieldRoom['home']> = [
  { key: 'cases', order: 15, needs: 'cases.case.mine', card: () => import('./office/MyCasesPart.tsx').then(m => m.MyCasesPart) },
  { key: 'partner', order: 15, needs: 'cases.referral.mine', card: () => import('./MyReferralsPart.tsx').then(m => m.MyReferralsPart) },
];

/** With 带走今天的资料 the cases go along. */
export const caseFieldSlots: readonly SlotFill[] = [
  fillSlot(takenAlong, {
    key: 'cases',
    order: 10,
    needs: 'cases.case.pack',
    part: () => import('./office/CasePackPart.tsx').then(m => m.CasePackPart),
  }),
];
