import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { referenceGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { calendarChangedJob } from './server/calendar-changed.job.ts';
import { calendarHandlers } from './server/calendar-handlers.ts';
import { divisionHandlers } from './server/division-handlers.ts';

export { calendarChangedJob } from './server/calendar-changed.job.ts';
export { reference } from './server/face.ts';

/** Facts that all rooms share, as the doors see them. */
export const referenceModule: ServerModule = {
  name: 'reference',
  formerly: {
    names: {
      'people.region': 'reference.division',
      'people.regions': 'reference.divisions',
      'assets.holiday': 'reference.holiday',
      'assets.holiday_notices': 'reference.holiday_notices',
      'assets.holidays': 'reference.holidays',
    },
  },
  handlers: [...divisionHandlers, ...calendarHandlers],
  grants: referenceGrants,
  phrases: roomPhrases('reference', zhCN, en),
  jobs: [calendarChangedJob],
};
