import type { Block } from '#platform/server/documents/official.ts';
import type { ReportData } from '../contract/report.ts';

const shortKinds = { site: '实地', phone: '电话', seminar: '座谈' } as const;

/** 2026-11-18 → 11-18 where all records are of one year; the caption names the year. */
const daysOf = (d: ReportData): { caption: string; short: (day: string) => string } => {
  const years = new Set(d.engagements.map(e => e.day.slice(0, 4)));
  const [year] = years;
  return years.size === 1
    ? { caption: `走访、访谈、座谈记录清单（${year}年）`, short: day => day.slice(5) }
    : { caption: '走访、访谈、座谈记录清单', short: day => day };
};

/** 附件 走访、访谈、座谈记录清单: every record behind the figures, numbered (6.1-g, traceable). */
export const annexBlocks = (d: ReportData): Block[] => {
  if (d.engagements.length === 0) return [];
  const days = daysOf(d);
  return [
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: '附件', indent: false },
    {
      kind: 'table',
      caption: days.caption,
      columns: [
        { title: '序号', share: 0.95, align: 'center' },
        { title: '企业名称', share: 3.4 },
        { title: '街道', share: 1.85 },
        { title: '日期', share: 1.2, align: 'center' },
        { title: '方式', share: 1.05, align: 'center' },
        { title: '服务人员', share: 2.3 },
        { title: '需求', share: 1, align: 'right' },
      ],
      rows: d.engagements.map((e, i) => [
        String(i + 1),
        e.enterprise,
        e.street,
        days.short(e.day),
        shortKinds[e.kind],
        e.officers,
        String(e.demands),
      ]),
      note: '注：一行为一条记录（家次）。方式为实地走访、电话访谈或座谈研讨；需求为该记录提出且未被更正的件数，手工登记的需求不在此列。',
    },
  ];
};
