import { correspondingDay, dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { chineseDay, dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import type { Block } from '#platform/server/documents/official.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import type { UseProof } from '../contract/use-proof.ts';
import { countRule } from '../domain/deadlines/count-rule.ts';
import { useZh as t } from '../i18n/use.zh-CN.ts';
import type { LawDb } from './deadlines/db-law.ts';
import { lawInForce } from './deadlines/law.ts';
import type { AssetRecord } from './store.ts';
import { lineMonthsOf, proofsOf } from './use-reads.ts';

interface ListInput {
  appliedOn: string;
  servedOn?: string | undefined;
  niceClass?: number | undefined;
}

const columns = [
  { title: t['list.no'], share: 0.6, align: 'center' },
  { title: t['list.usedOn'], share: 1.3, align: 'center' },
  { title: t['list.kind'], share: 1.1, align: 'center' },
  { title: t['list.note'], share: 3 },
  { title: t['list.file'], share: 2.4 },
  { title: t['list.hash'], share: 2 },
  { title: t['list.captured'], share: 1.6 },
] as const;

const tableOf = (niceClass: number, proofs: readonly UseProof[]): Block[] => [
  { kind: 'heading', level: 1, text: fill(t['list.class'], { n: niceClass }) },
  proofs.length === 0
    ? { kind: 'paragraph', text: t['list.none'] }
    : {
        kind: 'table',
        columns,
        rows: proofs.map((p, i) => [
          String(i + 1),
          p.usedOn,
          t[`use.kind.${p.kind}`],
          p.note,
          p.fileName,
          p.sha256.slice(0, 24),
          `${p.byName} ${dayOf(p.at)}`,
        ]),
      },
];

/**
 * 商标使用证据清单: what the locker holds for the three years before the day of application, class by class, oldest first, with the hash of
 * each file as it was captured (条例 66). Withdrawn proofs are left out.
 */
export const evidenceListPdf = async (ctx: Context<LawDb>, a: AssetRecord, i: ListInput) => {
  const law = await lawInForce(ctx);
  const from = isoOf(correspondingDay(dayNumberOf(i.appliedOn), -lineMonthsOf(law, i.appliedOn).lineMonths).day);
  const inPeriod = (await proofsOf(ctx, a.id)).filter(p => p.withdrawnAt === null && p.usedOn >= from && p.usedOn < i.appliedOn).reverse();
  const classes = i.niceClass === undefined ? a.classes : [i.niceClass];
  const answer = i.servedOn === undefined ? undefined : countRule(law, 'trademark.nonUseAnswer', dayNumberOf(i.servedOn));
  const facts = [
    fill(t['list.mark'], { title: a.title, number: a.number_shown, owner: a.owner === '' ? a.enterprise_name : a.owner }),
    fill(t['list.period'], {
      from: chineseDay(from),
      to: chineseDay(isoOf(dayNumberOf(i.appliedOn) - 1)),
      applied: chineseDay(i.appliedOn),
    }),
    answer && i.servedOn !== undefined
      ? fill(t['list.answer'], { served: chineseDay(i.servedOn), due: chineseDay(isoOf(answer.due)), safe: chineseDay(isoOf(answer.safe)) })
      : '',
  ];
  const blocks: Block[] = [
    ...facts.filter(f => f !== '').map((text): Block => ({ kind: 'paragraph', text, indent: false })),
    ...classes.flatMap(c =>
      tableOf(
        c,
        inPeriod.filter(p => p.niceClass === c),
      ),
    ),
  ];
  const doc = { layout: 'form', landscape: true, title: t['list.title'], blocks, footnote: t['list.foot'] } as const;
  const fileName = `${t['list.title']} ${a.number_shown || a.title}.pdf`;
  return { fileName, mediaType: 'application/pdf', body: await officialPdf(doc, ctx.now) };
};
