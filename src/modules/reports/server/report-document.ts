import { chineseDay } from '#platform/contract/china-day.ts';
import type { Block, OfficialDocument } from '#platform/server/documents/official.ts';
import type { ReportData } from '../contract/report.ts';
import { annexBlocks } from './report-annex.ts';
import { demandBlocks, saidBlocks } from './report-demands.ts';
import { titleLines } from './report-title.ts';
import { visitBlocks } from './report-visits.ts';
import { instantWords, shareWords } from './report-words.ts';

/** Rises when the words or tables of the report change; an issued report names the version that made it. */
export const REPORT_TEMPLATE = '2';

const p = (text: string): Block => ({ kind: 'paragraph', text });

/** Quotes inside quotes are single. */
const inner = (title: string): string => title.replaceAll('“', '‘').replaceAll('”', '’');

/** The streets by name while they are few; nobody reads a sentence of eighteen. */
const scopeWords = (streets: readonly string[], region: string): string => {
  if (streets.length === 0) return `${region}全域`;
  return streets.length <= 4 ? streets.join('、') : `${streets.slice(0, 3).join('、')}等${streets.length}个街道`;
};

const basics = (d: ReportData): Block[] => {
  const { campaign: c, progress } = d;
  const scope = scopeWords(c.streets, d.region);
  const plan = progress.plan;
  const goals = [
    plan.siteVisits.planned > 0 ? `实地走访${plan.siteVisits.planned}家次` : '',
    plan.phoneInterviews.planned > 0 ? `电话访谈${plan.phoneInterviews.planned}家次` : '',
    plan.seminars.planned > 0 ? `座谈研讨${plan.seminars.planned}场` : '',
  ].filter(Boolean);
  return [
    { kind: 'heading', level: 1, text: '基本情况' },
    p(
      `按照“陪你跑一次”红盾品牌培育工作安排，${d.issuer || d.region}组织开展“${inner(c.title)}”，时间为${chineseDay(c.startsOn)}至${chineseDay(c.endsOn)}，范围为${scope}。调研目的：${endsWell(c.purpose)}`,
    ),
    ...(c.targets === '' ? [] : [p(`预期目标：${endsWell(c.targets)}`)]),
    p(
      `本次调研纳入企业名单${plan.roster}家${goals.length > 0 ? `，计划${goals.join('、')}` : ''}。数据截至${instantWords(d.asOf)}，已走访企业${progress.reached}家，收集需求、意向、难点和建议${d.demands.all.demands}件，涉及企业${d.demands.all.enterprises}家；收回《红盾品牌培育企业需求调查表》${progress.forms}份，占名单企业的${shareWords(progress.forms, plan.roster)}。`,
    ),
  ];
};

const endsWell = (text: string): string => {
  const clean = text.trim().replaceAll(/\s*\n\s*/g, '；');
  return /[。！？]$/.test(clean) ? clean : `${clean}。`;
};

const steps = (d: ReportData): Block[] => [
  { kind: 'heading', level: 1, text: '下一步工作' },
  ...(d.nextSteps.length === 0 ? [p('各项需求均已落实，下一步做好跟踪回访。')] : [{ kind: 'list', items: d.nextSteps } as const]),
];

/** The signature stands before the annex, the annex being part of the same file. */
const closing = (d: ReportData): Block[] => [
  ...(d.engagements.length > 0 ? [p('附件：走访、访谈、座谈记录清单')] : []),
  { kind: 'paragraph', text: '', indent: false },
  ...(d.issuer === '' ? [] : [{ kind: 'paragraph', text: `${d.issuer}　　`, align: 'right' } as const]),
  { kind: 'paragraph', text: `${chineseDay(d.day)}　　　　`, align: 'right' },
];

/**
 * The summary report (总结报告, 6.1-g) as an official document: a pure function of the frozen data, so that the same data give the same
 * pages. Every figure is counted as its table's note says and leads to the records of the annex.
 */
export const reportDocument = (d: ReportData): OfficialDocument => ({
  title: titleLines(d.campaign.title, '总结报告'),
  subtitle: `（数据截至${instantWords(d.asOf)}，第${d.version}版）`,
  blocks: [
    ...basics(d),
    { kind: 'heading', level: 1, text: '走访情况' },
    ...visitBlocks(d),
    { kind: 'heading', level: 1, text: '需求分析' },
    ...demandBlocks(d),
    { kind: 'heading', level: 1, text: '难点与建议' },
    ...saidBlocks(d),
    ...steps(d),
    ...closing(d),
    ...annexBlocks(d),
  ],
  footnote: `依据 T/HZAS 8—2020 第 6.1 条编制。第${d.version}版，数据截至${instantWords(d.asOf)}；各项数字由走访、访谈、座谈记录汇总生成，计数口径见各表注，对应记录见附表。`,
});
