import type { FieldRoom } from '#platform/web/field/room.ts';

/** Brand assets on the phone: deadlines to rescue. */
export const assetsField: FieldRoom = {
  name: 'assets',
  phrases: { 'zh-CN': {}, en: () => import('../i18n/all-field.en.ts').then(m => m.allFieldEn) },
  routes: [
    {
      path: '/enterprises/:id/assets',
      page: () => import('./field/AssetCardsPage.tsx').then(m => m.AssetCardsPage),
      needs: 'assets.asset.cards',
    },
    { path: '/rescue', page: () => import('./field/RescueListPage.tsx').then(m => m.RescueListPage), needs: 'assets.deadline.rescue' },
    { path: '/rescue/:id', page: () => import('./field/RescueOnePage.tsx').then(m => m.RescueOnePage), needs: 'assets.deadline.get' },
  ],
  parts: [
    {
      at: 'enterprise',
      key: 'assets',
      order: 10,
      needs: 'assets.asset.cards',
      part: () => import('./field/AssetsPart.tsx').then(m => m.AssetsPart),
    },
  ],
  home: [
    { key: 'rescue', order: 20, needs: 'assets.deadline.rescue', card: () => import('./field/RescuePart.tsx').then(m => m.RescuePart) },
  ],
};
