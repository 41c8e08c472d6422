import { roomT } from '#platform/web/phrases.ts';
import { proposalsZh } from '../../i18n/proposals.zh-CN.ts';

/** Sentences of 建议 and 建议规则. */
export const useProposalT = roomT('cases', proposalsZh);
