import { planningZh } from './planning.zh-CN.ts';
import { reportZhCN } from './report.zh-CN.ts';
import { selfFillZhCN } from './selffill.zh-CN.ts';
import { visitsZhCN } from './visits.zh-CN.ts';

/** Sentences of the surveys room: planning, visiting, the summary. */
export const zhCN = { ...visitsZhCN, ...reportZhCN, ...planningZh, ...selfFillZhCN } as const;
