import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';

/** 离岗, 岗位调整, 长期外出. */
export const HandoverReason = z.enum(['left', 'moved', 'away']);
export type HandoverReason = z.infer<typeof HandoverReason>;

/** Days within which a handover is undone. */
export const undoDays = 7;

/** A kind of what is held, as its room names it: `demands.demand`. */
const Kind = z.string().regex(/^[a-z]+\.[A-Za-z]+$/);
/** Null: stays where it is. */
const Receiver = Id.nullable();

/** Who gets what: a receiver for each kind, and other receivers for single rows of it. */
export const HandoverPlan = z.strictObject({
  personId: Id,
  gives: z
    .array(z.strictObject({ kind: Kind, toId: Receiver }))
    .max(40)
    .default([]),
  exceptions: z
    .array(z.strictObject({ kind: Kind, toId: Receiver, ids: z.array(Id).min(1).max(200) }))
    .max(40)
    .default([]),
});
export type HandoverPlan = z.infer<typeof HandoverPlan>;

const Person = z.object({ id: Id, name: z.string() });
/** A refusal as data: phrase key and what fills it in. */
const WhyNot = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });

export const HeldView = z.object({
  id: Id,
  title: z.string(),
  hint: z.string(),
  concerns: z.array(z.string()),
  to: Person.nullable(),
  whyNot: WhyNot.nullable(),
});
export type HeldView = z.infer<typeof HeldView>;

const KindCount = z.object({ kind: Kind, count: z.int() });

/** 手上的工作, in numbers alone: who keeps accounts sees no business data. */
export const countHoldings = query({
  name: 'people.holding.count',
  clause: '3.1-b',
  input: z.strictObject({ personId: Id }),
  output: z.object({ person: Person, total: z.int(), kinds: z.array(KindCount) }),
});

/** 交接预览: what would go to whom; nothing is written. Kinds without a receiver go to the deputy. */
export const previewHandover = query({
  name: 'people.handover.preview',
  clause: '3.1-b',
  input: HandoverPlan,
  output: z.object({
    person: Person.extend({ active: z.boolean() }),
    /** The deputy in force, where there is one. */
    proposed: Person.nullable(),
    /** Of all that is held now; the act names it, and is refused when something has changed. */
    digest: z.string(),
    total: z.int(),
    hindered: z.int(),
    kinds: z.array(KindCount.extend({ toId: Receiver, hindered: z.int(), rows: z.array(HeldView) })),
  }),
});
export type HandoverPreview = z.infer<typeof previewHandover.output>;

/** 办理交接: all at once or not at all. */
export const doHandover = command({
  name: 'people.handover.do',
  clause: '3.1-b',
  input: HandoverPlan.extend({ id: Id, reason: HandoverReason, digest: z.string().max(64) }),
  output: z.object({ id: Id, passed: z.int(), stayed: z.int() }),
});

export const HandoverRow = z.object({
  id: Id,
  person: Person,
  reason: HandoverReason,
  receivers: z.array(z.string()),
  count: z.int(),
  doneAt: Instant,
  doneByName: z.string(),
  undoneAt: Instant.nullable(),
});
export type HandoverRow = z.infer<typeof HandoverRow>;

/** `kept`: not given back, somebody had touched it since. */
const ItemState = z.enum(['passed', 'stayed', 'returned', 'kept']);
export const HandoverItem = z.object({
  kind: Kind,
  id: Id,
  title: z.string(),
  concerns: z.array(z.string()),
  to: Person.nullable(),
  state: ItemState,
});
export type HandoverItem = z.infer<typeof HandoverItem>;

/** 告知语 for one enterprise. */
export const HandoverNotice = z.object({ enterpriseId: Id, enterpriseName: z.string(), text: z.string() });

export const getHandover = query({
  name: 'people.handover.get',
  clause: '3.1-b',
  input: z.strictObject({ id: Id }),
  output: HandoverRow.extend({
    undoneByName: z.string().nullable(),
    /** The last day on which it can be undone. */
    undoUntil: Day,
    items: z.array(HandoverItem),
    notices: z.array(HandoverNotice),
    may: z.array(z.string()),
  }),
});
export type HandoverView = z.infer<typeof getHandover.output>;

export const listHandovers = query({
  name: 'people.handover.list',
  clause: '3.1-b',
  input: PageInput,
  output: pageOf(HandoverRow),
});

/** 撤销交接 within seven days: what nobody touched since goes back, the rest is listed. */
export const undoHandover = command({
  name: 'people.handover.undo',
  clause: '3.1-b',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id, returned: z.int(), kept: z.int() }),
});
