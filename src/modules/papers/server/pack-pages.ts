import { setImmediate } from 'node:timers/promises';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { families } from '#platform/server/documents/fonts.ts';
import { printWithStandIns, standInNote } from '#platform/server/documents/missing-glyphs.ts';
import type { GridCell } from '#platform/server/documents/official.ts';
import { type PdfTask, renderPdf } from '#platform/server/documents/pdf.ts';
import { qrModules, qrPath } from '#platform/server/documents/qr-modules.ts';
import { paperCode } from '../domain/paper-code.ts';
import type { LetterPage } from './letter-template.ts';
import type { VisitPaper } from './letter-values.ts';
import { packTemplate } from './pack.typ.ts';
import { printedShares, tableA1Rows, tableCaption } from './table-a1-rows.ts';

/** One paper of a pack: a form in the standard's layout, or a sheet with a plain table. */
export interface Paper {
  kind: 'form' | 'sheet';
  caption: string;
  /** Right of the head, e.g. the standard's number. */
  code: string;
  foot: string;
  /** Right of the foot: record and version. */
  mark: string;
  shares: readonly number[];
  rows: readonly (readonly GridCell[])[];
  /** Sheets: a paragraph before the table, and those after it. */
  lead: string | null;
  after: readonly string[];
  /** Sheets: least row height in millimetres. */
  height: number;
  /** Forms: space above and below a line, in points. */
  inset: number;
  /** Forms: what the QR code of a page says; the last one also stands on later pages. */
  codes: readonly string[];
}

const standardCode = 'T/HZAS 8—2020';

/** What stands in the margins of a form. */
export interface PaperMarks {
  foot: string;
  mark: string;
  codes: readonly string[];
}

/** Table A.1 of one enterprise, or blank: two A4 pages as in the standard. */
export const tablePaper = (form: Questionnaire, answers: Answers, marks: PaperMarks): Paper => ({
  kind: 'form',
  caption: tableCaption(form),
  code: standardCode,
  ...marks,
  shares: printedShares,
  rows: tableA1Rows(form, answers),
  lead: null,
  after: [],
  height: 0,
  // A blank form leaves room for handwriting; a filled one leaves room for words.
  inset: Object.keys(answers).length === 0 ? 5 : 4.4,
});

/** Whose form it is: opaque ids for the code, the name for the foot. */
export interface FormOf {
  campaignId: string | null;
  enterpriseId: string | null;
  name: string;
  receipt?: string | null;
}

/** Foot and codes of a form: enterprise, version, receipt, and the code of its first page in letters as well. */
export const formMarks = (form: Questionnaire, of: FormOf): PaperMarks => {
  const codes = [1, 2].map(page => paperCode({ campaignId: of.campaignId, enterpriseId: of.enterpriseId, version: form.version, page }));
  const mark = [`第 ${form.version} 版`, ...(of.receipt ? [`回执 ${of.receipt}`] : []), codes[0]].join(' · ');
  return { foot: of.name, mark, codes };
};

const label = (text: string): GridCell => ({ text, align: 'center', bold: true });

/** 调研需求反馈表: what the enterprise asks for and how it wants to be answered, for writing by hand. */
export const feedbackPaper = (v: VisitPaper): Paper => ({
  kind: 'sheet',
  caption: '调研需求反馈表',
  code: standardCode,
  foot: v.campaignTitle,
  mark: v.issuer,
  shares: [1, 2, 6, 3],
  rows: [
    ['序号', '类别', '需求、难点或意见建议', '希望的答复方式'].map(label),
    ...Array.from({ length: 10 }, (_, i): GridCell[] => [
      { text: String(i + 1), align: 'center' },
      { text: '' },
      { text: '' },
      { text: '' },
    ]),
  ],
  lead: `企业名称：${v.enterpriseName}　　　　走访时间：${v.time}`,
  after: [
    '类别：标准化、质量、认证认可、计量、检验检测、商标、专利、品牌、政策资金、培训、其他。',
    '填写人：　　　　　　　　　电话：　　　　　　　　　日期：　　　年　　月　　日',
  ],
  height: 14,
  inset: 0,
  codes: [],
});

const cellData = (c: GridCell) => ({
  text: c.text,
  columns: c.columns ?? 1,
  rows: c.rows ?? 1,
  align: c.align ?? 'left',
  bold: c.bold ?? false,
});

const pageData = (p: Paper | LetterPage) =>
  p.kind === 'letter' ? p : { ...p, codes: p.codes.map(c => qrPath(qrModules(c))), rows: p.rows.map(r => r.map(cellData)) };

/** All papers as one order to the printer. A day has some 120 of them: between two of them others have their turn. */
export const papersTask = async (title: string, papers: readonly (Paper | LetterPage)[], createdAt: Date): Promise<PdfTask> => {
  const pages: ReturnType<typeof pageData>[] = [];
  for (const paper of papers) {
    pages.push(pageData(paper));
    await setImmediate();
  }
  return { template: packTemplate, createdAt, data: { families, title, pages } };
};

/**
 * All papers as one PDF/A. Where no font has a character, 〓 stands, and the foot of its paper names it.
 * @throws Problem `glyphMissing` when there are too many, `documentFailed`
 */
export const renderPapers = async (title: string, papers: readonly (Paper | LetterPage)[], createdAt: Date): Promise<Buffer> =>
  printWithStandIns(papers, async (printable, missing) => {
    const noted = printable.map((p, at) => {
      const note = p.kind === 'letter' || missing.length === 0 ? '' : standInNote(papers[at], missing);
      return p.kind === 'letter' || note === '' ? p : { ...p, mark: [note, p.mark].filter(Boolean).join(' · ') };
    });
    return renderPdf(await papersTask(title, noted, createdAt));
  });
