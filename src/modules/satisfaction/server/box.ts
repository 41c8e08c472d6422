import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { newId } from '#platform/contract/ids.ts';
import { newBoxKeys, sealInto, takeOut } from '#platform/server/sealed-box.ts';
import type { Ctx } from './db.ts';

/** What lies sealed in the box: a rating, what its rater said later, a reply to a survey. Only the counting job ever reads it. */
export const Sealed = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('rating'),
    unitId: z.string().nullable(),
    unitName: z.string().nullable(),
    unitRegion: z.string().nullable(),
    kind: z.string(),
    classCode: z.string().nullable(),
    month: z.string(),
    level: z.int(),
    tags: z.array(z.string()),
    comment: z.string(),
    mode: z.enum(['anonymous', 'named', 'assisted']),
    receiptHash: z.string(),
    /** Of a named bad rating, whose loop is open already. */
    loopId: z.string().nullable(),
  }),
  z.object({
    what: z.literal('reply'),
    surveyId: z.string(),
    cell: z.string(),
    answers: Answers,
    mode: z.enum(['anonymous', 'assisted']),
    receiptHash: z.string(),
    /** Takes the place of the reply with the same receipt. */
    change: z.boolean(),
  }),
  z.object({ what: z.literal('follow'), receiptHash: z.string(), level: z.int(), comment: z.string() }),
]);
export type Sealed = z.infer<typeof Sealed>;

const keyOf = async (ctx: Ctx, month: string) => {
  const find = () =>
    ctx.db
      .selectFrom('satisfaction.box_keys')
      .select(['id', 'public_key'])
      .where('month', '=', month)
      .where('private_sealed', 'is not', null)
      .executeTakeFirst();
  const known = await find();
  if (known) return known;
  const { publicKey, privateKey } = newBoxKeys();
  await ctx.db
    .insertInto('satisfaction.box_keys')
    .values({ id: newId(), month, public_key: publicKey, private_sealed: ctx.cipher.seal(privateKey) })
    .onConflict(c => c.column('month').doNothing())
    .execute();
  const made = await find();
  if (!made) throw new Error(`the box key of ${month} is destroyed already`);
  return made;
};

/** Puts something into the box. The row bears a random number, neither a time nor a place finer than the district. */
export const putInBox = async (
  ctx: Ctx,
  home: { authorityId: string; regionCode: string },
  month: string,
  content: Sealed,
): Promise<void> => {
  const key = await keyOf(ctx, month);
  await ctx.db
    .insertInto('satisfaction.ballot_box')
    .values({
      id: randomUUID(),
      authority_id: home.authorityId,
      region_code: home.regionCode.slice(0, 6),
      key_id: key.id,
      sealed: sealInto(key.public_key, JSON.stringify(content)),
    })
    .execute();
};

/** Everything in the box, read; only the counting job may ask. */
export const readBox = async (ctx: Ctx): Promise<{ id: string; authorityId: string; district: string; content: Sealed }[]> => {
  const rows = await ctx.db
    .selectFrom('satisfaction.ballot_box as b')
    .innerJoin('satisfaction.box_keys as k', 'k.id', 'b.key_id')
    .select(['b.id', 'b.authority_id', 'b.region_code', 'b.sealed', 'k.private_sealed'])
    .forUpdate('b')
    .execute();
  return rows.map(r => ({
    id: r.id,
    authorityId: r.authority_id,
    district: r.region_code,
    content: Sealed.parse(JSON.parse(takeOut(ctx.cipher.open(r.private_sealed ?? ''), r.sealed))),
  }));
};

/** Destroys the keys of months that are over and whose box is empty: what an old backup holds stays sealed for ever. */
export const destroyOldKeys = async (ctx: Ctx, month: string): Promise<void> => {
  await ctx.db
    .updateTable('satisfaction.box_keys as k')
    .set({ private_sealed: null })
    .where('k.month', '<', month)
    .where('k.private_sealed', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('satisfaction.ballot_box as b').select('b.id').whereRef('b.key_id', '=', 'k.id'))),
    )
    .execute();
};
