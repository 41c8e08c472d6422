import type { Updateable } from 'kysely';
import { plainName } from '#modules/enterprises/domain/name-key.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Problem } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import type { Hindrance } from '../contract/consultation.ts';
import { consultationAdvised } from '../contract/events.ts';
import {
  acceptAssignment,
  adviseAssignment,
  meetAssignment,
  offerAssignment,
  recuseAssignment,
  withdrawAssignment,
} from '../contract/operations-consultation.ts';
import { expertsProblems } from '../contract/problems.ts';
import { hindrancesOf } from '../domain/match.ts';
import { type KeptAssignment, lockAssignment, mustFollow } from './assignment-store.ts';
import { findConsultation } from './consultation-reads.ts';
import type { ExpertsDb } from './db.ts';
import { findExpert } from './expert-store.ts';
import { findingsWith, standingFindings } from './finding-reads.ts';
import { matchCandidates } from './match-reads.ts';
import { matchWeights } from './match-weights.ts';
import { givePlaceBack, takePlace } from './month-store.ts';
import { poolRuleOn } from './rules.ts';

type Ctx = Context<ExpertsDb>;
const { command } = handlersFor<ExpertsDb>();

/** The walls once more, at the moment of the act: nothing that was shown before is relied on. @throws Problem `conflictFound` */
const refuseConflict = async (ctx: Ctx, expertId: string, enterpriseId: string, on: string): Promise<void> => {
  const firm = await enterprises(ctx).byId(enterpriseId);
  const [first] = firm ? standingFindings((await findingsWith(ctx, [expertId], firm, on)).get(expertId)) : [];
  if (first) throw expertsProblems.conflictFound({ unit: first.unitName });
};

/** Her term may have ended since she was asked. @throws Problem `termOver` */
const mustServe = async (ctx: Ctx, expertId: string, on: string): Promise<void> => {
  const term = await ctx.db
    .selectFrom('experts.terms')
    .select('id')
    .where('expert_id', '=', expertId)
    .where('from_on', '<=', on)
    .where(eb => eb.fn.coalesce('ended_on', 'to_on'), '>=', on)
    .executeTakeFirst();
  if (!term) throw expertsProblems.termOver();
};

/** What keeps an expert from being asked, as a sentence. */
const hindered = (h: Hindrance | undefined): Problem => {
  if (h?.why === 'conflict') return expertsProblems.conflictFound({ unit: h.finding.unitName });
  if (h?.why === 'full') return expertsProblems.expertFull();
  if (h?.why === 'away') return expertsProblems.expertAway();
  if (h?.why === 'mode') return expertsProblems.expertMode();
  if (h?.why === 'proof') return expertsProblems.expertProof();
  return h?.why === 'field' ? expertsProblems.expertField() : expertsProblems.expertTerm();
};

const offer = command(offerAssignment, {
  load: (ctx, input) => findConsultation(ctx, input.consultationId, true),
  allow: matrixDecides,
  run: async (ctx, c, input) => {
    if (c.ended_at !== null) throw expertsProblems.consultationEnded();
    const today = dayOf(ctx.now);
    const answerBy = input.answerBy ?? addDays(today, await poolRuleOn(ctx, 'answerDays', { regionCode: c.region_code, on: today }));
    if (answerBy < today) throw expertsProblems.answerByPast({}, [{ pointer: '/answerBy', code: 'experts.problem.answerByPast' }]);
    const expert = await findExpert(ctx, input.expertId);
    const firm = await enterprises(ctx).byId(c.enterprise_id);
    if (!expert || !firm) throw expertsProblems.expertUnknown();
    const weights = await matchWeights.on(ctx, { regionCode: c.region_code, on: today });
    const ask = { classCode: c.class_code, mode: c.mode, on: c.wanted_on, today, consultationId: c.id, weights };
    const [candidate] = await matchCandidates(ctx, { ...ask, expertId: expert.id }, firm);
    const hindrance = candidate ? hindrancesOf(candidate, ask).find(h => h.why !== 'asked') : undefined;
    if (!candidate || hindrance) throw hindered(hindrance);
    const month = `${c.wanted_on.slice(0, 7)}-01`;
    const home = { authority_id: c.authority_id, region_code: c.region_code };
    const row = { id: input.id, ...home, consultation_id: c.id, expert_id: expert.id, month, answer_by: answerBy };
    const write = ctx.db
      .insertInto('experts.assignments')
      .values({ ...row, offered_by: ctx.actor.id, offered_at: ctx.now })
      .execute();
    await orProblem(write, 'assignments_one_open', () => expertsProblems.stillOpen());
    await takePlace(ctx, expert, month);
    return { subject: c.id, result: { id: input.id } };
  },
});

const setTimes = async (ctx: Ctx, id: string, times: Updateable<DB['experts.assignments']>): Promise<void> => {
  await ctx.db.updateTable('experts.assignments').set(times).where('id', '=', id).execute();
};

const accept = command(acceptAssignment, {
  load: (ctx, input) => lockAssignment(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, a) => {
    mustFollow(a, 'accept');
    await mustServe(ctx, a.expert_id, a.wanted_on);
    await refuseConflict(ctx, a.expert_id, a.enterprise_id, a.wanted_on);
    await setTimes(ctx, a.id, { accepted_at: ctx.now });
    return { subject: a.consultation_id, result: { id: a.id } };
  },
});

/** The matter is open again and the place is free. */
const giveBack = async (ctx: Ctx, a: KeptAssignment, times: Updateable<DB['experts.assignments']>, reason: string) => {
  await setTimes(ctx, a.id, { ...times, reason });
  await givePlaceBack(ctx, a.expert_id, a.month);
  return { subject: a.consultation_id, result: { id: a.id }, reason };
};

const recuse = command(recuseAssignment, {
  load: (ctx, input) => lockAssignment(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, a, input) => {
    mustFollow(a, 'recuse');
    return giveBack(ctx, a, { recused_at: ctx.now }, input.reason);
  },
});

const withdraw = command(withdrawAssignment, {
  load: (ctx, input) => lockAssignment(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, a, input) => {
    mustFollow(a, 'withdraw');
    return giveBack(ctx, a, { withdrawn_at: ctx.now }, input.reason);
  },
});

const meet = command(meetAssignment, {
  load: (ctx, input) => lockAssignment(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, a, input) => {
    mustFollow(a, 'meet');
    if (input.metOn > dayOf(ctx.now)) throw expertsProblems.metInFuture({}, [{ pointer: '/metOn', code: 'experts.problem.metInFuture' }]);
    await setTimes(ctx, a.id, { met_on: input.metOn, met_mode: input.mode, minutes: input.minutes, met_at: ctx.now });
    return { subject: a.consultation_id, result: { id: a.id } };
  },
});

const advise = command(adviseAssignment, {
  load: (ctx, input) => lockAssignment(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, a, { noteId, advice }) => {
    if (a.met_at === null && a.recused_at === null && a.withdrawn_at === null) throw expertsProblems.notMet();
    mustFollow(a, 'advise');
    const home = { authority_id: a.authority_id, region_code: a.region_code };
    const about = { consultation_id: a.consultation_id, expert_id: a.expert_id, enterprise_id: a.enterprise_id, class_code: a.class_code };
    await ctx.db
      .insertInto('experts.advice_notes')
      .values({
        id: noteId,
        ...home,
        assignment_id: a.id,
        ...about,
        advice,
        plain: plainName(advice),
        given_by: ctx.actor.id,
        given_at: ctx.now,
      })
      .execute();
    await setTimes(ctx, a.id, { advised_at: ctx.now });
    await ctx.db
      .updateTable('experts.experts')
      .set(eb => ({ advised: eb('advised', '+', 1) }))
      .where('id', '=', a.expert_id)
      .execute();
    const held = await ctx.db
      .updateTable('experts.consultations')
      .set({ ended_at: ctx.now, ended_how: 'advised' })
      .where('id', '=', a.consultation_id)
      .returning('held_by')
      .executeTakeFirstOrThrow();
    ctx.emit(consultationAdvised, {
      subject: a.consultation_id,
      payload: { enterpriseId: a.enterprise_id, expertId: a.expert_id, assignmentId: a.id, by: held.held_by },
    });
    return { subject: a.consultation_id, result: { id: a.id } };
  },
});

/** Handlers of what becomes of an offer; by the expert herself, or by staff on her behalf. */
export const assignmentHandlers = [offer, accept, recuse, withdraw, meet, advise];
