import { z } from 'zod';
import { LeafCode } from '#modules/catalogue/contract/taxonomy.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, lines, text } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { DemandKind, DemandRow, DemandSource, DemandUrgency, DemandView } from './demand.ts';
import { DemandFilter } from './filter.ts';
import { DemandTotals, TotalsScope } from './totals.ts';

export const listDemands = query({
  name: 'demands.demand.list',
  clause: '3.1-a',
  input: z.strictObject({ ...PageInput.shape, ...DemandFilter.shape }),
  output: pageOf(DemandRow),
});

export const getDemand = query({ name: 'demands.demand.get', clause: '3.1-a', input: z.strictObject({ id: Id }), output: DemandView });

/** Written down by hand at the enterprise's page; the client makes the id. */
export const raiseDemand = command({
  name: 'demands.demand.raise',
  clause: '3.1-a',
  input: z.strictObject({
    id: Id,
    enterpriseId: Id,
    kind: DemandKind,
    text: lines(500),
    source: DemandSource.extract(['hand', 'phone', 'chat', 'hotline', 'station']).default('hand'),
    urgency: DemandUrgency.default('normal'),
    /** Left out: the classifier decides. */
    classCode: LeafCode.optional(),
  }),
  output: DemandView,
});

/** One tap: the right class, by a person (4.1-a). */
export const classifyDemand = command({
  name: 'demands.demand.classify',
  clause: '4.1-a',
  input: z.strictObject({ id: Id, classCode: LeafCode }),
  output: DemandView,
});

export const answerDemand = command({
  name: 'demands.demand.answer',
  clause: '3.1-a',
  input: z.strictObject({ id: Id, answer: lines(2000) }),
  output: DemandView,
});

/** Hands a demand on to another authority or organisation, with a day by which it should answer. */
export const referDemand = command({
  name: 'demands.demand.refer',
  clause: '3.1-a',
  input: z.strictObject({ id: Id, to: line(100), note: text(1000).default(''), dueOn: Day }),
  output: DemandView,
});

/** Says no, with the reason that the enterprise sees. */
export const declineDemand = command({
  name: 'demands.demand.decline',
  clause: '3.1-a',
  input: z.strictObject({ id: Id, reason: lines(500) }),
  output: DemandView,
});

/** Takes a demand on, or gives it to a colleague; with an expected day if there is one. */
export const assignDemand = command({
  name: 'demands.demand.assign',
  clause: '3.1-a',
  input: z.strictObject({ id: Id, ownerId: Id, urgency: DemandUrgency.optional() }),
  output: Done,
});

export const demandTimeline = query({
  name: 'demands.demand.timeline',
  clause: '3.1-a',
  input: z.strictObject({ id: Id }),
  output: Timeline,
});

/** Totals in which every number opens its rows (4.1-a, 6.1-g). */
export const demandTotals = query({
  name: 'demands.demand.totals',
  clause: '4.1-a',
  input: TotalsScope,
  output: DemandTotals,
});

/** The list as shown, as a workbook. */
export const exportDemands = download({
  name: 'demands.demand.export',
  clause: '4.1-a',
  sensitive: true,
  input: DemandFilter,
});

/** Words that corrections have in common and that the taxonomy does not know yet. */
export const suggestKeywords = query({
  name: 'demands.keyword.suggest',
  clause: '4.1-a',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(z.object({ classCode: z.string(), word: z.string(), corrections: z.int(), examples: z.array(z.string()) })),
  }),
});
