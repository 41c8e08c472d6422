import type { FieldRoom } from '#platform/web/field/room.ts';

/** 专家库 on the phone: the expert's own work. */
export const field: FieldRoom = {
  name: 'experts',
  phrases: { 'zh-CN': {}, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: [
    { path: '/experts/mine', page: () => import('./field/MyWorkScreen.tsx').then(m => m.MyWorkScreen), needs: 'experts.mine.get' },
    {
      path: '/experts/mine/:id',
      page: () => import('./field/MyAssignmentScreen.tsx').then(m => m.MyAssignmentScreen),
      needs: 'experts.mine.assignment',
    },
  ],
  home: [{ key: 'mine', order: 10, needs: 'experts.mine.get', card: () => import('./field/MyWorkPart.tsx').then(m => m.MyWorkPart) }],
};
