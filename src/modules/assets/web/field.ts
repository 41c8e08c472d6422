import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';
import { assetFieldParts, assetFieldRoutes } from './field/routes.ts';

/** Brand assets on the phone: those of an enterprise, deadlines to rescue. */
export const assetsField: FieldRoom = {
  name: 'assets',
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: assetFieldRoutes,
  slots: assetFieldParts,
  home: [
    { key: 'rescue', order: 20, needs: 'assets.deadline.rescue', card: () => import('./field/RescuePart.tsx').then(m => m.RescuePart) },
  ],
};
