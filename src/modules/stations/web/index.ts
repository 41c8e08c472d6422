import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { staffFinder } from './find-staff.ts';

/** Stations at the desk (7.4). */
export const desk: DeskRoom = {
  name: 'stations',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: [
    { path: '/stations', page: () => import('./StationListPage.tsx').then(m => m.StationListPage), needs: 'stations.station.list' },
    { path: '/stations/$id', page: () => import('./StationPage.tsx').then(m => m.StationPage), needs: 'stations.station.get' },
  ],
  finders: [staffFinder],
  nav: [
    { key: 'stations', path: '/stations', phrase: 'stations.nav.stations', order: 75, under: 'boards', needs: 'stations.station.list' },
  ],
};
