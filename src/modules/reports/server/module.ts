import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { reportGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { reportHandlers } from './report-handlers.ts';

/** 进度、汇总、总结报告: progress, totals, summary report (6.1-g), as the doors see it. */
export const reportsModule: ServerModule = {
  name: 'reports',
  formerly: { room: 'surveys', tables: ['reports'] },
  handlers: [...reportHandlers],
  grants: reportGrants,
  phrases: roomPhrases('reports', zhCN, en),
};
