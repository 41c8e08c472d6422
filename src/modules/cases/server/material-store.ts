import type { Selectable } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import type { KeptFile } from '#platform/server/guest/guest-files.ts';
import { casesProblems } from '../contract/problems.ts';
import { isOwed, materialState } from '../domain/case-state.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import { resume } from './course-handlers.ts';
import type { CasesContext } from './db.ts';
import { type CaseRecord, giveTurn, homeOf, openPause, referralOut } from './store.ts';

export type MaterialRecord = Selectable<DB['cases.materials']>;
export type RoundRecord = Selectable<DB['cases.material_rounds']>;

/** Materials of these cases, each case's in its order. */
export const materialsOf = (ctx: CasesContext, caseIds: readonly string[]): Promise<MaterialRecord[]> =>
  ctx.db.selectFrom('cases.materials').selectAll().where('case_id', 'in', caseIds).orderBy('ord').execute();

export const roundsOf = (ctx: CasesContext, caseIds: readonly string[]): Promise<RoundRecord[]> =>
  ctx.db.selectFrom('cases.material_rounds').selectAll().where('case_id', 'in', caseIds).orderBy('no').execute();

/** One material of a case with its rounds. @throws Problem `movedOn` when the case has none of this id */
export const materialWith = async (ctx: CasesContext, c: CaseRecord, materialId: string) => {
  const material = (await materialsOf(ctx, [c.id])).find(m => m.id === materialId);
  if (!material) throw casesProblems.movedOn();
  const rounds = (await roundsOf(ctx, [c.id])).filter(r => r.material_id === material.id);
  return { material, rounds, state: materialState(material, rounds) };
};

interface Supply {
  roundId: string;
  words: string;
  files: readonly KeptFile[];
  by: 'enterprise' | 'office';
  byName: string;
}

export const keepFiles = async (
  ctx: CasesContext,
  c: CaseRecord,
  files: readonly KeptFile[],
  of: { roundId: string | null; by: 'enterprise' | 'office'; byName: string },
): Promise<void> => {
  if (files.length === 0) return;
  const rows = files.map(f => ({
    id: f.id,
    ...homeOf(c),
    round_id: of.roundId,
    name: f.name,
    media_type: f.mediaType,
    size: f.size,
    sha256: f.sha256,
    storage_key: f.storageKey,
    by_party: of.by,
    added_at: ctx.now,
    added_by_name: of.byName,
  }));
  await ctx.db.insertInto('cases.files').values(rows).execute();
};

/** When nothing is owed any more, the ball comes back to us; a pause for the enterprise ends today. */
const takeBallBack = async (ctx: CasesContext, c: CaseRecord): Promise<void> => {
  const rounds = await roundsOf(ctx, [c.id]);
  const owed = (await materialsOf(ctx, [c.id])).some(m =>
    isOwed(
      materialState(
        m,
        rounds.filter(r => r.material_id === m.id),
      ),
    ),
  );
  if (owed) return;
  const turn = await ctx.db.selectFrom('cases.turns').select('party').where('id', '=', c.turn_id).executeTakeFirst();
  if (turn?.party !== 'enterprise') return;
  const pause = await openPause(ctx, c);
  if (pause) await resume(ctx, c, pause.id, { answeredOn: dayOf(ctx.now), expects: t['expects.look'] });
  else await giveTurn(ctx, c, { party: 'companion', expects: t['expects.look'] });
};

/**
 * A material that may be supplied now.
 * @throws Problem `materialAccepted`, `materialWaits`, `materialDropped`, `materialNotAsked`
 */
export const mustTake = async (ctx: CasesContext, c: CaseRecord, materialId: string, by: Supply['by']) => {
  const { material, rounds, state } = await materialWith(ctx, c, materialId);
  if (state === 'accepted') throw casesProblems.materialAccepted();
  if (state === 'supplied') throw casesProblems.materialWaits();
  if (state === 'dropped') throw casesProblems.materialDropped();
  if (state === 'notAsked' && by === 'enterprise') throw casesProblems.materialNotAsked();
  return { material, rounds };
};

/** Writes a new round of a material down. @throws Problem as `mustTake` */
export const supply = async (ctx: CasesContext, c: CaseRecord, materialId: string, i: Supply): Promise<void> => {
  const { material, rounds } = await mustTake(ctx, c, materialId, i.by);
  await ctx.db
    .insertInto('cases.material_rounds')
    .values({
      id: i.roundId,
      ...homeOf(c),
      material_id: material.id,
      no: rounds.length + 1,
      words: i.words,
      by_party: i.by,
      supplied_at: ctx.now,
      supplied_by_name: i.byName,
    })
    .execute();
  await keepFiles(ctx, c, i.files, { roundId: i.roundId, by: i.by, byName: i.byName });
  await takeBallBack(ctx, c);
};

/** The round that is to be judged. @throws Problem `roundJudged`, `movedOn` */
export const openRound = async (ctx: CasesContext, c: CaseRecord, roundId: string): Promise<RoundRecord> => {
  const round = (await roundsOf(ctx, [c.id])).find(r => r.id === roundId);
  if (!round) throw casesProblems.movedOn();
  if (round.accepted_at !== null || round.returned_at !== null) throw casesProblems.roundJudged();
  return round;
};

/** 请交/重交 these: the ball goes to the enterprise, unless the clock stands and it lies there anyway, or an organisation has it. */
export const askEnterprise = async (
  ctx: CasesContext,
  c: CaseRecord,
  wish: { expects: string; untilOn: string | null; turnId?: string },
): Promise<void> => {
  if ((await openPause(ctx, c)) || (await referralOut(ctx, c.id))) return;
  await giveTurn(ctx, c, { id: wish.turnId ?? newId(), party: 'enterprise', expects: wish.expects, untilOn: wish.untilOn });
};
