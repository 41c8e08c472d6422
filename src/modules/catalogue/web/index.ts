import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';

export { classify } from '../domain/classify.ts';
export { ClassPicker } from './ClassPicker.tsx';
export { useTaxonomy } from './use-taxonomy.ts';
export { WhySentence } from './WhySentence.tsx';

/** The catalogue at the desk: the taxonomy with its words. */
export const catalogueDesk: DeskRoom = {
  name: 'catalogue',
  phrases: { 'zh-CN': faceZhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: [{ path: '/taxonomy', page: () => import('./TaxonomyPage.tsx').then(m => m.TaxonomyPage), needs: 'catalogue.taxonomy.get' }],
};
