import { planningEn } from './planning.en.ts';
import { reportEn } from './report.en.ts';
import { selfFillEn } from './selffill.en.ts';
import { visitsEn } from './visits.en.ts';
import type { zhCN } from './zh-CN.ts';

/** Sentences of the surveys room in English. */
export const en = { ...visitsEn, ...reportEn, ...planningEn, ...selfFillEn } satisfies Record<keyof typeof zhCN, string>;
