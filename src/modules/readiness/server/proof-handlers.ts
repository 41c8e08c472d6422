import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { ownFile, soundBytes } from '#platform/server/own-files.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ProofKind } from '../contract/assessment.ts';
import { addEvidenceOf, evidenceChoices, evidenceFile, withdrawEvidence } from '../contract/operations-scoring.ts';
import { readinessProblems } from '../contract/problems.ts';
import { findAssessment } from './assessment-reads.ts';
import { assessmentForUpdate, type HeldAssessment, mustBeOpen, placeOfPart } from './assessment-store.ts';
import { criteriaById, criteriaItem } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { mayAssess } from './policy.ts';
import { recountPoints } from './recount.ts';

const { command, query, download } = handlersFor<ReadinessDb>();
type Ctx = Context<ReadinessDb>;

/** More records than these are looked for in their own lists. */
const mostChoices = 500;

/** Records of an enterprise that can stand behind a score. */
const choicesFor = async (ctx: Ctx, enterpriseId: string) => {
  const [found, visits] = await Promise.all([
    ctx.db
      .selectFrom('assets.pub_assets')
      .select(['id', 'title', 'acquired_on'])
      .where('enterprise_id', '=', enterpriseId)
      .where('standing', '=', 'confirmed')
      .orderBy('acquired_on', 'desc')
      .orderBy('id')
      .limit(mostChoices)
      .execute(),
    ctx.db
      .selectFrom('visits.pub_visits')
      .select(['id', 'enterprise_name', 'visited_on'])
      .where('enterprise_id', '=', enterpriseId)
      .where('submitted_at', 'is not', null)
      .orderBy('visited_on', 'desc')
      .orderBy('id')
      .limit(mostChoices)
      .execute(),
  ]);
  return [
    ...found.map(a => ({ kind: 'asset' as const, id: a.id ?? '', title: a.title ?? '', on: a.acquired_on })),
    ...visits.map(v => ({ kind: 'visit' as const, id: v.id ?? '', title: v.enterprise_name ?? '', on: v.visited_on })),
  ];
};

const notTheirs = () => readinessProblems.notTheirs({}, [{ pointer: '/recordId', code: 'readiness.problem.notTheirs' }]);

/** What stands behind a piece of evidence: a record of this enterprise, or a file of the one who adds it. */
const behind = async (ctx: Ctx, a: HeldAssessment, i: { kind: ProofKind; recordId: string }) => {
  if (i.kind === 'file') {
    const f = await ownFile(ctx, i.recordId);
    return { title: f.name, file_name: f.name, media_type: f.mediaType, size: f.size, sha256: f.sha256, storage_key: f.storageKey };
  }
  if (i.kind === 'asset') {
    const asset = await ctx.db
      .selectFrom('assets.pub_assets')
      .select('title')
      .where('id', '=', i.recordId)
      .where('enterprise_id', '=', a.enterpriseId)
      .where('standing', '=', 'confirmed')
      .executeTakeFirst();
    if (!asset) throw notTheirs();
    return { title: asset.title ?? '' };
  }
  const visit = await ctx.db
    .selectFrom('visits.pub_visits')
    .select('visited_on')
    .where('id', '=', i.recordId)
    .where('enterprise_id', '=', a.enterpriseId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
  if (!visit) throw notTheirs();
  return { title: visit.visited_on ?? '' };
};

type AddInput = { id: string; itemKey: string; kind: ProofKind; recordId: string; note: string };

const add = async (ctx: Ctx, a: HeldAssessment, i: AddInput): Promise<void> => {
  mustBeOpen(a);
  criteriaItem(await criteriaById(ctx, a.criteriaId), i.itemKey);
  const record = await behind(ctx, a, i);
  const by = { by_id: ctx.actor.id, by_name: ctx.actor.name, at: ctx.now };
  const made = await ctx.db
    .insertInto('readiness.evidence')
    .values({ id: i.id, ...placeOfPart(a), item_key: i.itemKey, kind: i.kind, record_id: i.recordId, note: i.note, ...record, ...by })
    .onConflict(c => c.columns(['assessment_id', 'item_key', 'record_id']).where('withdrawn_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw readinessProblems.evidenceThere();
  await recountPoints(ctx, a);
};

/** A piece of evidence in reach, with its assessment. */
const findProof = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('readiness.evidence')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .executeTakeFirst();

const loadForWithdrawal = async (ctx: Ctx, id: string) => {
  const seen = await findProof(ctx, id);
  const a = seen && (await assessmentForUpdate(ctx, seen.assessment_id));
  // read again behind the lock: somebody may have withdrawn it while we waited
  const proof = a && (await findProof(ctx, id));
  return proof && { ...a, proof };
};

/** 佐证 of an assessment: notes with a record of the enterprise or a file behind them. */
export const proofHandlers = [
  query(evidenceChoices, {
    load: (ctx, i) => findAssessment(ctx, i.assessmentId),
    allow: matrixDecides,
    run: async (ctx, a) => ({ rows: await choicesFor(ctx, a.enterprise_id) }),
  }),
  command(addEvidenceOf, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      await add(ctx, a, i);
      return { subject: a.id, result: { id: i.id } };
    },
  }),
  command(withdrawEvidence, {
    load: (ctx, i) => loadForWithdrawal(ctx, i.id),
    allow: mayAssess,
    run: async (ctx, a) => {
      mustBeOpen(a);
      if (a.proof.withdrawn_at !== null) throw readinessProblems.alreadyWithdrawn();
      await ctx.db.updateTable('readiness.evidence').set({ withdrawn_at: ctx.now }).where('id', '=', a.proof.id).execute();
      await recountPoints(ctx, a);
      return { subject: a.id, result: { id: a.proof.id } };
    },
  }),
  download(evidenceFile, {
    load: async (ctx, i) => {
      const proof = await findProof(ctx, i.id);
      return proof?.storage_key && proof.sha256 ? { ...proof, storageKey: proof.storage_key, sha256: proof.sha256 } : undefined;
    },
    allow: matrixDecides,
    subject: f => f.assessment_id,
    run: async (ctx, f) => ({
      fileName: f.file_name ?? f.title,
      mediaType: f.media_type ?? 'application/octet-stream',
      body: await soundBytes(ctx, f),
    }),
  }),
];
