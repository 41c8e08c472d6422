import { sql } from 'kysely';
import type { Problem } from '#platform/contract/problem.ts';
import type { CallContext } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { whereScope } from '#platform/server/scope.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import { searchVector } from '../domain/bigrams.ts';
import { nameKey } from '../domain/name-key.ts';
import { initialsOf } from './initials.ts';
import { eachRegisterColumn, type RegisterValues, registerNames } from './register-columns.ts';

/** A row of the register as SQL has it, without its derived columns. */
export interface EnterpriseRecord extends RegisterValues {
  id: string;
  authority_id: string;
  region_code: string;
  name: string;
  uscc: string | null;
  legacy_reg_no: string | null;
  address: string;
  industry_code: string | null;
  scale: 'large' | 'medium' | 'small' | 'micro' | null;
  above_scale: boolean | null;
  status: 'active' | 'moved' | 'closed' | 'revoked' | 'merged';
  merged_into: string | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

const ownColumns = [
  'id, authority_id, region_code, name, uscc, legacy_reg_no, address, industry_code, scale, above_scale, status, merged_into, revision, created_at, updated_at',
  ...registerNames,
].join(', ');

export const enterpriseColumns = sql.raw(ownColumns.replaceAll(/\w+/g, name => `e.${name}`));

/** Where a page of the list goes on: sort key and id of the last row seen. */
export type After = readonly [string, string] | undefined;
/** A row of a page; `sort_key` is exact to the microsecond, which a Date is not. */
export type ListedRecord = EnterpriseRecord & { sort_key: string };

/** Asked for by every visit, call and form. An enterprise has neither unit nor owner, so a scope is its two bounds; without any, no row lies between. */
const seenEnterprise = async (ctx: CallContext, id: string): Promise<EnterpriseRecord | undefined> => {
  const rows = await ctx.ask<EnterpriseRecord>(preparedSql`
    select id, authority_id, region_code, name, uscc, legacy_reg_no, address, industry_code, scale, above_scale, status, merged_into, revision,
      created_at, updated_at, registered_address, registered_capital, founded_on, employees, revenue, revenue_year
    from enterprises.enterprises where id = ${id} and region_code >= ${ctx.scope.lo} and region_code < ${ctx.scope.hi}`);
  return rows[0];
};

/** The enterprise, in scope. @param lock hold the row until the transaction ends */
export const findEnterprise = async (ctx: CallContext, id: string, lock = false): Promise<EnterpriseRecord | undefined> => {
  if (!lock) return seenEnterprise(ctx, id);
  const { rows } = await sql<EnterpriseRecord>`
    select ${enterpriseColumns} from enterprises.enterprises e
    where e.id = ${id} and ${whereScope(ctx.scope, { region: 'e.region_code' })} for update`.execute(ctx.db);
  return rows[0];
};

/** What follows from the name and the place; written with them, always together. */
export const derivedOf = (name: string, regionCode: string): { name_key: string; name_bg: string } => ({
  name_key: nameKey(name),
  name_bg: searchVector(name, initialsOf(name), regionCode),
});

/** The code is unique in an authority: says whose it is when the one who asks may see it. */
const takenProblem = async (ctx: CallContext, authorityId: string, uscc: string): Promise<Problem> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from enterprises.enterprises where uscc = ${uscc} and authority_id = ${authorityId}`.execute(ctx.db);
  return enterprisesProblems.usccTaken({ enterpriseId: rows[0]?.id ?? '00000000-0000-0000-0000-000000000000', name: rows[0]?.name ?? '' });
};

/** Asked before a write, so that the sentence can name the other enterprise; the index stands behind it. */
export const refuseTakenUscc = async (ctx: CallContext, authorityId: string, uscc: string | null, exceptId: string): Promise<void> => {
  if (uscc === null) return;
  const { rows } =
    await sql`select 1 from enterprises.enterprises where uscc = ${uscc} and authority_id = ${authorityId} and id <> ${exceptId}`.execute(
      ctx.db,
    );
  if (rows.length > 0) throw await takenProblem(ctx, authorityId, uscc);
};

/** The index said no: somebody else was faster. */
export const usccConflict = (error: unknown): unknown => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint === 'enterprises_uscc') {
    return enterprisesProblems.usccTaken({ enterpriseId: '00000000-0000-0000-0000-000000000000', name: '' });
  }
  return error;
};

export const insertEnterprise = async (
  ctx: CallContext,
  e: Omit<EnterpriseRecord, 'revision' | 'created_at' | 'updated_at' | 'merged_into'>,
): Promise<void> => {
  const d = derivedOf(e.name, e.region_code);
  await sql`
    insert into enterprises.enterprises (id, authority_id, region_code, name, name_key, name_bg, uscc, legacy_reg_no, address, industry_code, scale, above_scale, status, created_at, updated_at,
      ${eachRegisterColumn(c => sql.ref(c))})
    values (${e.id}, ${e.authority_id}, ${e.region_code}, ${e.name}, ${d.name_key}, ${d.name_bg}::tsvector, ${e.uscc}, ${e.legacy_reg_no}, ${e.address},
      ${e.industry_code}, ${e.scale}, ${e.above_scale}, ${e.status}, ${ctx.now}, ${ctx.now}, ${eachRegisterColumn(c => sql`${e[c]}`)})`
    .execute(ctx.db)
    .catch(error => {
      throw usccConflict(error);
    });
};

/** Writes the row as given; people and facts move with the place, so that the wall holds for them too. */
export const updateEnterprise = async (ctx: CallContext, before: EnterpriseRecord, after: EnterpriseRecord): Promise<number> => {
  const d = derivedOf(after.name, after.region_code);
  await sql`
    update enterprises.enterprises set region_code = ${after.region_code}, name = ${after.name}, name_key = ${d.name_key}, name_bg = ${d.name_bg}::tsvector,
      uscc = ${after.uscc}, legacy_reg_no = ${after.legacy_reg_no}, address = ${after.address}, industry_code = ${after.industry_code}, scale = ${after.scale},
      above_scale = ${after.above_scale}, status = ${after.status}, merged_into = ${after.merged_into}, revision = revision + 1, updated_at = ${ctx.now},
      ${eachRegisterColumn(c => sql`${sql.ref(c)} = ${after[c]}`)}
    where id = ${before.id}`
    .execute(ctx.db)
    .catch(error => {
      throw usccConflict(error);
    });
  if (before.region_code !== after.region_code) {
    for (const table of ['contacts', 'facts', 'former_names', 'own_values']) {
      await sql`update ${sql.table(`enterprises.${table}`)} set region_code = ${after.region_code} where enterprise_id = ${before.id}`.execute(
        ctx.db,
      );
    }
  }
  return before.revision + 1;
};
