import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { accountFinder } from './find-accounts.ts';
import './people.css';
import { peopleHome, peopleNav, peopleRoutes } from './routes.ts';

/** 人员与权限 at the desk: the way in, my security, and the pages of the three administrators. */
export const desk: DeskRoom = {
  name: 'people',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: peopleRoutes,
  nav: peopleNav,
  finders: [accountFinder],
  home: peopleHome,
  signIn: () => import('./sign-in/SignIn.tsx').then(m => m.SignIn),
  outside: [
    { path: '/setup', page: () => import('./sign-in/SetupPage.tsx').then(m => m.SetupPage) },
    { path: '/sign-in/sso', page: () => import('./sign-in/SsoReturnPage.tsx').then(m => m.SsoReturnPage) },
  ],
};
