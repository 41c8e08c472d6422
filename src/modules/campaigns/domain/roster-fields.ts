import { ledgerFields } from '#modules/enterprises/domain/import-fields.ts';
import { type PlainCell, plainly, type Reading } from '#platform/contract/imports/cells.ts';
import { type ImportFields, importFields } from '#platform/contract/imports/fields.ts';

/** What a row of a list says of the enterprise that it means, by field. */
export type RosterDraft = Record<string, string>;

/** A code that Excel turned into a number has lost digits: it stands as such, and is refused by line. */
const textOf = (cell: PlainCell): string =>
  cell.kind === 'number' && Math.abs(cell.number ?? 0) >= 1e15 ? (cell.number ?? 0).toExponential(5).toUpperCase() : cell.text;

const said =
  (field: string) =>
  (cell: PlainCell): Reading<RosterDraft> => {
    const text = textOf(cell).replaceAll('\t', ' ').trim();
    return plainly(text === '' ? {} : { [field]: text });
  };

/** Cells of a list without a heading: whatever stands in a row may name the enterprise. */
export const anyCells: readonly string[] = Array.from({ length: 12 }, (_, i) => `cell${i}`);

/** 走访名单 (6.1-c): the credit code counts, else the name. Headings are those of ledgers. */
const named = importFields<RosterDraft, undefined>()({
  code: { headings: [...ledgerFields.uscc.headings, '社会代码', '税号', '纳税人识别号', '代码证'], lead: true, read: said('code') },
  name: { headings: ledgerFields.name.headings, lead: true, read: said('name') },
});

export const rosterFields: ImportFields<RosterDraft, undefined> = {
  ...named,
  ...Object.fromEntries(anyCells.map(field => [field, { headings: [], lead: true as const, read: said(field) }] as const)),
};

/** Order of the cells of a line. */
const order = [...Object.keys(named), ...anyCells];

/** Lines that name enterprises, at their row numbers: index 0 is row 1. */
export const rosterLines = (rows: readonly { readonly row: number; readonly draft: Partial<RosterDraft> }[]): string[] => {
  const lines = Array.from({ length: rows.at(-1)?.row ?? 0 }, () => '');
  for (const { row, draft } of rows) lines[row - 1] = order.flatMap(field => draft[field] ?? []).join('\t');
  return lines;
};
