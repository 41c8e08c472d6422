import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { casesGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { casesAgenda } from './agenda.ts';
import { boardHandlers } from './boards/board-handlers.ts';
import { courseHandlers } from './course-handlers.ts';
import { followHandlers } from './follow-handlers.ts';
import { caseHoldings } from './holdings.ts';
import { casesListeners } from './listeners.ts';
import { materialHandlers } from './material-handlers.ts';
import { caseMerges } from './merged-enterprises.ts';
import { caseNoteHandlers } from './note-handlers.ts';
import { openHandlers } from './open-handlers.ts';
import { casesBriefs } from './overview/brief.ts';
import { overviewHandlers } from './overview/overview-handlers.ts';
import { promiseHandlers } from './promise-handlers.ts';
import { proposalHandlers } from './proposals/proposal-handlers.ts';
import { recusalHandlers } from './proposals/recusal-handlers.ts';
import { ruleHandlers } from './proposals/rule-handlers.ts';
import { weightHandlers } from './proposals/weights.ts';
import { caseReadHandlers } from './read-handlers.ts';
import { referralActHandlers } from './referrals/act-handlers.ts';
import { referralAgenda } from './referrals/agenda.ts';
import { linkageHandlers } from './referrals/linkage-handlers.ts';
import { myReferralHandlers } from './referrals/mine-handlers.ts';
import { referralReadHandlers } from './referrals/read-handlers.ts';
import { sendHandlers } from './referrals/send-handlers.ts';
import { referralWatchHandlers } from './referrals/watch-handlers.ts';
import { followSweepJob, watchJob } from './watch.job.ts';

/** 办件: one enterprise, one item version, one companion (3.1-b), as the doors see it. */
export const casesModule: ServerModule = {
  name: 'cases',
  handlers: [
    ...caseReadHandlers,
    ...openHandlers,
    ...courseHandlers,
    ...materialHandlers,
    ...caseNoteHandlers,
    ...followHandlers,
    ...promiseHandlers,
    ...proposalHandlers,
    ...ruleHandlers,
    ...weightHandlers,
    ...recusalHandlers,
    ...boardHandlers,
    ...overviewHandlers,
    ...linkageHandlers,
    ...sendHandlers,
    ...referralActHandlers,
    ...referralReadHandlers,
    ...myReferralHandlers,
    ...referralWatchHandlers,
    ...caseMerges.handlers,
  ],
  grants: casesGrants,
  jobs: [watchJob, followSweepJob],
  runs: () => import('./runs.ts').then(m => m.casesRuns),
  demo: () => import('../demo.ts').then(m => m.casesDemo),
  listeners: [...casesListeners, ...caseMerges.listeners],
  agenda: [...casesAgenda, referralAgenda],
  briefs: casesBriefs,
  holdings: caseHoldings,
  phrases: roomPhrases('cases', zhCN, en),
};
