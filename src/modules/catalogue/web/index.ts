import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { catalogueRoutes } from './routes.ts';

export { classify } from '../domain/classify.ts';
export { ClassPicker } from './ClassPicker.tsx';
export { useTaxonomy } from './use-taxonomy.ts';
export { WhySentence } from './WhySentence.tsx';

/** The catalogue at the desk: the service items, and the taxonomy with its words. */
export const desk: DeskRoom = {
  name: 'catalogue',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: catalogueRoutes,
  nav: [{ key: 'items', path: '/items', phrase: 'catalogue.nav.items', order: 79, under: 'cases', needs: 'catalogue.item.list' }],
};
