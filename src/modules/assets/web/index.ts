import type { DeskRoom } from '#platform/web/desk/room.ts';
import { shellZh } from '../i18n/shell.zh-CN.ts';
import { registerNav, registerRoutes, registerTabs } from './routes-register.ts';

/** Brand assets at the desk (6.3). Pages bring their own sentences. */
export const assetsDesk: DeskRoom = {
  name: 'assets',
  phrases: { 'zh-CN': shellZh, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: [...registerRoutes],
  nav: [...registerNav],
  hubTabs: [...registerTabs],
};
