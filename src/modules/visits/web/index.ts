import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { visitNav, visitRoutes } from './visits-desk.ts';

export { useVisitForm, type VisitForm } from './field/form-state.ts';
export { loadConflictModal } from './load-conflict.ts';
export { supplementTakeOut, visitFillWays, visitListActs, visitParts, visitTakeOut } from './slots.ts';

/** 走访、电话访谈、座谈研讨: records of the three kinds, offline (6.1-a, 6.1-g), at the desk. */
export const desk: DeskRoom = {
  name: 'visits',
  formerly: { room: 'surveys' },
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: visitRoutes,
  nav: visitNav,
  slots: () => import('./slot-fills.ts').then(m => m.visitSlots),
  hubStories: () => import('./slot-fills.ts').then(m => m.visitStories),
  facts: () => import('./fact-words.ts').then(m => m.loadFactWords()),
};
