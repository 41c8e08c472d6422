import type { planningZh } from './planning.zh-CN.ts';
import { planningDeskEn } from './planning-desk.en.ts';
import { planningFieldEn } from './planning-field.en.ts';
import { planningServerEn } from './planning-server.en.ts';

/** All sentences of plans, rosters, teams, contacts and itineraries in English. */
export const planningEn = { ...planningServerEn, ...planningFieldEn, ...planningDeskEn } satisfies Record<keyof typeof planningZh, string>;
