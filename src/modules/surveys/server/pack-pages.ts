import { families } from '#platform/server/documents/fonts.ts';
import type { GridCell } from '#platform/server/documents/official.ts';
import { renderPdf } from '#platform/server/documents/pdf.ts';
import type { Answers, Questionnaire } from '../contract/questionnaire.ts';
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
}

const standardCode = 'T/HZAS 8—2020';

/** Table A.1 of one enterprise, or blank: two A4 pages as in the standard. */
export const tablePaper = (form: Questionnaire, answers: Answers, marks: { foot: string; mark: string }): Paper => ({
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
  inset: Object.keys(answers).length === 0 ? 5 : 3.6,
});

export interface VisitPaper {
  enterpriseName: string;
  address: string;
  contact: string;
  /** 2026年11月23日 周一 09:30–10:30 */
  time: string;
  campaignTitle: string;
  purpose: string;
  officers: string;
  issuer: string;
}

const label = (text: string): GridCell => ({ text, align: 'center', bold: true });

/** 企业联系单: who comes when and why, what to have at hand, and that it is guidance, not an inspection. */
export const contactPaper = (v: VisitPaper): Paper => ({
  kind: 'sheet',
  caption: '企业联系单',
  code: standardCode,
  foot: v.campaignTitle,
  mark: v.issuer,
  shares: [2, 5],
  rows: [
    [label('企业名称'), { text: v.enterpriseName }],
    [label('地址'), { text: v.address }],
    [label('联系人'), { text: v.contact }],
    [label('约定时间'), { text: v.time }],
    [label('走访人员'), { text: v.officers }],
    [label('调研内容'), { text: v.purpose }],
    [
      label('请准备'),
      { text: '营业执照、主要产品执行标准、认证证书、获奖与资质证书（复印件或照片即可）；质量、标准化、知识产权负责人到场更好。' },
    ],
  ],
  lead: '您好！我们将上门了解贵企业在标准、质量、认证、计量、知识产权和品牌方面的需求与难点。',
  after: [
    '本次走访是服务指导，不是行政检查；谈及的内容不作为处罚依据。约需 40 分钟。',
    '如需改期或不便接待，请告知走访人员，不影响贵企业享受任何服务。',
    '企业确认（签字）：　　　　　　　　　　　　日期：　　　年　　月　　日',
  ],
  height: 11,
  inset: 0,
});

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
});

const cellData = (c: GridCell) => ({
  text: c.text,
  columns: c.columns ?? 1,
  rows: c.rows ?? 1,
  align: c.align ?? 'left',
  bold: c.bold ?? false,
});

/** All papers as one PDF/A. @throws Problem `glyphMissing`, `documentFailed` */
export const renderPapers = (title: string, papers: readonly Paper[], createdAt: Date): Promise<Buffer> =>
  renderPdf({
    template: packTemplate,
    createdAt,
    data: { families, title, pages: papers.map(p => ({ ...p, rows: p.rows.map(r => r.map(cellData)) })) },
  });
