import { z } from 'zod';
import { LeafCode } from '#modules/catalogue/contract/taxonomy.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Day, Done, Id, Instant, line, lines, text } from '#platform/contract/shapes.ts';

/** One act over many demands. */
export const BatchAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('answer'), answer: lines(2000) }),
  z.strictObject({ act: z.literal('refer'), to: line(100), note: text(1000).default(''), dueOn: Day }),
  z.strictObject({ act: z.literal('decline'), reason: lines(500) }),
  z.strictObject({ act: z.literal('assign'), ownerId: Id }),
  z.strictObject({ act: z.literal('classify'), classCode: LeafCode }),
]);
export type BatchAct = z.infer<typeof BatchAct>;
export const batchActs = ['answer', 'refer', 'decline', 'assign', 'classify'] as const;

/** Why the act does not reach a demand: it has its end, a referral holds it, somebody changed it since the preview, it is not there, it is so already. */
export const BatchWhyNot = z.enum(['ended', 'out', 'changed', 'missing', 'same']);
export type BatchWhyNot = z.infer<typeof BatchWhyNot>;

const Subject = z.object({ id: Id, text: z.string(), enterpriseName: z.string() });
const mostAtOnce = 200;

/** What the act would do to each of them; nothing is written. */
export const previewBatch = query({
  name: 'demands.batch.preview',
  clause: '3.1-a',
  input: z.strictObject({
    act: z.enum(batchActs),
    ids: z.array(Id).min(1).max(mostAtOnce),
    ownerId: Id.optional(),
    classCode: LeafCode.optional(),
  }),
  output: z.object({
    rows: z.array(Subject.extend({ version: z.int(), classCode: z.string().nullable(), whyNot: BatchWhyNot.nullable() })),
  }),
});
export type BatchPreview = z.infer<typeof previewBatch.output>;

/** Does it to those that stand as they were previewed; the others are named and left as they are. */
export const doBatch = command({
  name: 'demands.batch.do',
  clause: '3.1-a',
  input: z.strictObject({
    id: Id,
    what: BatchAct,
    rows: z
      .array(z.strictObject({ id: Id, version: z.int() }))
      .min(1)
      .max(mostAtOnce),
  }),
  output: z.object({ id: Id, done: z.int(), left: z.array(Subject.extend({ whyNot: BatchWhyNot })) }),
});

/** 撤销批量处理 within a day, by who did it or a lead: what nobody touched since goes back, the rest is named. */
export const undoBatch = command({
  name: 'demands.batch.undo',
  clause: '3.1-a',
  input: z.strictObject({ id: Id }),
  output: Done.extend({ undone: z.int(), kept: z.array(Subject) }),
});

/** 批量记录: bulk acts of the last seven days, one's own or, for leads, those of the region, the newest first. */
export const listBatches = query({
  name: 'demands.batch.list',
  clause: '3.1-a',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        act: z.enum(batchActs),
        doneAt: Instant,
        doneByName: z.string(),
        n: z.int(),
        undoneAt: Instant.nullable(),
        undoneByName: z.string().nullable(),
        /** Until when it may be undone; null: no longer, or not by the reader. */
        undoUntil: Instant.nullable(),
      }),
    ),
  }),
});
