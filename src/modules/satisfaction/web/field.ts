import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';

/** 评价 on the phone: no account, the secret behind the `#` is the way in (7.6-a). */
export const field: FieldRoom = {
  name: 'satisfaction',
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field-all.en.ts').then(m => m.fieldAllEn) },
  routes: [
    { path: '/rate', open: true, page: () => import('./field/RatePage.tsx').then(m => m.RatePage) },
    { path: '/survey', open: true, page: () => import('./field/ReplyPage.tsx').then(m => m.ReplyPage) },
    { path: '/receipt', open: true, page: () => import('./field/ReceiptPage.tsx').then(m => m.ReceiptPage) },
  ],
};
