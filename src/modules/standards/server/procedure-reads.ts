import type { Procedure, ProcedureStage, ProjectKind, StageKey, StageLimit } from '../contract/procedure.ts';
import { standardKinds } from '../contract/procedure.ts';
import type { StandardsContext } from './db.ts';

/** Every version of every kind, in the order of the kinds, the newest first. */
export const allProcedures = async (ctx: StandardsContext): Promise<Procedure[]> => {
  const [procedures, stages, limits, tracks] = await Promise.all([
    ctx.db.selectFrom('standards.procedures').selectAll().orderBy('valid_from', 'desc').execute(),
    ctx.db.selectFrom('standards.procedure_stages').selectAll().orderBy('position').execute(),
    ctx.db.selectFrom('standards.stage_limits').selectAll().orderBy('bound', 'desc').execute(),
    ctx.db.selectFrom('standards.procedure_tracks').selectAll().orderBy('key').execute(),
  ]);
  const limitsOf = (procedureId: string, key: string): StageLimit[] =>
    limits
      .filter(l => l.procedure_id === procedureId && l.stage_key === key)
      .map(l => ({
        bound: l.bound as StageLimit['bound'],
        amount: l.amount,
        unit: l.unit as StageLimit['unit'],
        source: l.source,
        confidence: l.confidence as StageLimit['confidence'],
      }));
  return procedures
    .map(p => ({
      id: p.id,
      kind: p.kind as ProjectKind,
      name: p.name,
      body: p.body,
      validFrom: p.valid_from,
      validTo: p.valid_to,
      source: p.source,
      note: p.note,
      confidence: p.confidence as Procedure['confidence'],
      stages: stages
        .filter(s => s.procedure_id === p.id)
        .map(s => ({
          key: s.key as StageKey,
          name: s.name,
          marks: s.marks as ProcedureStage['marks'],
          limits: limitsOf(p.id, s.key),
        })),
      tracks: tracks
        .filter(t => t.procedure_id === p.id)
        .map(t => ({
          key: t.key,
          name: t.name,
          skips: t.skips as StageKey[],
          source: t.source,
          confidence: t.confidence as Procedure['confidence'],
        })),
    }))
    .toSorted((a, b) => standardKinds.indexOf(a.kind) - standardKinds.indexOf(b.kind));
};

/** The version that a project keeps. */
export const procedureById = async (ctx: StandardsContext, id: string): Promise<Procedure> =>
  (await allProcedures(ctx)).find(p => p.id === id) as Procedure;
