import { demands } from '#modules/demands/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { readTimeline } from '#platform/server/audit.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  cancelConsultation,
  consultationTimeline,
  getConsultation,
  listConsultations,
  proposeExperts,
  requestConsultation,
  whyNot,
} from '../contract/operations-consultation.ts';
import { expertsProblems } from '../contract/problems.ts';
import { proposeFrom, shareOfWeights, whyNotOf } from '../domain/match.ts';
import { assignmentsOf } from './assignment-store.ts';
import { classNamesOf, mustBeClasses } from './class-names.ts';
import { type ConsultationRecord, consultationPage, findConsultation } from './consultation-reads.ts';
import { consultationViewOf } from './consultation-view.ts';
import type { ExpertsDb } from './db.ts';
import { findExpert } from './expert-store.ts';
import type { AgainstEnterprise } from './finding-reads.ts';
import { matchCandidates, withNames } from './match-reads.ts';
import { matchWeights } from './match-weights.ts';

type Ctx = Context<ExpertsDb>;
const { command, query } = handlersFor<ExpertsDb>();

/** @throws Problem `enterpriseUnknown` */
const subjectOf = async (ctx: Ctx, enterpriseId: string): Promise<AgainstEnterprise & { authority_id: string; region_code: string }> => {
  const firm = await enterprises(ctx).byId(enterpriseId);
  if (!firm)
    throw expertsProblems.enterpriseUnknown({}, [{ pointer: '/consultation/enterpriseId', code: 'experts.problem.enterpriseUnknown' }]);
  return firm;
};

const askOf = async (ctx: Ctx, c: ConsultationRecord) => ({
  classCode: c.class_code,
  mode: c.mode,
  on: c.wanted_on,
  today: dayOf(ctx.now),
  consultationId: c.id,
  weights: await matchWeights.on(ctx, { regionCode: c.region_code, on: dayOf(ctx.now) }),
});

const request = command(requestConsultation, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, { id, consultation: c }) => {
    const firm = await subjectOf(ctx, c.enterpriseId);
    await mustBeClasses(ctx, [c.classCode], () => '/consultation/classCode');
    if (c.wantedOn < dayOf(ctx.now))
      throw expertsProblems.wantedPast({}, [{ pointer: '/consultation/wantedOn', code: 'experts.problem.wantedPast' }]);
    if (c.demandId !== null && !(await demands(ctx).of(c.enterpriseId)).some(d => d.id === c.demandId))
      throw expertsProblems.demandUnknown();
    await ctx.db
      .insertInto('experts.consultations')
      .values({
        id,
        authority_id: firm.authority_id,
        region_code: firm.region_code,
        enterprise_id: firm.id,
        demand_id: c.demandId,
        class_code: c.classCode,
        mode: c.mode,
        question: c.question,
        wanted_on: c.wantedOn,
        asked_by: ctx.actor.id,
        asked_by_name: ctx.actor.name,
        asked_at: ctx.now,
        held_by: ctx.actor.id,
        held_by_name: ctx.actor.name,
      })
      .execute();
    return { subject: id, result: { id } };
  },
});

const cancel = command(cancelConsultation, {
  load: (ctx, input) => findConsultation(ctx, input.id, true),
  allow: matrixDecides,
  run: async (ctx, c, { id, reason }) => {
    if (c.ended_at !== null) throw expertsProblems.consultationEnded();
    const open = (await assignmentsOf(ctx, id)).some(a => a.recused_at === null && a.withdrawn_at === null);
    if (open) throw expertsProblems.stillOpen();
    await ctx.db
      .updateTable('experts.consultations')
      .set({ ended_at: ctx.now, ended_how: 'cancelled', end_reason: reason })
      .where('id', '=', id)
      .execute();
    return { subject: id, result: { id }, reason };
  },
});

const propose = command(proposeExperts, {
  load: (ctx, input) => findConsultation(ctx, input.consultationId, true),
  allow: matrixDecides,
  run: async (ctx, c, { id }) => {
    if (c.ended_at !== null) throw expertsProblems.consultationEnded();
    const ask = await askOf(ctx, c);
    const candidates = await matchCandidates(ctx, ask, await subjectOf(ctx, c.enterprise_id));
    const { more, ...found } = proposeFrom(candidates, ask, await classNamesOf(ctx));
    const [named, excluded] = [await withNames(ctx, found.named), await withNames(ctx, found.excluded)];
    const weights = shareOfWeights(ask.weights);
    const { authority_id, region_code } = c;
    const kept = { consultation_id: c.id, asked_by: ctx.actor.id, asked_at: ctx.now, considered: candidates.length };
    const row = {
      id,
      authority_id,
      region_code,
      ...kept,
      named: JSON.stringify(named),
      excluded: JSON.stringify(excluded),
      more,
      weights: JSON.stringify(weights),
    };
    await ctx.db.insertInto('experts.proposals').values(row).execute();
    return { subject: c.id, result: { id, askedAt: ctx.now.toISOString(), considered: candidates.length, weights, named, excluded, more } };
  },
});

const explain = query(whyNot, {
  load: async (ctx, input) => {
    const c = await findConsultation(ctx, input.consultationId);
    const expert = c && (await findExpert(ctx, input.expertId));
    return expert && { c, expert };
  },
  allow: matrixDecides,
  run: async (ctx, { c, expert }) => {
    const ask = await askOf(ctx, c);
    const against = await subjectOf(ctx, c.enterprise_id);
    const brief = { expertId: expert.id, name: expert.name, unitName: expert.unit_name };
    const by = whyNotOf(await matchCandidates(ctx, ask, against), ask, expert.id);
    if (by !== undefined) return { ...brief, by };
    // Not even a candidate: without the field or a term, or not passed.
    const alone = await matchCandidates(ctx, { ...ask, expertId: expert.id }, against);
    return { ...brief, by: whyNotOf(alone, ask, expert.id) ?? [{ why: 'term' as const }] };
  },
});

/** Handlers of consultations: asked, proposed for, called off. */
export const consultationHandlers = [
  query(listConsultations, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => consultationPage(ctx, input) }),
  query(getConsultation, {
    load: (ctx, input) => findConsultation(ctx, input.id),
    allow: matrixDecides,
    run: async (ctx, c) => consultationViewOf(ctx, c, await enterprises(ctx).byId(c.enterprise_id)),
  }),
  query(consultationTimeline, {
    load: (ctx, input) => findConsultation(ctx, input.id),
    allow: matrixDecides,
    run: async (ctx, c) => readTimeline(ctx, [c.id, ...(await assignmentsOf(ctx, c.id)).map(a => a.id)]),
  }),
  request,
  cancel,
  propose,
  explain,
];
