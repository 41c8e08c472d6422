import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { enterprisesFields, enterprisesGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { enterpriseHandlers } from './enterprise-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { hubHandlers } from './hub-handlers.ts';
import { importFileHandlers } from './import/import-annotated.ts';
import { importEditHandlers } from './import/import-edits.ts';
import { readImport } from './import/import-read.job.ts';
import { importReadHandlers } from './import/import-reads.ts';
import { importStepHandlers } from './import/import-steps.ts';
import { sweepImportsJob } from './import/import-sweep.job.ts';
import { undoImportJob, writeImportJob } from './import/import-write.job.ts';
import { importHandlers } from './import/imports.ts';
import { listHandlers } from './list-handlers.ts';
import { mergeHandlers } from './merge-handlers.ts';
import { peopleHandlers } from './people-handlers.ts';
import { seedHandlers } from './seed-handlers.ts';

/** The room as the doors see it. */
export const enterprisesModule: ServerModule = {
  name: 'enterprises',
  handlers: [
    ...listHandlers,
    ...hubHandlers,
    ...enterpriseHandlers,
    ...mergeHandlers,
    ...peopleHandlers,
    ...exportHandlers,
    ...importHandlers,
    ...importEditHandlers,
    ...importReadHandlers,
    ...importFileHandlers,
    ...importStepHandlers,
    ...seedHandlers,
  ],
  grants: enterprisesGrants,
  fields: enterprisesFields,
  phrases: roomPhrases('enterprises', zhCN, en),
  jobs: [readImport, writeImportJob, undoImportJob, sweepImportsJob],
  runs: () => import('./runs.ts').then(m => m.enterprisesRuns),
  tasks: ['enterprises.import'],
  demo: () => import('../demo.ts').then(m => m.enterprisesDemo),
};
