import { todayPapers } from '#modules/campaigns/web/field.ts';
import type { FieldRoute } from '#platform/web/field/room.ts';
import { wakeDevice } from '#platform/web/offline/current-device.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

const loadVisit = () => {
  // All that the form will ask for comes while it is read who works here.
  wakeDevice();
  void Promise.all([import('./device/device-visit.ts'), import('./OverviewScreen.tsx')]).catch(() => undefined);
  return import('./VisitFillPage.tsx');
};

/** Pages of visiting on the phone; `rosterId` is the enterprise's entry on the campaign's list. */
export const visitFieldRoutes: readonly FieldRoute[] = [
  { path: '/visits/:rosterId', page: () => loadVisit().then(m => m.VisitStartPage), needs: 'visits.visit.open' },
  { path: '/visits/:rosterId/:step', page: () => loadVisit().then(m => m.VisitFillPage), needs: 'visits.visit.open' },
];

/** 带走今天的资料 below the day's stops. */
export const visitFieldSlots: readonly SlotFill[] = [
  fillSlot(todayPapers, {
    key: 'pack',
    order: 10,
    needs: 'visits.visit.pack',
    part: () => import('./PackPart.tsx').then(m => m.PackPart),
  }),
];
