import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { MyAssignmentRow, MyWork } from '../contract/mine.ts';
import { getMyAssignment, getMyWork } from '../contract/operations-consultation.ts';
import { stateOfAssignment } from '../domain/assignment.ts';
import { lastDayOfTerm, stateOfExpert, termHolds } from '../domain/expert-state.ts';
import { actsOnAssignment, findAssignment, type KeptAssignment, ownAssignments } from './assignment-store.ts';
import { classNamesOf } from './class-names.ts';
import type { ExpertsDb } from './db.ts';
import { awayOf, monthsOf } from './expert-view.ts';

type Ctx = Context<ExpertsDb>;
const { query } = handlersFor<ExpertsDb>();

const myRow = (a: KeptAssignment, firm: string, nameOf: (code: string) => string): MyAssignmentRow => ({
  id: a.id,
  state: stateOfAssignment(a),
  enterpriseName: firm,
  className: nameOf(a.class_code),
  mode: a.mode,
  wantedOn: a.wanted_on,
  answerBy: a.answer_by,
});

/** The expert whose account is signed in. */
const ownRecord = async (ctx: Ctx): Promise<MyWork['expert']> => {
  const e = await ctx.db
    .selectFrom('experts.experts')
    .select(['id', 'name', 'passed', 'monthly_cap'])
    .where('account_id', '=', ctx.actor.id)
    .executeTakeFirst();
  if (!e) return null;
  const today = dayOf(ctx.now);
  const rows = await ctx.db.selectFrom('experts.terms').select(['from_on', 'to_on', 'ended_on']).where('expert_id', '=', e.id).execute();
  const terms = rows.map(t => ({ fromOn: t.from_on, toOn: t.to_on, endedOn: t.ended_on }));
  const running = terms.find(t => termHolds(t, today));
  const [month] = await monthsOf(ctx, e.id, e.monthly_cap);
  return {
    id: e.id,
    name: e.name,
    state: stateOfExpert({ passed: e.passed, terms }, today),
    termTo: running ? lastDayOfTerm(running) : null,
    month: month ?? { month: `${today.slice(0, 7)}-01`, cap: e.monthly_cap, taken: 0 },
    away: await awayOf(ctx, e.id),
  };
};

/** What waits for the expert first, then what is done. */
const order = ['offered', 'accepted', 'met', 'advised', 'recused', 'withdrawn'];

/** The expert's own door: what is assigned to her and nothing else. */
export const mineHandlers = [
  query(getMyWork, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const [expert, assignments, nameOf] = await Promise.all([ownRecord(ctx), ownAssignments(ctx), classNamesOf(ctx)]);
      const firms = await enterprises(ctx).nameMap(assignments.map(a => a.enterprise_id));
      const rows = assignments.map(a => myRow(a, firms.get(a.enterprise_id) ?? '', nameOf));
      return { expert, assignments: rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)) };
    },
  }),
  query(getMyAssignment, {
    load: (ctx, input) => findAssignment(ctx, input.id),
    allow: matrixDecides,
    run: async (ctx, a) => {
      const firms = await enterprises(ctx).nameMap([a.enterprise_id]);
      return {
        ...myRow(a, firms.get(a.enterprise_id) ?? '', await classNamesOf(ctx)),
        // Before she takes it on, and after she did not, the words of the enterprise are none of hers.
        question: a.accepted_at === null || a.recused_at !== null || a.withdrawn_at !== null ? null : a.question,
        heldByName: a.held_by_name,
        reason: a.reason ?? '',
        metOn: a.met_on,
        minutes: a.minutes,
        advice: a.advice,
        may: actsOnAssignment(ctx, a),
      };
    },
  }),
];
