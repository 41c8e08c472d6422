import { enterpriseCard } from '#modules/enterprises/web/field.ts';
import type { FieldRoute } from '#platform/web/field/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Pages of assets on the phone. */
export const assetFieldRoutes: readonly FieldRoute[] = [
  { path: '/enterprises/:id/assets', page: () => import('./AssetCardsPage.tsx').then(m => m.AssetCardsPage), needs: 'assets.asset.cards' },
  { path: '/rescue', page: () => import('./RescueListPage.tsx').then(m => m.RescueListPage), needs: 'assets.deadline.rescue' },
  { path: '/rescue/:id', page: () => import('./RescueOnePage.tsx').then(m => m.RescueOnePage), needs: 'assets.deadline.get' },
];

/** What the page of an enterprise shows of its assets. */
export const assetFieldParts: readonly SlotFill[] = [
  fillSlot(enterpriseCard, {
    key: 'assets',
    order: 10,
    needs: 'assets.asset.cards',
    part: () => import('./AssetsPart.tsx').then(m => m.AssetsPart),
  }),
];
