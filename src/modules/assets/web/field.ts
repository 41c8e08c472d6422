import type { FieldRoom } from '#platform/web/field/room.ts';

/** Brand assets on the phone: deadlines to rescue. */
export const assetsField: FieldRoom = {
  name: 'assets',
  phrases: { 'zh-CN': {}, en: () => import('../i18n/warnings-field.en.ts').then(m => m.warningsFieldEn) },
  routes: [
    { path: '/rescue', page: () => import('./field/RescueListPage.tsx').then(m => m.RescueListPage), needs: 'assets.deadline.rescue' },
    { path: '/rescue/:id', page: () => import('./field/RescueOnePage.tsx').then(m => m.RescueOnePage), needs: 'assets.deadline.get' },
  ],
  home: [
    { key: 'rescue', order: 20, needs: 'assets.deadline.rescue', card: () => import('./field/RescuePart.tsx').then(m => m.RescuePart) },
  ],
};
