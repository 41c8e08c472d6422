/**
 * Rows of several sheets stand in one staging table: of the second sheet they count from here on, of the third from twice as much. A row of the
 * first is its own number.
 */
export const sheetStride = 2_000_000;
/** More sheets than this are not read in one import. */
export const mostSheets = 200;

/** Which sheet a staged row comes from, and its row there; row 0 is the sheet as a whole. */
export const sheetOfRow = (row: number): { at: number; row: number } => ({ at: Math.floor(row / sheetStride), row: row % sheetStride });

/** A row as a person finds it: its number, with several sheets `名单!5`. */
export const rowLabel = (names: readonly string[], several: boolean, staged: number): string => {
  const { at, row } = sheetOfRow(staged);
  const name = names[at] ?? '';
  return row === 0 ? name : several ? `${name}!${row}` : String(row);
};
