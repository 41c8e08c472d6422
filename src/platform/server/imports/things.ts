import type { SheetThing } from '../sheets/margins/margins.ts';
import { excerpt, type PlacedFault } from './row-reader.ts';

/** Things of one sheet that are listed each by its place; of more only the number. */
const mostListed = 300;

const codes = { picture: 'pictureUnread', comment: 'commentUnread' } as const;
const codeOf = (kind: SheetThing['kind']): string => codes[kind as keyof typeof codes] ?? 'shapeUnread';

/** Names that programs give by themselves say nothing. */
const madeName =
  /^(?:picture|image|shape|rectangle|oval|object|drawing|group|textbox|图片|图像|图形|形状|矩形|椭圆|直线|文本框|组合|对象)\s*\d*$/i;

/**
 * Pictures, comments and shapes of a sheet, listed as not taken in: what lies in one cell together, what lies nowhere at the sheet as a whole.
 * @param base what the rows of this sheet count from; the sheet itself stands there
 */
export const thingFaults = (things: readonly SheetThing[], base: number): PlacedFault[] => {
  const places = new Map<string, PlacedFault & { params: { n: number } }>();
  for (const [i, { kind, text, row, column }] of things.entries()) {
    const placed = i < mostListed && row !== undefined && column !== undefined;
    const at = placed ? { row: base + row, column } : { row: base, column: -1 };
    const code = codeOf(kind);
    const key = `${at.row} ${at.column} ${code}`;
    const known = places.get(key);
    if (known) known.params.n += 1;
    else
      places.set(key, {
        severity: 'unread',
        code,
        params: { n: 1 },
        ...at,
        field: null,
        value: madeName.test(text.trim()) ? '' : excerpt(text.trim()),
        filled: true,
      });
  }
  return [...places.values()];
};

/** Files that lay beside the table in a zip. */
export const asideFaults = (names: readonly string[], base: number): PlacedFault[] =>
  names.length === 0
    ? []
    : [
        {
          severity: 'unread',
          code: 'filesUnread',
          params: { n: names.length },
          row: base,
          column: -1,
          field: null,
          value: excerpt(names.join('、')),
          filled: true,
        },
      ];

/** How many things such faults speak of. */
export const thingsIn = (faults: readonly PlacedFault[]): number => faults.reduce((sum, f) => sum + Number(f.params?.['n'] ?? 1), 0);
