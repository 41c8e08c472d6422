import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { enterpriseFinder } from './find-enterprises.ts';
import { routes } from './routes.ts';

export { CallContact } from './CallContact.tsx';
export { callable, nameOfContact, useDial } from './dial/use-dial.ts';
export { EnterprisePicker } from './EnterprisePicker.tsx';
export { EnterprisesPicker } from './EnterprisesPicker.tsx';
export { hubActs, hubStrip, hubTab, hubWaiting, ledgerWritten } from './slots.ts';

/** The register at the desk: list, file of each enterprise, import of ledgers. */
export const desk: DeskRoom = {
  name: 'enterprises',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes,
  nav: [
    { key: 'enterprises', path: '/enterprises', phrase: 'enterprises.nav.enterprises', order: 20, needs: 'enterprises.enterprise.list' },
  ],
  finders: [enterpriseFinder],
  tasks: { 'enterprises.import': { phrase: 'enterprises.task.import', path: id => `/enterprises/imports/${id}` } },
};
