import { z } from 'zod';
import { ClassCode } from '#modules/catalogue/contract/taxonomy.ts';
import { DatedRow, SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** A version of a linkage rule. `classCode` '': all other classes. */
export const LinkageRule = DatedRow.extend({
  classCode: z.string(),
  className: z.string(),
  no: z.int(),
  organisationId: Id.nullable(),
  organisationName: z.string().nullable(),
  /** It no longer works with us: the rule leads nowhere. */
  organisationEnded: z.boolean(),
  receiveDays: z.int(),
  answerDays: z.int(),
  tellName: z.string().nullable(),
});
export type LinkageRule = z.infer<typeof LinkageRule>;

/** 联动规则 (7.5-b): all versions that hold for the reader's place, the one in force of each class first. */
export const listLinkage = query({
  name: 'cases.linkage.list',
  clause: '7.5-b',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(LinkageRule),
    organisations: z.array(z.object({ id: Id, name: z.string() })),
    people: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

/** 设定联动规则: a new version of a class; what is out keeps the one it was sent under. */
export const setLinkage = command({
  name: 'cases.linkage.set',
  clause: '7.5-b',
  input: SetDatedRow.extend({
    classCode: z.union([ClassCode, z.literal('')]),
    organisationId: Id.nullable(),
    receiveDays: z.int().min(1).max(60),
    answerDays: z.int().min(1).max(120),
    tellId: Id.nullable(),
  }).refine(r => r.answerDays >= r.receiveDays, { path: ['answerDays'] }),
  output: Done,
});
