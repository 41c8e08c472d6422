import { sql } from 'kysely';
import { type CallContext, retype } from '#platform/server/context.ts';
import { acceptableSteps } from '../../domain/totp-step.ts';
import type { PeopleDb } from '../db.ts';
import { codeHash, newCode } from './secrets.ts';
import { totpCode } from './totp.ts';

export type Method = 'totp' | 'passkey' | 'recovery';

/** The ways of a second factor that the person has set up. Recovery codes alone are none. */
export const methodsOf = async (ctx: CallContext, personId: string): Promise<Method[]> => {
  const { db } = retype<PeopleDb>(ctx);
  const kinds = await db
    .selectFrom('people.factors')
    .select('kind')
    .distinct()
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .execute();
  if (kinds.length === 0) return [];
  const spare = await db
    .selectFrom('people.recovery_codes')
    .select('code_hash')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .limit(1)
    .execute();
  return [...kinds.map(k => k.kind as Method), ...(spare.length > 0 ? (['recovery'] as const) : [])].toSorted().toReversed();
};

/**
 * Takes a TOTP code once: the step moves forward in one statement, so that of two equal codes at the same moment one is refused.
 * @param unconfirmedId also take it for this factor that is being set up
 */
export const takeTotp = async (ctx: CallContext, personId: string, code: string, unconfirmedId: string | null = null): Promise<boolean> => {
  const { db } = retype<PeopleDb>(ctx);
  const seconds = ctx.now.getTime() / 1000;
  const factors = await db
    .selectFrom('people.factors')
    .select(['id', 'secret_sealed', 'last_step', 'confirmed_at'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'totp')
    .execute();
  for (const factor of factors.filter(f => (unconfirmedId === null ? f.confirmed_at !== null : f.id === unconfirmedId))) {
    const secret = ctx.cipher.open(factor.secret_sealed);
    const step = acceptableSteps(seconds, factor.last_step).find(s => totpCode(secret, s) === code);
    if (step === undefined) continue;
    const { numUpdatedRows } = await db
      .updateTable('people.factors')
      .set({ last_step: step, used_at: ctx.now })
      .where('id', '=', factor.id)
      .where('last_step', '<', step)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  return false;
};

/** Takes a recovery code once. */
export const takeRecoveryCode = async (ctx: CallContext, personId: string, code: string): Promise<boolean> => {
  const { rows } = await sql`
    update people.recovery_codes set used_at = ${ctx.now} where person_id = ${personId} and code_hash = ${codeHash(code)} and used_at is null
    returning 1`.execute(ctx.db);
  return rows.length === 1;
};

/** Ten new recovery codes in place of the old. @returns the codes, to be told once */
export const renewRecoveryCodes = async (ctx: CallContext, personId: string): Promise<string[]> => {
  const { db } = retype<PeopleDb>(ctx);
  const codes = Array.from({ length: 10 }, () => newCode(3));
  await db.deleteFrom('people.recovery_codes').where('person_id', '=', personId).execute();
  await db
    .insertInto('people.recovery_codes')
    .values(codes.map(code => ({ person_id: personId, code_hash: codeHash(code) })))
    .execute();
  return codes;
};
