/** A cell as far as an import reads it. */
export interface PlainCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'empty' | 'error';
  readonly text: string;
  readonly number?: number;
  readonly day?: string;
  /** What the number format of the cell shows, when it is another number or text. */
  readonly shown?: string;
  /** A number of a workbook that counts days from 1904. */
  readonly since1904?: true;
  /** Why it is in doubt whatever it says. */
  readonly doubt?: string;
  readonly merged?: true;
}
export interface PlainRow {
  readonly rowNumber: number;
  readonly cells: readonly PlainCell[];
}

/** A cell that is refused (red) or doubtful (yellow); `code` is a phrase key of the room without `fault.`. */
export interface CellFault {
  severity: 'red' | 'yellow';
  code: string;
  params?: Record<string, unknown>;
  suggestion?: string;
}

/** Silent repairs, counted by kind. */
export type Repair = 'fullWidth' | 'spaces' | 'codeMarks' | 'phoneMarks' | 'phoneSplit' | 'oldCharacters' | 'middleDots';

/** What a cell said: something of the draft of its row, a fault, or both. */
export interface Reading<D> {
  draft: Partial<D>;
  /** What the cell says of other columns, by the way: it counts where those say nothing, and is in doubt where they say something else. */
  also?: Partial<D>;
  fault?: CellFault;
  repairs: readonly Repair[];
}

export const noRepairs: readonly Repair[] = [];

/** Codes of faults that the engine itself finds in a cell begin so; their sentences are the platform's. */
const ofEngine = 'cell.';

/**
 * Phrase key of a fault.
 * @param ofKind key in the words of the kind
 */
export const faultKeyOf = (code: string, ofKind: (code: string) => string): string =>
  code.startsWith(ofEngine) ? `platform.import.${code}` : ofKind(code);

export const red = (code: string, params: Record<string, unknown> = {}, suggestion?: string): CellFault => ({
  severity: 'red',
  code,
  params,
  ...(suggestion ? { suggestion } : {}),
});
export const yellow = (code: string, params: Record<string, unknown> = {}, suggestion?: string): CellFault => ({
  severity: 'yellow',
  code,
  params,
  ...(suggestion ? { suggestion } : {}),
});

/** A cell that says something and is beyond doubt, or nothing at all. */
export const plainly = <D>(draft: Partial<D>): Reading<D> => ({ draft, repairs: noRepairs });
/** A cell of which nothing is taken over. */
export const refused = <D>(fault: CellFault): Reading<D> => ({ draft: {}, fault, repairs: noRepairs });

const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const untidy = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Free text: outer and doubled spaces go, characters stay (no ①→1). */
export const tidy = (text: string): string => {
  if (!untidy.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
};
/** What was put right between the cell and what is taken over. */
export const repairsOf = (raw: string, clean: string): readonly Repair[] =>
  raw === clean ? noRepairs : /[！-～]/.test(raw) && !/[！-～]/.test(clean) ? ['fullWidth'] : ['spaces'];

/** More characters (not bytes) than this. */
export const longerThan = (text: string, max: number): boolean => text.length > max && [...text].length > max;

/** The first characters of a text. */
export const cut = (text: string, max: number): string => (longerThan(text, max) ? [...text].slice(0, max).join('') : text);

/** Found: taken over; else doubtful under this code, with what stood there. */
export const known = <T, D>(value: T | undefined, draft: (v: T) => Partial<D>, code: string, text: string): Reading<D> =>
  value === undefined ? refused(yellow(code, { value: text.slice(0, 40) })) : plainly(draft(value));

/** Free text of at most so many characters; what is longer is cut, and said. */
export const readText = <D>(cell: PlainCell, key: string & keyof D, max: number): Reading<D> => {
  const text = tidy(cell.shown ?? cell.text);
  const draft = { [key]: cut(text, max) } as Partial<D>;
  return { draft, repairs: repairsOf(cell.text, text), ...(longerThan(text, max) ? { fault: yellow('textCut', { max }) } : {}) };
};
