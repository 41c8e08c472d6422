import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { fillGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { fillCodeJob } from './fill-code.job.ts';
import { fillEnterHandlers } from './fill-enter-handlers.ts';
import { fillFileHandlers } from './fill-file-handlers.ts';
import { fillFormHandlers } from './fill-form-handlers.ts';
import { fillMessageHandlers } from './fill-message-handlers.ts';
import { fillPartHandlers } from './fill-part-handlers.ts';
import { fillStaffHandlers } from './fill-staff-handlers.ts';
import { fillSweepJob } from './fill-sweep.job.ts';
import { selffillListeners } from './listeners.ts';
import { fillVisitHandlers } from './visit-event-handlers.ts';

/** 企业自填: the enterprise fills Table A.1 by a link and a code (A.1-a), as the doors see it. */
export const selffillModule: ServerModule = {
  name: 'selffill',
  formerly: { room: 'surveys', tables: ['fill_links', 'fill_codes', 'fill_sessions'] },
  handlers: [
    ...fillStaffHandlers,
    ...fillEnterHandlers,
    ...fillFormHandlers,
    ...fillFileHandlers,
    ...fillPartHandlers,
    ...fillMessageHandlers,
    ...fillVisitHandlers,
  ],
  grants: fillGrants,
  jobs: [fillCodeJob, fillSweepJob],
  runs: () => import('./runs.ts').then(m => m.selffillRuns),
  listeners: selffillListeners,
  phrases: roomPhrases('selffill', zhCN, en),
};
