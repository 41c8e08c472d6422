import type { AssetKind, AssetStatus } from '../contract/asset.ts';
import { patentWords, plainWords, trademarkWords } from './status-words.data.ts';

const plain = (words: string): string => words.normalize('NFKC').replace(/[\s,，。、;；:：()（）/"“”'’]/g, '');

const tableOf = (kind: AssetKind): ReadonlyMap<string, AssetStatus> => tables[kind === 'trademark' || kind === 'patent' ? kind : 'other'];
const tables = {
  trademark: new Map(trademarkWords.map(([w, s]) => [plain(w), s])),
  patent: new Map(patentWords.map(([w, s]) => [plain(w), s])),
  other: new Map(plainWords.map(([w, s]) => [plain(w), s])),
};

/** Words for a right that ended because a fee was not paid: it can be restored for two months from the notice (细则 6). */
export const endedUnpaid = (words: string): boolean => /未缴|未交|欠费|欠缴|无申请费/.test(plain(words)) && !/届满/.test(plain(words));

/** Words for a patent whose term is over; nothing restores it. */
export const endedByTerm = (words: string): boolean => /(?:届满|期满)/.test(plain(words));

/**
 * The group of an official status; undefined for words that we do not know, so that nobody takes a guess for the register's word.
 * A longer wording counts by the longest known words it begins with or ends with.
 */
export const findStatus = (kind: AssetKind, words: string): AssetStatus | undefined => {
  const text = plain(words);
  if (text === '') return undefined;
  const table = tableOf(kind);
  const exact = table.get(text);
  if (exact) return exact;
  // 等恢复 says of whatever stands before it that it can be restored.
  if (kind === 'patent' && text.includes('等恢复')) return 'recoverable';
  let best: { length: number; status: AssetStatus } | undefined;
  for (const [known, status] of table) {
    if (known.length < 3 || !(text.startsWith(known) || text.endsWith(known))) continue;
    if (best === undefined || known.length > best.length) best = { length: known.length, status };
  }
  return best?.status;
};
