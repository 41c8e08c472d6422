import { keepsAnswers } from '#modules/questionnaires/index.ts';
import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { visitFields, visitGrants } from '../contract/permissions.ts';
import { fileGrants } from '../contract/permissions-files.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { visitAgenda } from './agenda.ts';
import { recordExportHandlers } from './export-handlers.ts';
import { interviewHandlers } from './interview-handlers.ts';
import { visitMerges } from './merged-enterprises.ts';
import { noteHandlers } from './note-handlers.ts';
import { visitAnswers } from './old-answers.ts';
import { packHandlers } from './pack-handlers.ts';
import { seedVisitHandlers } from './seed-visit-handlers.ts';
import { seminarHandlers } from './seminar-handlers.ts';
import { visitFileHandlers } from './visit-file-handlers.ts';
import { visitHandlers } from './visit-handlers.ts';

// What a new version of a questionnaire may take away depends on the answers that lie here.
keepsAnswers(visitAnswers);

/** 走访、电话访谈、座谈研讨: records of the three kinds, offline (6.1-a, 6.1-g), as the doors see it. */
export const visitsModule: ServerModule = {
  name: 'visits',
  formerly: { room: 'surveys', tables: ['visits', 'notes', 'interviews', 'seminars', 'seminar_guests', 'visit_files', 'visit_aliases'] },
  handlers: [
    ...visitHandlers,
    ...recordExportHandlers,
    ...visitFileHandlers,
    ...packHandlers,
    ...noteHandlers,
    ...interviewHandlers,
    ...seminarHandlers,
    ...seedVisitHandlers,
    ...visitMerges.handlers,
  ],
  listeners: visitMerges.listeners,
  agenda: visitAgenda,
  grants: { ...visitGrants, ...fileGrants },
  fields: visitFields,
  phrases: roomPhrases('visits', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.visitsDemo),
};
