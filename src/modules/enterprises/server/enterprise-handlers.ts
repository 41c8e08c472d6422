import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { CallContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { correctEnterprise, createEnterprise, renameEnterprise } from '../contract/operations.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import type { EnterprisesDb } from './db.ts';
import { ownValuesOf, writeOwnValues } from './own/values-store.ts';
import { isUnmerged } from './policy.ts';
import { fieldsOfColumns } from './register-columns.ts';
import { resolveInput } from './resolve.ts';
import { type EnterpriseRecord, findEnterprise, insertEnterprise, refuseTakenUscc, updateEnterprise } from './store.ts';

const { command } = handlersFor<EnterprisesDb>();

/** What the other person saved in the meantime, so that the page can show both sides. */
const refuseStale = async (ctx: CallContext, record: EnterpriseRecord, baseRevision: number): Promise<void> => {
  if (record.merged_into !== null) throw enterprisesProblems.enterpriseMerged({ into: record.merged_into });
  if (record.revision === baseRevision) return;
  const { name, uscc, region_code, address, industry_code, scale, above_scale, status, legacy_reg_no } = record;
  const theirs = {
    name,
    uscc,
    regionCode: region_code,
    address,
    industryCode: industry_code,
    scale,
    aboveScale: above_scale,
    status,
    legacyRegNo: legacy_reg_no,
    ...fieldsOfColumns(record),
    own: (await ownValuesOf(ctx, [record.id])).get(record.id) ?? {},
  };
  throw enterprisesProblems.revisionStale({ revision: record.revision, theirs });
};

const create = command(createEnterprise, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const { columns, warnings } = await resolveInput(ctx, input);
    await refuseTakenUscc(ctx, ctx.actor.authorityId, columns.uscc, input.id);
    const made = { id: input.id, authority_id: ctx.actor.authorityId, name: input.name, ...columns };
    await insertEnterprise(ctx, made);
    await writeOwnValues(ctx, made, input.own);
    return { subject: input.id, result: { id: input.id, revision: 1, warnings } };
  },
});

const correct = command(correctEnterprise, {
  load: (ctx, input) => findEnterprise(ctx, input.id, true),
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    await refuseStale(ctx, record, input.baseRevision);
    const { columns, warnings } = await resolveInput(ctx, input, record);
    await refuseTakenUscc(ctx, record.authority_id, columns.uscc, record.id);
    const revision = await updateEnterprise(ctx, record, { ...record, ...columns });
    await writeOwnValues(ctx, { ...record, ...columns }, input.own);
    return { subject: record.id, result: { id: record.id, revision, warnings } };
  },
});

const rename = command(renameEnterprise, {
  load: (ctx, input) => findEnterprise(ctx, input.id, true),
  allow: (_, record) => isUnmerged(record),
  run: async (ctx, record, input) => {
    await refuseStale(ctx, record, input.baseRevision);
    if (record.name === input.name) return { subject: record.id, result: { id: record.id, revision: record.revision, warnings: [] } };
    await sql`insert into enterprises.former_names (id, authority_id, region_code, enterprise_id, name, until, reason)
      values (${newId()}, ${record.authority_id}, ${record.region_code}, ${record.id}, ${record.name}, ${ctx.now}, ${input.reason})`.execute(
      ctx.db,
    );
    const revision = await updateEnterprise(ctx, record, { ...record, name: input.name });
    return { subject: record.id, result: { id: record.id, revision, warnings: [] }, reason: input.reason };
  },
});

export const enterpriseHandlers = [create, correct, rename];
