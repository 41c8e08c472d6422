import { deliveriesZh } from '#platform/contract/phrases-deliveries.zh-CN.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';

/** The pipes at the desk: what the system administrator sees of them. */
export const deliveriesDesk: DeskRoom = {
  name: 'platform.deliveries',
  phrases: { 'zh-CN': deliveriesZh, en: () => import('#platform/contract/phrases-deliveries.en.ts').then(m => m.deliveriesEn) },
  routes: [
    {
      path: '/operations/deliveries',
      page: () => import('./DeliveriesPage.tsx').then(m => m.DeliveriesPage),
      needs: 'platform.event.undelivered',
    },
  ],
  nav: [
    {
      key: 'deliveries',
      path: '/operations/deliveries',
      phrase: 'platform.deliveries.title',
      order: 23,
      needs: 'platform.event.undelivered',
    },
  ],
  home: [
    {
      key: 'deliveries',
      phrase: 'platform.deliveries.title',
      order: 20,
      needs: 'platform.event.undelivered',
      card: () => import('./DeliveriesCard.tsx').then(m => m.DeliveriesCard),
    },
  ],
};
