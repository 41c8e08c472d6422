import type { FieldRoute } from '#platform/web/field/room.ts';
import { wakeDevice } from '#platform/web/offline/current-device.ts';

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
