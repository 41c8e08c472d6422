import { followingTables, followMerges } from '#modules/enterprises/index.ts';
import { moveLetters, moveLettersBack } from '../../contract/operations-official.ts';
import type { PapersDb } from '../db.ts';

/** Letters go with their enterprise when it is merged; addressee and words stay as they were written. */
export const letterMerges = followMerges<PapersDb>({
  moveOp: moveLetters,
  moveBackOp: moveLettersBack,
  ...followingTables([{ name: 'papers.official_letters' }]),
});
