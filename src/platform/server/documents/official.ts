import { chineseNumber } from '../../contract/chinese-number.ts';
import type { ChartSpec } from './chart.ts';

/** One cell of a free grid (forms, day sheets). Covered cells of a span are left out of the rows. */
export interface GridCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Grey ground, for labels. */
  readonly shaded?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the width; default 1. */
  readonly share?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** What stands between title and signature. Numbers of headings, tables and figures are given by the renderer. */
export type Block =
  /** Level 1 一、 (黑体), 2 （一） (楷体), 3 1. (仿宋). */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean; readonly align?: 'left' | 'center' | 'right' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly note?: string;
    }
  | {
      readonly kind: 'grid';
      readonly caption?: string;
      /** Shares of the width. */
      readonly shares: readonly number[];
      readonly rows: readonly (readonly GridCell[])[];
      /** Rows at the top that are repeated on each page; default 0. */
      readonly headRows?: number;
      readonly note?: string;
      /** Least row height in millimetres, for filling in by hand. */
      readonly rowHeight?: number;
    }
  | { readonly kind: 'chart'; readonly caption: string; readonly chart: ChartSpec; readonly height?: number }
  | { readonly kind: 'pageBreak' };

/** An official document by GB/T 9704—2012, or (layout `form`) a denser sheet for work. Text is plain text; it never becomes markup. */
export interface OfficialDocument {
  /** `official`: 22 lines × 28 characters in 三号; `form`: narrower margins, 小四/五号. */
  readonly layout?: 'official' | 'form';
  readonly landscape?: boolean;
  /** Red head: issuing office (a line feed where a long name may break) and document number, e.g. 杭陪函〔2026〕3号. */
  readonly redHead?: { readonly issuer: string; readonly number?: string };
  /** What it is not, or no longer: 草稿, 作废 over each page, and a sentence that says since when and why. */
  readonly mark?: { readonly word: string; readonly sentence: string };
  readonly title: string;
  readonly subtitle?: string;
  /** 主送, without the colon. */
  readonly recipients?: string;
  readonly blocks: readonly Block[];
  /** 附件 titles. */
  readonly attachments?: readonly string[];
  readonly signature?: { readonly organisation: string; readonly day: string };
  /** 附注, in brackets under the date. */
  readonly remark?: string;
  /** 版记: 抄送 and who printed it. */
  readonly imprint?: { readonly copies?: string; readonly issuer: string; readonly day: string };
  /** Small line at the foot of the last page: clause, sources, reference number. */
  readonly footnote?: string;
}

/** 一、（一）1. （1）: the four levels of GB/T 9704—2012 7.3.3. */
const levelNumber = (level: number, n: number): string =>
  level === 1 ? `${chineseNumber(n)}、` : level === 2 ? `（${chineseNumber(n)}）` : level === 3 ? `${n}. ` : `（${n}）`;

/** A block with its number: 一、 before headings, 表1 and 图1 before captions; `marks` stand before the items of a list. */
export type NumberedBlock = Block & { readonly number: string; readonly marks: readonly string[] };

/** Numbers headings within their parents, items of a list one level below the heading they stand under (（1）where there is none), tables and figures through the document. */
export const numberBlocks = (blocks: readonly Block[]): NumberedBlock[] => {
  const heads = [0, 0, 0, 0];
  let tables = 0;
  let figures = 0;
  let level = 0;
  const numberOf = (block: Block): string => {
    if (block.kind === 'heading') {
      heads[block.level] = (heads[block.level] ?? 0) + 1;
      for (let deeper = block.level + 1; deeper < heads.length; deeper++) heads[deeper] = 0;
      level = block.level;
      return levelNumber(block.level, heads[block.level] ?? 0);
    }
    if ((block.kind === 'table' || block.kind === 'grid') && block.caption) return `表${++tables}`;
    return block.kind === 'chart' ? `图${++figures}` : '';
  };
  return blocks.map(block => {
    const number = numberOf(block);
    return {
      ...block,
      number,
      marks: block.kind === 'list' ? block.items.map((_, i) => levelNumber(level === 0 ? 4 : level + 1, i + 1)) : [],
    };
  });
};

/** Lines of the red head: as the caller broke them, else a name of more than 18 characters in two halves. */
export const issuerLines = (issuer: string): string[] => {
  const characters = [...issuer];
  if (issuer.includes('\n') || characters.length <= 18) return issuer.split('\n');
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half).join(''), characters.slice(half).join('')];
};
