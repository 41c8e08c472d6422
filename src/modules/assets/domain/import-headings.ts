import type { AssetKind } from '../contract/asset.ts';
import type { ImportCell, ImportColumn, ImportField } from '../contract/import.ts';
import { defaultOrder, importHeadings } from './import-headings.data.ts';

const plain = (heading: string): string => heading.normalize('NFKC').replace(/[\s()（）[\]【】:：*/、.]/g, '');
const known = new Map(importHeadings.flatMap(([field, words]) => words.split(' ').map(w => [plain(w), field] as const)));

/** What a heading means; a longer heading counts when it begins or ends with one that we know. */
export const fieldOfHeading = (heading: string): ImportField | undefined => {
  const text = plain(heading);
  if (text === '') return undefined;
  const exact = known.get(text);
  if (exact) return exact;
  let best: { length: number; field: ImportField } | undefined;
  for (const [word, field] of known)
    if (word.length >= 3 && (text.startsWith(word) || text.endsWith(word)) && (best === undefined || word.length > best.length))
      best = { length: word.length, field };
  return best?.field;
};

/** Some words mean another thing for another kind: 有效期 of a mark is its validity, 发布日期 of a standard its publication. */
const forKind = (kind: AssetKind, field: ImportField | undefined): ImportField | null => {
  if (field === undefined) return null;
  const isMark = kind === 'trademark' || kind === 'geographicalIndication';
  if (isMark && field === 'expiresOn') return 'validUntil';
  if (!isMark && field === 'validUntil') return kind === 'patent' ? null : 'expiresOn';
  if (kind === 'patent' && field === 'classes') return null;
  if (kind === 'patent' && field === 'publishedOn') return null;
  return field;
};

/** The columns of a heading row; of two that mean the same the first counts. */
export const columnsOfHeading = (kind: AssetKind, headings: readonly string[]): ImportColumn[] => {
  const taken = new Set<ImportField>();
  return headings.map((heading, index) => {
    const field = forKind(kind, fieldOfHeading(heading));
    if (field === null || taken.has(field)) return { index, heading, field: null };
    taken.add(field);
    return { index, heading, field };
  });
};

export interface FoundHeading {
  /** Row of the heading as the spreadsheet counts; 0: there is none. */
  headerRow: number;
  columns: ImportColumn[];
}

/** The row whose cells say most, within the first thirty; rows without any heading go by the usual order of their kind. */
export const findHeading = (kind: AssetKind, rows: readonly { rowNo: number; cells: readonly ImportCell[] }[]): FoundHeading => {
  let best: FoundHeading & { score: number } = { headerRow: 0, columns: [], score: 1 };
  for (const row of rows.slice(0, 30)) {
    const columns = columnsOfHeading(
      kind,
      row.cells.map(c => c.text),
    );
    const score = columns.filter(c => c.field !== null).length;
    if (score > best.score) best = { headerRow: row.rowNo, columns, score };
  }
  if (best.headerRow > 0) return { headerRow: best.headerRow, columns: best.columns };
  return { headerRow: 0, columns: defaultOrder[kind].map((field, index) => ({ index, heading: '', field })) };
};
