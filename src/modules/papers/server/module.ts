import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { paperGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { letterHandlers } from './letter-handlers.ts';
import { papersListeners } from './listeners.ts';
import { papersAgenda } from './official/letter-agenda.ts';
import { officialLetterHandlers } from './official/letter-handlers.ts';
import { letterMerges } from './official/letter-merges.ts';
import { paperHandlers } from './paper-handlers.ts';
import { printHandlers } from './print-handlers.ts';
import { supplementHandlers } from './supplement-handlers.ts';
import { paperVisitHandlers } from './visit-event-handlers.ts';

/** 纸面: forms and letters on paper, out and back in (6.1-f), as the doors see it. */
export const papersModule: ServerModule = {
  name: 'papers',
  formerly: { room: 'surveys', tables: ['paper_readings', 'letter_templates'] },
  handlers: [
    ...printHandlers,
    ...supplementHandlers,
    ...paperHandlers,
    ...letterHandlers,
    ...officialLetterHandlers,
    ...letterMerges.handlers,
    ...paperVisitHandlers,
  ],
  agenda: papersAgenda,
  grants: paperGrants,
  listeners: [...papersListeners, ...letterMerges.listeners],
  phrases: roomPhrases('papers', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.papersDemo),
};
