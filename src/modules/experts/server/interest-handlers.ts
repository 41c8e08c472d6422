import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { addInterest, checkFindings, dismissFinding, endInterest, restoreFinding } from '../contract/operations-expert.ts';
import { expertsProblems } from '../contract/problems.ts';
import type { ExpertsDb } from './db.ts';
import { findExpert, insertInterest, lockExpert, lockExpertOf, poolHomeOf } from './expert-store.ts';
import { findingsWith } from './finding-reads.ts';

const { command, query } = handlersFor<ExpertsDb>();

/** @throws Problem `enterpriseUnknown` beside the field */
const mustBeEnterprise = async (ctx: Context<ExpertsDb>, id: string) => {
  const enterprise = await enterprises(ctx).byId(id);
  if (!enterprise) throw expertsProblems.enterpriseUnknown({}, [{ pointer: '/enterpriseId', code: 'experts.problem.enterpriseUnknown' }]);
  return enterprise;
};

const add = command(addInterest, {
  load: (ctx, input) => lockExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, { id, interest, source }) => {
    // What an expert says of herself is declared, whatever the call says.
    await insertInterest(ctx, expert, { id, interest, source: ctx.scope.reach === 'self' ? 'declared' : source });
    return { subject: expert.id, result: { id } };
  },
});

const end = command(endInterest, {
  load: (ctx, input) => lockExpertOf(ctx, 'interests', input.id),
  allow: matrixDecides,
  run: async (ctx, expert, { id, toOn }) => {
    const row = await ctx.db.selectFrom('experts.interests').select(['from_on', 'to_on']).where('id', '=', id).executeTakeFirstOrThrow();
    if (row.to_on !== null) throw expertsProblems.interestEnded();
    if (row.from_on !== null && toOn < row.from_on)
      throw expertsProblems.awayBackwards({}, [{ pointer: '/toOn', code: 'experts.problem.awayBackwards' }]);
    await ctx.db.updateTable('experts.interests').set({ to_on: toOn }).where('id', '=', id).execute();
    return { subject: expert.id, result: { id } };
  },
});

const check = query(checkFindings, {
  load: (ctx, input) => findExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, input) => {
    const enterprise = await mustBeEnterprise(ctx, input.enterpriseId);
    return { rows: await findingsWith(ctx, [expert.id], enterprise, input.on ?? dayOf(ctx.now)).then(f => f.get(expert.id) ?? []) };
  },
});

const dismiss = command(dismissFinding, {
  load: (ctx, input) => lockExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, input) => {
    const enterprise = await mustBeEnterprise(ctx, input.enterpriseId);
    const findings = (await findingsWith(ctx, [expert.id], enterprise, dayOf(ctx.now))).get(expert.id) ?? [];
    if (!findings.some(f => f.interestId === input.interestId)) throw expertsProblems.findingGone();
    const { id, interestId, enterpriseId, reason } = input;
    const by = { dismissed_by: ctx.actor.id, dismissed_by_name: ctx.actor.name, dismissed_at: ctx.now };
    const row = { id, ...poolHomeOf(expert), expert_id: expert.id, interest_id: interestId, enterprise_id: enterpriseId, reason, ...by };
    const write = ctx.db.insertInto('experts.dismissals').values(row).execute();
    await orProblem(write, 'dismissals_once', () => expertsProblems.alreadyDismissed());
    return { subject: expert.id, result: { id }, reason };
  },
});

const restore = command(restoreFinding, {
  load: (ctx, input) => lockExpertOf(ctx, 'dismissals', input.id),
  allow: matrixDecides,
  run: async (ctx, expert, { id }) => {
    const row = await ctx.db
      .updateTable('experts.dismissals')
      .set({ restored_at: ctx.now })
      .where('id', '=', id)
      .where('restored_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw expertsProblems.notDismissed();
    return { subject: expert.id, result: { id } };
  },
});

/** Handlers of relations and of what they lead to. */
export const interestHandlers = [add, end, check, dismiss, restore];
