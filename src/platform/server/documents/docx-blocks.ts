import { rowsOf, wordText } from './docx-text.ts';
import { attributeOf, childOf, elementsIn, type XmlElement } from './xml.ts';

/* A Word file as simple blocks that typst can set: paragraphs with their look, plain tables. Sizes in points. */

export interface WordPiece {
  text: string;
  font: string;
  size: number;
  bold: boolean;
  color: string;
}
export interface WordParagraph {
  kind: 'paragraph';
  align: 'left' | 'center' | 'right' | 'both';
  first: number;
  left: number;
  right: number;
  before: number;
  after: number;
  /** From line to line. */
  pitch: number;
  /** Colour and thickness of a line below or above. */
  below: { color: string; width: number } | null;
  above: { color: string; width: number } | null;
  newPage: boolean;
  pieces: WordPiece[];
}
export interface WordTable {
  kind: 'table';
  shares: number[];
  rows: { text: string; columns: number }[][];
}
export type WordBlock = WordParagraph | WordTable;

/** Paragraph and run settings, one laid over the other. */
type Look = Record<string, string>;

const runLook = (settings: XmlElement | undefined): Look => {
  const look: Look = {};
  const fonts = childOf(settings, 'rFonts');
  const font = fonts && (attributeOf(fonts, 'eastAsia') ?? attributeOf(fonts, 'ascii'));
  if (font) look.font = font;
  for (const name of ['sz', 'color'] as const) {
    const child = childOf(settings, name);
    const value = child && attributeOf(child, 'val');
    if (value) look[name] = value;
  }
  const bold = childOf(settings, 'b');
  if (bold) look.b = ['0', 'false'].includes(attributeOf(bold, 'val') ?? '1') ? '' : '1';
  return look;
};

const paragraphLook = (settings: XmlElement | undefined): Look => {
  const look: Look = {};
  const put = (child: string, names: readonly string[]): void => {
    const element = childOf(settings, child);
    for (const name of element ? names : []) {
      const value = attributeOf(element as XmlElement, name);
      if (value !== undefined) look[`${child}.${name}`] = value;
    }
  };
  put('jc', ['val']);
  put('spacing', ['before', 'after', 'line', 'lineRule']);
  put('ind', ['firstLine', 'firstLineChars', 'left', 'start', 'right', 'end']);
  if (childOf(settings, 'pageBreakBefore')) look.newPage = '1';
  for (const side of ['top', 'bottom'] as const) {
    const edge = childOf(childOf(settings, 'pBdr'), side);
    if (edge && attributeOf(edge, 'val') !== 'none')
      look[side] = `${attributeOf(edge, 'color') ?? '000000'}/${attributeOf(edge, 'sz') ?? '4'}`;
  }
  return look;
};

/** The looks of the named styles, each with those it is based on. */
const stylesOf = (styles: XmlElement | undefined): ((id: string | undefined) => Look) => {
  const all = styles ? elementsIn(styles).filter(s => s.local === 'style') : [];
  const byId = new Map(all.map(s => [attributeOf(s, 'styleId') ?? '', s]));
  const main = all.find(s => attributeOf(s, 'type') === 'paragraph' && attributeOf(s, 'default') === '1');
  const defaults = childOf(styles, 'docDefaults');
  const base = {
    ...runLook(childOf(childOf(defaults, 'rPrDefault'), 'rPr')),
    ...paragraphLook(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
  };
  const lookOf = (style: XmlElement | undefined, depth: number): Look => {
    if (!style || depth > 12) return base;
    const parent = childOf(style, 'basedOn');
    const above = lookOf(parent && byId.get(attributeOf(parent, 'val') ?? ''), depth + 1);
    return { ...above, ...paragraphLook(childOf(style, 'pPr')), ...runLook(childOf(style, 'rPr')) };
  };
  return id => lookOf((id === undefined ? undefined : byId.get(id)) ?? main, 0);
};

const colorOf = (color: string | undefined): string => (color && /^[0-9a-f]{6}$/i.test(color) ? `#${color}` : '#000000');
const twips = (text: string | undefined): number => {
  const n = Number(text ?? 0);
  return Number.isFinite(n) ? Math.max(-200, Math.min(600, n / 20)) : 0;
};

const pieceOf = (run: XmlElement, look: Look): WordPiece => {
  const own = { ...look, ...runLook(childOf(run, 'rPr')) };
  const size = Math.min(96, Math.max(5, Number(own.sz ?? 21) / 2 || 10.5));
  return { text: wordText(run), font: own.font ?? '', size, bold: own.b === '1', color: colorOf(own.color) };
};

const runsOf = (paragraph: XmlElement): XmlElement[] =>
  elementsIn(paragraph).flatMap(c =>
    c.local === 'r' ? [c] : ['hyperlink', 'ins', 'moveTo', 'smartTag', 'sdt', 'sdtContent'].includes(c.local) ? runsOf(c) : [],
  );

const ruleOf = (edge: string | undefined): { color: string; width: number } | null => {
  if (edge === undefined) return null;
  const [color, size] = edge.split('/');
  return { color: colorOf(color), width: Math.min(6, Number(size ?? 4) / 8 || 0.5) };
};

const paragraphOf = (p: XmlElement, styles: (id: string | undefined) => Look): WordParagraph => {
  const settings = childOf(p, 'pPr');
  const styleId = childOf(settings, 'pStyle');
  const look = { ...styles(styleId && attributeOf(styleId, 'val')), ...paragraphLook(settings) };
  const pieces = runsOf(p)
    .map(r => pieceOf(r, look))
    .filter(r => r.text !== '');
  const size = Math.max(...pieces.map(r => r.size), pieces.length === 0 ? Number(look.sz ?? 21) / 2 : 5);
  const line = Number(look['spacing.line'] ?? 240);
  const exact = look['spacing.lineRule'] === 'exact' || look['spacing.lineRule'] === 'atLeast';
  const alignments: Record<string, WordParagraph['align']> = {
    center: 'center',
    right: 'right',
    end: 'right',
    both: 'both',
    distribute: 'both',
  };
  return {
    kind: 'paragraph',
    align: alignments[look['jc.val'] ?? ''] ?? 'left',
    first: look['ind.firstLineChars'] ? (Number(look['ind.firstLineChars']) / 100) * size : twips(look['ind.firstLine']),
    left: twips(look['ind.left'] ?? look['ind.start']),
    right: twips(look['ind.right'] ?? look['ind.end']),
    before: twips(look['spacing.before']),
    after: twips(look['spacing.after']),
    pitch: exact ? Math.max(1, line / 20) : (line / 240) * size * 1.3,
    below: ruleOf(look.bottom),
    above: ruleOf(look.top),
    newPage: look.newPage === '1',
    pieces,
  };
};

const tableOf = (table: XmlElement): WordTable => {
  const rows = rowsOf(table);
  const grid = childOf(table, 'tblGrid');
  const widths = grid ? elementsIn(grid).map(c => Number(attributeOf(c, 'w') ?? 1) || 1) : [];
  const count = Math.max(1, ...rows.map(r => r.reduce((n, c) => Math.max(n, c.column + c.span), 0)));
  return {
    kind: 'table',
    shares: Array.from({ length: count }, (_, i) => widths[i] ?? 1),
    rows: rows.map(r => r.map(c => ({ text: c.text, columns: c.span }))),
  };
};

/** The blocks of a body in order. Pictures, text boxes and the numbers of automatic lists are not taken over. */
export const wordBlocks = (body: XmlElement, styles: XmlElement | undefined): WordBlock[] => {
  const lookOf = stylesOf(styles);
  const from = (element: XmlElement): WordBlock[] =>
    elementsIn(element).flatMap(c => {
      if (c.local === 'p') return [paragraphOf(c, lookOf)];
      if (c.local === 'tbl') return [tableOf(c)];
      return c.local === 'sdt' || c.local === 'sdtContent' ? from(c) : [];
    });
  return from(body);
};

/** Page margins in points, as the body's last settings say; those of GB/T 9704 without them. */
export const marginsOf = (body: XmlElement): { top: number; bottom: number; left: number; right: number } => {
  const settings = childOf(childOf(body, 'sectPr'), 'pgMar');
  const at = (side: string, fallback: number): number => {
    const n = Number(settings && attributeOf(settings, side)) / 20;
    return Number.isFinite(n) && n >= 20 && n <= 200 ? n : fallback;
  };
  return { top: at('top', 105), bottom: at('bottom', 99), left: at('left', 79), right: at('right', 74) };
};
