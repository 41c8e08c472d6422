import { sql } from 'kysely';
import { expertRole } from '#modules/people/contract/role.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { readTimeline } from '#platform/server/audit.ts';
import type { Context } from '#platform/server/context.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  applyExpert,
  correctExpert,
  expertFigures,
  expertTimeline,
  getExpert,
  linkExpert,
  listExpertAccounts,
  listExperts,
  revealExpertPhone,
  reviewExpert,
} from '../contract/operations-expert.ts';
import { expertsProblems } from '../contract/problems.ts';
import { mustBeClasses } from './class-names.ts';
import type { ExpertsDb } from './db.ts';
import { expertFiguresOf, expertPage } from './expert-reads.ts';
import { changeEmployment, correctExpertRow, findExpert, insertEmployment, insertExpert, insertField, lockExpert } from './expert-store.ts';
import { expertViewOf } from './expert-view.ts';

const { command, query } = handlersFor<ExpertsDb>();

/** Ids of the rows that belong to an expert's story. */
const partsOf = async (ctx: Context<ExpertsDb>, id: string): Promise<string[]> => {
  const tables = ['experts.terms', 'experts.fields', 'experts.interests', 'experts.away', 'experts.dismissals', 'experts.months'] as const;
  const found = await Promise.all(tables.map(t => ctx.db.selectFrom(t).select('id').where('expert_id', '=', id).execute()));
  return [id, ...found.flat().map(r => r.id)];
};

/** Accounts of the role `expert` in reach, with no expert behind them. */
const freeAccounts = async (ctx: Context<ExpertsDb>) =>
  ctx.db
    .selectFrom('people.pub_persons as p')
    .select(['p.id', 'p.name'])
    .where('p.role', '=', expertRole)
    .where('p.active', '=', true)
    .where(eb => eb.not(eb.exists(eb.selectFrom('experts.experts as e').select('e.id').whereRef('e.account_id', '=', 'p.id'))))
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .limit(200)
    .execute();

const apply = command(applyExpert, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, { id, expert, fields }) => {
    await mustBeClasses(
      ctx,
      fields.map(f => f.classCode),
      at => `/fields/${at}/classCode`,
    );
    await insertExpert(ctx, id, expert);
    const kept = await lockExpert(ctx, id);
    if (!kept) throw expertsProblems.expertUnknown();
    for (const field of fields) await insertField(ctx, kept, newId(), field);
    await insertEmployment(ctx, kept, null);
    return { subject: id, result: { id } };
  },
});

const correct = command(correctExpert, {
  load: (ctx, input) => lockExpert(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, expert, input) => {
    await correctExpertRow(ctx, expert.id, input.version, input.expert);
    await changeEmployment(ctx, expert, input.expert);
    return { subject: expert.id, result: { id: expert.id } };
  },
});

const review = command(reviewExpert, {
  load: (ctx, input) => lockExpert(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, expert, input) => {
    if (expert.passed !== null) throw expertsProblems.alreadyReviewed();
    await ctx.db
      .updateTable('experts.experts')
      .set({ passed: input.passed, review_note: input.note, reviewed_at: ctx.now, reviewed_by: ctx.actor.id })
      .where('id', '=', expert.id)
      .execute();
    return { subject: expert.id, result: { id: expert.id } };
  },
});

const link = command(linkExpert, {
  load: (ctx, input) => lockExpert(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, expert, input) => {
    if (!expert.passed) throw expertsProblems.notPassed();
    if (input.accountId !== null) {
      const person = await ctx.db
        .selectFrom('people.pub_persons')
        .select(['role', 'active'])
        .where('id', '=', input.accountId)
        .executeTakeFirst();
      if (person?.role !== expertRole || !person.active)
        throw expertsProblems.accountUnfit({}, [{ pointer: '/accountId', code: 'experts.problem.accountUnfit' }]);
    }
    const write = ctx.db.updateTable('experts.experts').set({ account_id: input.accountId }).where('id', '=', expert.id).execute();
    await orProblem(write, 'experts_account', () => expertsProblems.accountTaken());
    return { subject: expert.id, result: { id: expert.id } };
  },
});

/** Handlers of the pool: list, page, application, review, account. */
export const expertHandlers = [
  query(listExperts, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => expertPage(ctx, input) }),
  query(expertFigures, { load: noRecord, allow: matrixDecides, run: ctx => expertFiguresOf(ctx, addDays(dayOf(ctx.now), 90)) }),
  query(getExpert, {
    load: (ctx, input) => findExpert(ctx, input.id),
    allow: matrixDecides,
    run: (ctx, expert) => expertViewOf(ctx, expert.id),
  }),
  query(expertTimeline, {
    load: (ctx, input) => findExpert(ctx, input.id),
    allow: matrixDecides,
    run: async (ctx, expert) => readTimeline(ctx, await partsOf(ctx, expert.id)),
  }),
  query(revealExpertPhone, {
    load: (ctx, input) => findExpert(ctx, input.id),
    allow: matrixDecides,
    subject: expert => expert.id,
    run: async (ctx, expert) => ({ phone: ctx.cipher.open(expert.phone) }),
  }),
  query(listExpertAccounts, { load: noRecord, allow: matrixDecides, run: async ctx => ({ rows: await freeAccounts(ctx) }) }),
  apply,
  correct,
  review,
  link,
];
