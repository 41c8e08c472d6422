import { chineseDay, dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Block, OfficialDocument } from '#platform/server/documents/official.ts';
import type { Item, ItemConfidence, ItemContent, ItemVersion } from '../contract/item.ts';
import { type SayItem, sayAdmission, sayLimit, sayWindow } from '../domain/say-item.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';

const say: SayItem = (key, params) => fill(t[key], params ?? {});

/** Stands behind what rests on no text that was read. */
const mark = (confidence: ItemConfidence): string => (confidence === 'toConfirm' ? `（${t['confidence.toConfirm']}）` : '');

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: text === '' ? t['guide.none'] : text });
const list = (items: readonly string[]): Block => (items.length === 0 ? paragraph('') : { kind: 'list', items });

const basisLine = (b: ItemContent['basis'][number]): string =>
  `${b.title}${b.docNo === '' ? '' : `（${b.docNo}）`}${b.article ?? ''}${mark(b.confidence)}`;

const materials = (rows: ItemContent['materials']): Block =>
  rows.length === 0
    ? paragraph('')
    : {
        kind: 'table',
        columns: [
          { title: t['guide.material'], share: 3 },
          { title: t['guide.copiesTitle'], share: 0.8, align: 'center' },
          { title: t['guide.form'], share: 1.2 },
          { title: t['guide.origin'], share: 1.6 },
          { title: t['guide.needed'], share: 2 },
        ],
        rows: rows.map(m => [
          m.sample ? `${m.name}（${m.sample}）` : m.name,
          String(m.copies),
          t[`form.${m.form}`],
          t[`origin.${m.origin}`],
          m.needed === 'if' ? (m.condition ?? t['needed.if']) : t['needed.always'],
        ]),
      };

const stages = (rows: ItemContent['stages']): Block =>
  rows.length === 0
    ? paragraph('')
    : {
        kind: 'table',
        columns: [
          { title: t['guide.stage'], share: 2.4 },
          { title: t['guide.who'], share: 1.4 },
          { title: t['guide.limit'], share: 2 },
          { title: t['guide.note'], share: 3 },
        ],
        rows: rows.map(s => [
          s.name,
          t[`who.${s.who}`],
          s.days === null ? sayLimit(say, s) : `${sayLimit(say, s)}${mark(s.confidence)}`,
          s.note ?? '',
        ]),
      };

/** 服务指南 of one version, with the elements that such guides have: scope, basis, body, conditions, materials, stages, limits, fee, outcome, contact. */
export const serviceGuide = (item: Item, v: ItemVersion): OfficialDocument => {
  const blocks: Block[] = [
    ...(v.history ? [paragraph(t['item.historyNote'])] : []),
    ...(v.retiredAt ? [paragraph(fill(t['item.retiredNote'], { day: chineseDay(dayOf(v.retiredAt)), reason: v.retireReason ?? '' }))] : []),
    ...(v.succeeds ? [paragraph(fill(t['guide.succeeds'], v.succeeds))] : []),
    heading(t['part.summary']),
    paragraph(v.summary),
    heading(t['part.basis']),
    list(v.basis.map(basisLine)),
    heading(t['part.body']),
    paragraph(v.body),
    heading(t['part.conditions']),
    list(v.conditions.map(c => c.text)),
    heading(t['part.materials']),
    materials(v.materials),
    heading(t['part.stages']),
    stages(v.stages),
    heading(t['part.window']),
    paragraph(sayWindow(say, v.window)),
    heading(t['part.fee']),
    paragraph(v.fee),
    heading(t['part.output']),
    paragraph(v.output),
    heading(t['part.contact']),
    paragraph(v.contact === '' ? t['guide.contactNone'] : v.contact),
    ...(v.questions.length === 0 ? [] : [heading(t['part.questions']), list(v.questions.map(q => `${q.question} ${q.answer}`))]),
    heading(t['part.exclusion']),
    paragraph(sayAdmission(say, v.exclusion)),
    heading(t['part.source']),
    paragraph(`${v.source}${mark(v.confidence)}`),
  ];
  return {
    layout: 'form',
    title: `${item.name}${t['guide.title']}`,
    subtitle: [item.code, t[`level.${item.level}`], ...(v.publishedAt === null ? [t['state.draft']] : [])].join(' · '),
    blocks,
    footnote: fill(t['guide.foot'], { code: item.code, n: v.no, day: chineseDay(v.validFrom) }),
  };
};
