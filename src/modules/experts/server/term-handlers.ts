import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { addAway, addField, appointExpert, endField, endTerm, removeAway, setMonth } from '../contract/operations-expert.ts';
import { expertsProblems } from '../contract/problems.ts';
import { lastDayOfTerm } from '../domain/expert-state.ts';
import { yearsLater } from '../domain/findings.ts';
import { mustBeClasses } from './class-names.ts';
import type { ExpertsDb } from './db.ts';
import { insertField, lockExpert, lockExpertOf, poolHomeOf } from './expert-store.ts';
import { setCap } from './month-store.ts';
import { poolRuleOn } from './rules.ts';

const { command } = handlersFor<ExpertsDb>();

const appoint = command(appointExpert, {
  load: (ctx, input) => lockExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, { id, fromOn, toOn, docNo }) => {
    if (!expert.passed) throw expertsProblems.notPassed();
    if (toOn < fromOn) throw expertsProblems.termBackwards({}, [{ pointer: '/toOn', code: 'experts.problem.termBackwards' }]);
    const years = await poolRuleOn(ctx, 'termYears', { regionCode: expert.region_code, on: fromOn });
    if (toOn > yearsLater(fromOn, years)) {
      throw expertsProblems.termTooLong({ years }, [{ pointer: '/toOn', code: 'experts.problem.termTooLong', params: { years } }]);
    }
    const there = await ctx.db
      .selectFrom('experts.terms')
      .select(['from_on', 'to_on', 'ended_on'])
      .where('expert_id', '=', expert.id)
      .execute();
    const terms = there.map(t => ({ from: t.from_on, to: lastDayOfTerm({ toOn: t.to_on, endedOn: t.ended_on }) }));
    const other = terms.find(t => t.to >= t.from && t.from <= toOn && t.to >= fromOn);
    if (other) throw expertsProblems.termOverlaps(other);
    const row = { id, ...poolHomeOf(expert), expert_id: expert.id, from_on: fromOn, to_on: toOn, doc_no: docNo };
    await ctx.db
      .insertInto('experts.terms')
      .values({ ...row, appointed_by: ctx.actor.id, appointed_at: ctx.now })
      .execute();
    return { subject: expert.id, result: { id } };
  },
});

const end = command(endTerm, {
  load: (ctx, input) => lockExpertOf(ctx, 'terms', input.id),
  allow: matrixDecides,
  run: async (ctx, expert, { id, endedOn, reason }) => {
    const term = await ctx.db
      .selectFrom('experts.terms')
      .select(['from_on', 'to_on', 'ended_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (term.ended_on !== null) throw expertsProblems.termEnded();
    if (endedOn < term.from_on || endedOn > term.to_on) {
      const params = { from: term.from_on, to: term.to_on };
      throw expertsProblems.endOutsideTerm(params, [{ pointer: '/endedOn', code: 'experts.problem.endOutsideTerm', params }]);
    }
    await ctx.db
      .updateTable('experts.terms')
      .set({ ended_on: endedOn, ended_at: ctx.now, end_reason: reason })
      .where('id', '=', id)
      .execute();
    return { subject: expert.id, result: { id }, reason };
  },
});

const add = command(addField, {
  load: (ctx, input) => lockExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, { id, field }) => {
    await mustBeClasses(ctx, [field.classCode], () => '/field/classCode');
    await insertField(ctx, expert, id, field);
    return { subject: expert.id, result: { id } };
  },
});

const endOne = command(endField, {
  load: (ctx, input) => lockExpertOf(ctx, 'fields', input.id),
  allow: matrixDecides,
  run: async (ctx, expert, { id }) => {
    const row = await ctx.db
      .updateTable('experts.fields')
      .set({ ended_at: ctx.now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw expertsProblems.fieldEnded();
    return { subject: expert.id, result: { id } };
  },
});

const month = command(setMonth, {
  load: (ctx, input) => lockExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, input) => {
    await setCap(ctx, expert, `${input.month.slice(0, 7)}-01`, input.cap);
    return { subject: expert.id, result: { id: expert.id } };
  },
});

const away = command(addAway, {
  load: (ctx, input) => lockExpert(ctx, input.expertId),
  allow: matrixDecides,
  run: async (ctx, expert, { id, fromOn, toOn, note }) => {
    if (toOn < fromOn) throw expertsProblems.awayBackwards({}, [{ pointer: '/toOn', code: 'experts.problem.awayBackwards' }]);
    const row = { id, ...poolHomeOf(expert), expert_id: expert.id, from_on: fromOn, to_on: toOn, note };
    await ctx.db
      .insertInto('experts.away')
      .values({ ...row, added_at: ctx.now })
      .execute();
    return { subject: expert.id, result: { id } };
  },
});

const back = command(removeAway, {
  load: (ctx, input) => lockExpertOf(ctx, 'away', input.id),
  allow: matrixDecides,
  run: async (ctx, expert, { id }) => {
    const row = await ctx.db
      .updateTable('experts.away')
      .set({ removed_at: ctx.now })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw expertsProblems.awayRemoved();
    return { subject: expert.id, result: { id } };
  },
});

/** Handlers of terms, fields, months and days away. */
export const termHandlers = [appoint, end, add, endOne, month, away, back];
