import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZh } from '../i18n/field.zh-CN.ts';

export { callable, nameOfContact, useDial } from './dial/use-dial.ts';
export { enterpriseCard } from './field/slots.ts';

/** Enterprises on the phone: find one, call it. */
export const field: FieldRoom = {
  name: 'enterprises',
  phrases: { 'zh-CN': fieldZh, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: [
    { path: '/enterprises', page: () => import('./field/FindPage.tsx').then(m => m.FindPage), needs: 'enterprises.enterprise.find' },
    {
      path: '/enterprises/:id',
      page: () => import('./field/EnterpriseCardPage.tsx').then(m => m.EnterpriseCardPage),
      needs: 'enterprises.enterprise.get',
    },
  ],
  home: [
    { key: 'find', order: 40, needs: 'enterprises.enterprise.find', card: () => import('./field/FindPart.tsx').then(m => m.FindPart) },
  ],
};
