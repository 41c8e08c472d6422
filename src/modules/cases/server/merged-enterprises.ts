import { followingTables, followMerges } from '#modules/enterprises/index.ts';
import { moveCases, moveCasesBack } from '../contract/operations-merge.ts';
import type { CasesDb } from './db.ts';

/**
 * Cases, referrals and recusals go with their enterprise when it is merged. A wall holds at the keeper too, also where the same person has declared one
 * there: each ends by itself, and each goes back with its own enterprise.
 */
export const caseMerges = followMerges<CasesDb>({
  moveOp: moveCases,
  moveBackOp: moveCasesBack,
  ...followingTables([{ name: 'cases.cases' }, { name: 'cases.referrals' }, { name: 'cases.recusals' }]),
});
