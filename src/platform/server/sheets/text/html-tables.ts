import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { zipLimits } from '../../documents/zip.ts';
import { columnPlaces } from '../bounds.ts';
import { sheetProblems } from '../problems.ts';
import type { WireCell } from '../worker-cell-format.ts';
import { type GridMaker, type GridSheet, gridMaker } from './grid-sheet.ts';

/** A table that is being read; tables within a cell are sheets of their own. */
interface Open {
  readonly grid: GridMaker;
  readonly hiddenColumns: ReturnType<typeof columnPlaces>;
  column: number;
  caption: string;
  cell: { attributes: ReadonlyMap<string, string>; text: string } | undefined;
  inCaption: boolean;
}

/** Elements after which a new line begins; between others text runs on. */
const blocks = new Set('br p div li tr h1 h2 h3 h4 h5 h6 ul ol dd dt hr'.split(' '));
/** Elements whose content nobody sees. */
const unseen = new Set(['script', 'style', 'title', 'noscript', 'template', 'xml']);
const rawModes: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

const attributesOf = (token: Token.TagToken): ReadonlyMap<string, string> => new Map(token.attrs.map(a => [a.name, a.value]));
const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('hidden') || /display\s*:\s*none|mso-hide|visibility\s*:\s*(hidden|collapse)/i.test(attributes.get('style') ?? '');
const spanOf = (attributes: ReadonlyMap<string, string>, name: string): number =>
  Math.max(0, (Number.parseInt(attributes.get(name) ?? '1', 10) || 1) - 1);

/** What a page shows counts; a long number that it shows cut (`1.38E+10`) stands whole beside it. */
const shownIn = ({ attributes, text }: NonNullable<Open['cell']>): WireCell => {
  const shown = tidy(text);
  const exact = attributes.get('x:num');
  if (exact && /E\+?\d/i.test(shown) && Number.isFinite(Number(exact))) return exact;
  return shown === '' ? null : shown;
};

interface Reader {
  readonly sheets: GridSheet[];
  readonly open: Open[];
  /** Text outside of tables: it goes above the next one, or below the last. */
  loose: string;
  unseen: string | undefined;
}

const closeCell = (table: Open): void => {
  if (!table.cell) return;
  const { attributes } = table.cell;
  table.grid.cell(shownIn(table.cell), { right: spanOf(attributes, 'colspan'), down: spanOf(attributes, 'rowspan') });
  table.cell = undefined;
};

const looseRows = (grid: GridMaker, text: string): void => {
  for (const line of tidy(text).split('\n')) {
    if (line === '') continue;
    grid.row(false);
    grid.cell(line, { right: 0, down: 0 });
  }
};

const openTable = (r: Reader): void => {
  const grid = gridMaker();
  if (r.open.length === 0) {
    looseRows(grid, r.loose);
    r.loose = '';
  }
  r.open.push({ grid, hiddenColumns: columnPlaces(), column: 0, caption: '', cell: undefined, inCaption: false });
};

const closeTable = (r: Reader): void => {
  const table = r.open.pop();
  if (!table) return;
  closeCell(table);
  const caption = tidy(table.caption);
  if (caption !== '') looseRows(table.grid, caption);
  if (table.grid.isEmpty()) return;
  if (r.sheets.length >= zipLimits.entries) throw sheetProblems.fileUnsafe({ reason: `table > ${zipLimits.entries}` });
  r.sheets.push(table.grid.made(caption, { hiddenColumns: table.hiddenColumns.all() }));
};

const addText = (r: Reader, text: string): void => {
  if (r.unseen !== undefined) return;
  const table = r.open.at(-1);
  if (!table) r.loose += text;
  else if (table.inCaption) table.caption += text;
  else if (table.cell) table.cell.text += text;
  // Text between cells is shown before the table.
  else if (text.trim() !== '') table.caption += `${text}\n`;
};

const startTag = (r: Reader, token: Token.TagToken): void => {
  const { tagName: name } = token;
  if (unseen.has(name) && !token.selfClosing) r.unseen ??= name;
  if (r.unseen !== undefined) return;
  if (name === 'table') {
    openTable(r);
    return;
  }
  const table = r.open.at(-1);
  const attributes = attributesOf(token);
  if (name === 'input' && !/^(hidden|button|submit|image|reset)$/i.test(attributes.get('type') ?? '')) {
    const isTick = /^(checkbox|radio)$/i.test(attributes.get('type') ?? '');
    addText(r, isTick ? (attributes.has('checked') ? '√' : '') : (attributes.get('value') ?? ''));
  }
  if (table && name === 'col') {
    const count = spanOf(attributes, 'span') + 1;
    if (isHidden(attributes)) table.hiddenColumns.add(table.column, count);
    table.column += count;
  } else if (table && name === 'caption') table.inCaption = true;
  else if (table && name === 'tr') {
    closeCell(table);
    table.inCaption = false;
    table.grid.row(isHidden(attributes));
  } else if (table && (name === 'td' || name === 'th')) {
    closeCell(table);
    table.inCaption = false;
    table.cell = { attributes, text: '' };
  } else if (blocks.has(name)) addText(r, '\n');
};

const endTag = (r: Reader, name: string): void => {
  if (r.unseen !== undefined) {
    if (r.unseen === name) r.unseen = undefined;
    return;
  }
  const table = r.open.at(-1);
  if (name === 'table') closeTable(r);
  else if (table && (name === 'td' || name === 'th' || name === 'tr')) closeCell(table);
  else if (table && name === 'caption') table.inCaption = false;
  else if (blocks.has(name)) addText(r, '\n');
};

/** Text below the last table is a note of it. */
const addTail = (sheets: GridSheet[], text: string): void => {
  const lines = tidy(text).split('\n').filter(Boolean);
  const last = sheets.at(-1);
  if (lines.length === 0 || !last) return;
  const from = last.rows.at(-1)?.[0] ?? 0;
  sheets[sheets.length - 1] = { ...last, rows: [...last.rows, ...lines.map((line, i): [number, WireCell[]] => [from + 1 + i, [line]])] };
};

/** Each table needs a name of its own, to be chosen by. */
const named = (sheets: readonly GridSheet[], base: string): GridSheet[] =>
  sheets.map((s, i) => ({
    ...s,
    name: s.name.replace(/\s+/g, ' ').slice(0, 40) || (sheets.length > 1 ? `${base || '表'}${i + 1}` : base || '表1'),
  }));

/** `<x:Name>` of a workbook that Excel saved as a page. */
const sheetName = (html: string): string => /<x:Name>([^<]{1,60})<\/x:Name>/i.exec(html)?.[1] ?? '';

/**
 * The tables of a web page, each as a sheet; text before, between and below them stands in rows of its own. Reads what browsers read: tags that
 * are never closed, cells without rows, tables within cells.
 */
export const htmlSheets = (html: string, name: string): GridSheet[] => {
  const r: Reader = { sheets: [], open: [], loose: '', unseen: undefined };
  const nothing = (): void => {};
  const chars = (token: { chars: string }): void => addText(r, token.chars);
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onCharacter: chars,
      onWhitespaceCharacter: token => addText(r, token.chars.replace(/\n/g, ' ')),
      onStartTag: token => {
        startTag(r, token);
        const mode = rawModes[token.tagName];
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag: token => endTag(r, token.tagName),
    },
  );
  tokenizer.write(html, true);
  while (r.open.length > 0) closeTable(r);
  addTail(r.sheets, r.loose);
  return named(r.sheets, name || sheetName(html));
};
