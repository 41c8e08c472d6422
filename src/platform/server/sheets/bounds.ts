import { sheetProblems } from './problems.ts';

/** The widest and the longest sheet that spreadsheet programs make: whatever says that it is larger is no honest file. */
export const mostColumns = 16_384;
export const mostRows = 1_048_576;
/** The longest text of a cell in a spreadsheet. */
export const longestText = 32_767;

/**
 * A place that a file names decides how much memory is taken: a row that is filled up to a far column is made in one piece, and a piece that does not
 * fit ends the whole program, not only the thread that reads.
 * @throws Problem `fileUnsafe` for a place outside of the widest and longest sheet
 */
export const requireInside = (rowNumber: number, column: number): void => {
  if (column >= mostColumns || rowNumber > mostRows) throw sheetProblems.fileUnsafe({ reason: 'XFD1048576' });
};

/** Hidden columns behind this one say nothing: nobody reads a table that wide, and all that stands there is listed. */
export const mostHidden = 1_000;
/** What ranges may name in all; overlapping ones without end are no honest file's. */
const mostNamed = 100_000;

/** Hidden columns by ranges, 0-based, however long a range says it is and however often it comes. */
export const columnPlaces = () => {
  const places = new Set<number>();
  let named = 0;
  return {
    add: (from: number, count: number): void => {
      const end = Math.min(from + count, mostHidden);
      for (let column = Math.max(0, from); column < end && named < mostNamed; column += 1) {
        places.add(column);
        named += 1;
      }
    },
    all: (): number[] => [...places],
  };
};
