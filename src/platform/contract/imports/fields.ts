import type { PlainCell, Reading } from './cells.ts';

/** One thing that a column can mean: how offices head it, and how its cells are read. */
export interface ImportFieldOf<D, E> {
  /** Headings as files write them; compared after `headingKey`. Of two columns that fit, the one whose word stands earlier here is taken. */
  readonly headings: readonly string[];
  /** Headings that may mean it (企业类型 is a scale in one list, a legal form in the next): taken only where most cells read so (`fits`). */
  readonly weak?: readonly string[];
  /** Short headings (姓名, 电话) that mean it only alone, or behind one of `after`: behind other words they are somebody else's. */
  readonly loose?: { readonly words: readonly string[]; readonly after: RegExp };
  /** A loose heading right of the column of that field means this one: 法定代表人 | 联系电话. */
  readonly beside?: string;
  /** Whether a text looks like it: tells columns without headings, and between two that are headed alike. */
  readonly fits?: (text: string) => boolean;
  /** What fits is nothing else, whatever its heading says. */
  readonly sure?: true;
  /** Reads one cell; an empty one only where `always` stands. */
  readonly read: (cell: PlainCell, env: E) => Reading<D>;
  /** Without it a row is no record; a heading that says it weighs double. */
  readonly lead?: true;
  /** Few different things stand in such a column: what was read once is not read again. */
  readonly repeats?: true;
  /** An empty cell is read too: something must stand there. */
  readonly always?: true;
}

/** The one declared list of a kind: its order is the order of columns and of choices. */
export type ImportFields<D, E> = Readonly<Record<string, ImportFieldOf<D, E>>>;

/** Fields whatever they are read into. */
// biome-ignore lint/suspicious/noExplicitAny: headings do not depend on what cells are read into
export type AnyFields = ImportFields<any, any>;

/** Declares the fields of a kind: names, order and types are kept. */
export const importFields =
  <D, E>() =>
  <const F extends ImportFields<D, E>>(fields: F): { readonly [K in keyof F]: ImportFieldOf<D, E> } =>
    fields;
