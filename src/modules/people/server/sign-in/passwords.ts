import { type CallContext, retype } from '#platform/server/context.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { passwordFaults } from '../../domain/password.ts';
import type { PeopleDb } from '../db.ts';
import type { PersonRecord } from '../persons.ts';
import { isCommonPassword } from './common-passwords.ts';
import { hashPassword, nobodysHash, passwordFits } from './hashing.ts';
import { codeHash, newCode } from './secrets.ts';

const hoursFrom = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const historyLength = 5;

const find = (ctx: CallContext, personId: string) =>
  retype<PeopleDb>(ctx).db.selectFrom('people.passwords').selectAll().where('person_id', '=', personId).executeTakeFirst();

/**
 * Whether the password is the person's; the same work when there is no such person.
 * @returns `initial` when it is right but only good for activation
 */
export const checkPassword = async (
  ctx: CallContext,
  personId: string | undefined,
  password: string,
): Promise<'wrong' | 'right' | 'initial'> => {
  const row = await find(ctx, personId ?? ctx.entryId);
  const fits = await passwordFits(row?.hash ?? (await nobodysHash()), password);
  if (!row || !fits) return 'wrong';
  if (row.initial_until === null) return 'right';
  return row.initial_until > ctx.now ? 'initial' : 'wrong';
};

/**
 * Sets a password of the person's own choice.
 * @throws Problem `passwordRefused` with the faults: too short, common, made of the account's words, one of the last five
 */
export const setPassword = async (
  ctx: CallContext,
  person: Pick<PersonRecord, 'id' | 'username' | 'name'>,
  password: string,
): Promise<void> => {
  const faults: string[] = passwordFaults(password, { ...person, isCommon: isCommonPassword });
  const row = await find(ctx, person.id);
  const before = row ? [row.hash, ...row.history].slice(0, historyLength) : [];
  if (faults.length === 0) for (const old of before) if (await passwordFits(old, password)) faults.push('used');
  if (faults.length > 0) throw peopleProblems.passwordRefused({ faults: [...new Set(faults)] });
  const values = {
    hash: await hashPassword(password),
    history: before,
    initial_until: null,
    activation_hash: null,
    activation_until: null,
    changed_at: ctx.now,
  };
  await retype<PeopleDb>(ctx)
    .db.insertInto('people.passwords')
    .values({ person_id: person.id, ...values })
    .onConflict(c => c.column('person_id').doUpdateSet(values))
    .execute();
};

/** Sets an initial password, good for activation only, for three days. @returns the password, to be told once */
export const setInitialPassword = async (ctx: CallContext, personId: string): Promise<string> => {
  const password = newCode(4);
  const row = await find(ctx, personId);
  const history = row ? (row.initial_until === null ? [row.hash, ...row.history].slice(0, historyLength) : row.history) : [];
  const values = {
    hash: await hashPassword(password),
    history,
    initial_until: hoursFrom(ctx.now, 72),
    activation_hash: null,
    activation_until: null,
    changed_at: ctx.now,
  };
  await retype<PeopleDb>(ctx)
    .db.insertInto('people.passwords')
    .values({ person_id: personId, ...values })
    .onConflict(c => c.column('person_id').doUpdateSet(values))
    .execute();
  return password;
};

/**
 * Makes the second half of the first sign-in, told to the security administrator only: neither administrator alone can enter as the person.
 * @throws Problem `activationNotNeeded` when the person has a password of their own
 */
export const newActivation = async (ctx: CallContext, personId: string): Promise<string> => {
  const code = newCode(3);
  const done = await retype<PeopleDb>(ctx)
    .db.updateTable('people.passwords')
    .set({ activation_hash: codeHash(code), activation_until: hoursFrom(ctx.now, 72) })
    .where('person_id', '=', personId)
    .where('initial_until', 'is not', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw peopleProblems.activationNotNeeded();
  return code;
};

/** Whether this is the activation code of the person, still in time. */
export const activationFits = async (ctx: CallContext, personId: string, code: string): Promise<boolean> => {
  const row = await find(ctx, personId);
  return row?.activation_hash === codeHash(code) && row.activation_until !== null && row.activation_until > ctx.now;
};
