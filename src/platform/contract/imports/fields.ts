import type { PlainCell, Reading } from './cells.ts';

/** One thing that a column can mean: how offices head it, and how its cells are read. */
export interface ImportFieldOf<D, E> {
  /** Headings as files write them; compared after `headingKey`. */
  readonly headings: readonly string[];
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
