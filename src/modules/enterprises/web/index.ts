import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { enterpriseFinder } from './find-enterprises.ts';
import { routes } from './routes.ts';

export { hubTab } from './slots.ts';

/** The register at the desk: list, file of each enterprise, import of ledgers. */
export const enterprisesDesk: DeskRoom = {
  name: 'enterprises',
  phrases: { 'zh-CN': faceZhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes,
  nav: [
    { key: 'enterprises', path: '/enterprises', phrase: 'enterprises.nav.enterprises', order: 20, needs: 'enterprises.enterprise.list' },
  ],
  finders: [enterpriseFinder],
  tasks: { 'enterprises.import': { phrase: 'enterprises.task.import', path: id => `/enterprises/imports/${id}` } },
};
