import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { stationsGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { staffLeaverHandlers } from './server/leaver-handlers.ts';
import { stationsListeners } from './server/listeners.ts';
import { staffHandlers } from './server/staff-handlers.ts';
import { stationHandlers } from './server/station-handlers.ts';

export { stations } from './server/face.ts';

/** Stations as the doors see them (7.4). */
export const stationsModule: ServerModule = {
  name: 'stations',
  handlers: [...stationHandlers, ...staffHandlers, ...staffLeaverHandlers],
  grants: stationsGrants,
  listeners: stationsListeners,
  phrases: roomPhrases('stations', zhCN, en),
  demo: () => import('./demo.ts').then(m => m.stationsDemo),
};
