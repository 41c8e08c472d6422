import type { DeskRoom } from '#platform/web/desk/room.ts';
import { lawShellZh } from '../i18n/law-shell.zh-CN.ts';
import { shellZh } from '../i18n/shell.zh-CN.ts';
import { warningsShellZh } from '../i18n/warnings-shell.zh-CN.ts';
import { lawRoutes } from './routes-law.ts';
import { registerNav, registerRoutes } from './routes-register.ts';
import { riskRoutes } from './routes-risk.ts';
import { warningHome, warningNav, warningRoutes } from './routes-warnings.ts';

/** Brand assets at the desk (6.3). Pages bring their own sentences. */
export const desk: DeskRoom = {
  name: 'assets',
  phrases: {
    'zh-CN': { ...shellZh, ...lawShellZh, ...warningsShellZh },
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: [...registerRoutes, ...riskRoutes, ...warningRoutes, ...lawRoutes],
  nav: [...registerNav, ...warningNav],
  home: [...warningHome],
  slots: () => import('./slot-fills.ts').then(m => m.assetSlots),
  holdings: {
    'assets.companion': { phrase: 'assets.holding.companion', path: id => `/enterprises/${id}` },
    'assets.draft': { phrase: 'assets.holding.draft' },
  },
  tasks: { 'assets.import': { phrase: 'assets.task.import', path: id => `/assets/imports/${id}` } },
};
