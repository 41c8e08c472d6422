import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { declareRecusal, endRecusal } from '../../contract/operations-proposal.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { CasesDb } from '../db.ts';
import { isLead } from '../policy.ts';
import { recusalsFor } from './recusal-reads.ts';

const { command } = handlersFor<CasesDb>();

/** 回避 (公务员法第七十六条): declared for oneself, or by those who lead; a wall for every case from then on. */
export const recusalHandlers = [
  command(declareRecusal, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: (actor, _, i) => isLead(actor) || actor.id === i.personId,
    run: async (ctx, enterprise, i) => {
      const person = (await people(ctx).personsByIds([i.personId])).get(i.personId);
      if (!person?.active) throw casesProblems.notStaff();
      // One that came with a merged enterprise is a wall here as well.
      if ((await recusalsFor(ctx, i.enterpriseId)).some(r => r.personId === i.personId)) throw casesProblems.recusedAlready();
      const { numInsertedOrUpdatedRows: written } = await ctx.db
        .insertInto('cases.recusals')
        .values({
          id: i.id,
          authority_id: enterprise.authority_id,
          region_code: enterprise.region_code,
          person_id: i.personId,
          enterprise_id: i.enterpriseId,
          made_for: i.enterpriseId,
          reason: i.reason,
          declared_at: ctx.now,
          declared_by_name: ctx.actor.name,
        })
        .onConflict(c => c.doNothing())
        .executeTakeFirstOrThrow();
      if (written === 0n) throw casesProblems.recusedAlready();
      return { subject: i.id, result: { id: i.id }, reason: i.reason };
    },
  }),
  command(endRecusal, {
    load: (ctx, i) =>
      ctx.db
        .selectFrom('cases.recusals')
        .selectAll()
        .where('id', '=', i.id)
        .where(whereScope(ctx.scope, { region: 'region_code' }))
        .forUpdate()
        .executeTakeFirst(),
    allow: (actor, r) => isLead(actor) || actor.id === r.person_id,
    run: async (ctx, r) => {
      if (r.ended_at !== null) throw casesProblems.recusalEnded();
      await ctx.db.updateTable('cases.recusals').set({ ended_at: ctx.now, ended_by_name: ctx.actor.name }).where('id', '=', r.id).execute();
      return { subject: r.id, result: { id: r.id } };
    },
  }),
];
