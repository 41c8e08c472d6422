import { z } from 'zod';
import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import {
  IssueLetter,
  LetterId,
  LetterRows,
  LetterView,
  ListOfficialLetters,
  SaveLetter,
  VoidLetter,
  WriteLetter,
} from './official-letter.ts';

/** 写给企业: begins a draft, or goes on with one's own that nothing stands in yet. Answers the id that counts. */
export const writeLetter = command({ name: 'papers.officialLetter.write', clause: '6.1-e', input: WriteLetter, output: Done });
/** 保存草稿 at every pause. */
export const saveLetter = command({
  name: 'papers.officialLetter.save',
  clause: '6.1-e',
  input: SaveLetter,
  output: Done.extend({ revision: z.int() }),
});
/** 删除草稿: it is no longer shown; what was issued stays for good. */
export const discardLetter = command({ name: 'papers.officialLetter.discard', clause: '6.1-e', input: LetterId, output: Done });
/** 发出: takes the next number, dates and signs it, keeps both files; from now on it does not change. */
export const issueLetter = command({
  name: 'papers.officialLetter.issue',
  clause: '6.1-e',
  input: IssueLetter,
  output: Done.extend({ number: z.string() }),
});
/** 作废, with the reason; the number is not given again. */
export const voidLetter = command({ name: 'papers.officialLetter.void', clause: '6.1-e', input: VoidLetter, output: Done });
export const getLetter = query({ name: 'papers.officialLetter.get', clause: '6.1-e', input: LetterId, output: LetterView });
/** 发文登记: letters of the region, or of one enterprise, newest first. */
export const listOfficialLetters = query({
  name: 'papers.officialLetter.list',
  clause: '6.1-e',
  input: ListOfficialLetters,
  output: LetterRows,
});
/** 下载公函 as Word or PDF: as it was issued, with its mark when it is void; a draft says that it is one. */
export const letterFile = download({
  name: 'papers.officialLetter.file',
  clause: '6.1-e',
  sensitive: true,
  input: z.strictObject({ id: Id, format: z.enum(['docx', 'pdf']) }),
});

/** 公函随企业合并: a step of the system. */
export const moveLetters = command({ name: 'papers.officialLetter.move', clause: '6.1-c', input: MoveWithMerge, output: Done });
/** 公函随合并撤销返回. */
export const moveLettersBack = command({ name: 'papers.officialLetter.moveBack', clause: '6.1-c', input: MoveWithMerge, output: Done });
