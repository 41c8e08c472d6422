import { roomPhrases } from '#platform/contract/phrases.ts';
import { importAgenda } from '#platform/server/imports/agenda.ts';
import { importHandlers, importJobs } from '#platform/server/imports/handlers.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { enterprisesFields, enterprisesGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { enterpriseHandlers } from './enterprise-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { hubHandlers } from './hub-handlers.ts';
import { ledgerKind } from './import/kind.ts';
import { listHandlers } from './list-handlers.ts';
import { mergeHandlers } from './merge-handlers.ts';
import { ownColumnHandlers } from './own/column-handlers.ts';
import { peopleHandlers } from './people-handlers.ts';
import { enterpriseSeedHandlers } from './seed-handlers.ts';

const phrases = roomPhrases('enterprises', zhCN, en);

/** The room as the doors see it. */
export const enterprisesModule: ServerModule = {
  name: 'enterprises',
  handlers: [
    ...listHandlers,
    ...hubHandlers,
    ...enterpriseHandlers,
    ...mergeHandlers,
    ...peopleHandlers,
    ...ownColumnHandlers,
    ...exportHandlers,
    ...importHandlers(ledgerKind, phrases),
    ...enterpriseSeedHandlers,
  ],
  grants: enterprisesGrants,
  fields: enterprisesFields,
  phrases,
  agenda: [importAgenda(ledgerKind)],
  jobs: [...importJobs(ledgerKind)],
  runs: () => import('./runs.ts').then(m => m.enterprisesRuns),
  tasks: ['enterprises.import'],
  demo: () => import('../demo.ts').then(m => m.enterprisesDemo),
};
