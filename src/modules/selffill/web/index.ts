import type { DeskRoom } from '#platform/web/desk/room.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** 企业自填: the enterprise fills Table A.1 by a link and a code (A.1-a), at the desk. */
export const desk: DeskRoom = {
  name: 'selffill',
  phrases: { 'zh-CN': zhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: [],
};
