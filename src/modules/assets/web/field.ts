import type { FieldRoom } from '#platform/web/field/room.ts';
import { assetFieldParts, assetFieldRoutes } from './field/routes.ts';

/** Brand assets on the phone: those of an enterprise, deadlines to rescue. */
export const field: FieldRoom = {
  name: 'assets',
  phrases: { 'zh-CN': {}, en: () => import('../i18n/all-field.en.ts').then(m => m.allFieldEn) },
  routes: assetFieldRoutes,
  parts: assetFieldParts,
  home: [
    { key: 'rescue', order: 20, needs: 'assets.deadline.rescue', card: () => import('./field/RescuePart.tsx').then(m => m.RescuePart) },
  ],
};
