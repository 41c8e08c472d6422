import { agendaZhCN } from './agenda.zh-CN.ts';
import { caseZh } from './case.zh-CN.ts';
import { proposalsZh } from './proposals.zh-CN.ts';
import { referralZhCN } from './referral.zh-CN.ts';

/** Sentences of the room, each part from its own file. */
export const zhCN = { ...agendaZhCN, ...caseZh, ...proposalsZh, ...referralZhCN } as const;
