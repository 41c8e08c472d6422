import type { Context } from '#platform/server/context.ts';
import { peopleProblems } from '../contract/problems.ts';
import type { PeopleDb } from './db.ts';

type Ctx = Context<PeopleDb>;

/** `138****1234`, `0571****4567`. */
export const maskedPhone = (phone: string): string => (phone === '' ? '' : `${phone.slice(0, -8)}****${phone.slice(-4)}`);

/** A phone as the columns hold it: sealed, masked for lists, fingerprint for equality. */
export const phoneColumns = (ctx: Ctx, phone: string) => ({
  phone_sealed: ctx.cipher.seal(phone),
  phone_mask: maskedPhone(phone),
  phone_fingerprint: phone === '' ? '' : ctx.cipher.fingerprint(phone),
});

interface NewPerson {
  id: string;
  username: string;
  name: string;
  title: string;
  phone: string;
  unit: { id: string; authority_id: string; region_code: string };
  role?: string;
  regionCode?: string;
}

/** Writes a new account. @throws Problem `usernameTaken` */
export const insertPerson = async (ctx: Ctx, person: NewPerson): Promise<void> => {
  const done = await ctx.db
    .insertInto('people.persons')
    .values({
      id: person.id,
      authority_id: person.unit.authority_id,
      region_code: person.regionCode ?? person.unit.region_code,
      unit_id: person.unit.id,
      username: person.username,
      name: person.name,
      title: person.title,
      ...phoneColumns(ctx, person.phone),
      role: person.role ?? null,
      role_given_at: person.role === undefined ? null : ctx.now,
      created_at: ctx.now,
    })
    .onConflict(c => c.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows === 0n) throw peopleProblems.usernameTaken();
};

/** An open organisation within the reach of this call. */
export const findUnit = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('people.authorities')
    .select(['id', 'authority_id', 'region_code', 'kind', 'parent_id', 'name'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
