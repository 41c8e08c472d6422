import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';

/** 企业自填: the enterprise fills Table A.1 by a link and a code (A.1-a), at the desk. */
export const desk: DeskRoom = {
  name: 'selffill',
  formerly: { room: 'surveys' },
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: [],
  slots: () => import('./slot-fills.ts').then(m => m.selffillSlots),
};
