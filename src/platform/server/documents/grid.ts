import type { GridCell, OfficialDocument } from './official.ts';

/** Which grid column each cell of each row begins in, spans from above counted. */
export const columnStarts = (rows: readonly (readonly GridCell[])[], columns: number): number[][] => {
  const busy: boolean[][] = rows.map(() => Array<boolean>(columns).fill(false));
  return rows.map((row, r) => {
    let at = 0;
    return row.map(c => {
      while (busy[r]?.[at]) at++;
      const start = at;
      for (let dr = 0; dr < (c.rows ?? 1); dr++)
        for (let dc = 0; dc < (c.columns ?? 1); dc++) if (busy[r + dr]) (busy[r + dr] as boolean[])[start + dc] = true;
      at = start + (c.columns ?? 1);
      return start;
    });
  });
};

/** Width of the type area and size of table text, in points, as the typst template sets them. */
const measures = (doc: OfficialDocument): { width: number; size: number } =>
  doc.layout === 'form' ? { width: doc.landscape ? 728 : 482, size: 10.5 } : { width: doc.landscape ? 638 : 442, size: 12 };

/**
 * Whether a word of letters and digits (a code, a phone, an address of the net) is too long for columns that take up `share`
 * of the width. Only such a word gets places to break: they would be copied with it.
 */
export const isTooNarrow = (text: string, share: number, doc: OfficialDocument): boolean => {
  const { width, size } = measures(doc);
  const longest = Math.max(0, ...(text.match(/[\x21-\x7e]{6,}/g) ?? []).map(word => word.length));
  return longest * 0.58 * size > share * width - 10;
};
