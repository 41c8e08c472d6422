import { sql } from 'kysely';
import { people } from '#modules/people/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { deadlineKinds } from '../../contract/deadline.ts';
import type { Ladder, LadderStep } from '../../contract/notice.ts';
import { getLadders, setLadder } from '../../contract/operations-notices.ts';
import { assignCompanion, companionChoices } from '../../contract/operations-warnings.ts';
import { warningProblems } from '../../contract/problems-warnings.ts';
import type { WarningsDb } from './db-warnings.ts';
import { recomputeAssets } from './recompute.ts';

const { command, query } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

/** A ladder belongs to the district, whoever of it sets it. */
const districtOf = (ctx: Ctx): string => ctx.actor.regionCode.slice(0, 6);

const order = { month: 0, day: 1, week: 2 } as const;

interface StepRecord {
  kind: string;
  unit: string;
  amount: number;
  to_companion: boolean;
  to_enterprise: boolean;
  source: string;
  confidence: string;
  own: boolean;
}

const ladders = async (ctx: Ctx): Promise<Ladder[]> => {
  const { rows } = await sql<StepRecord>`
    select kind, unit, amount, to_companion, to_enterprise, by_name as source, 'confirmed' as confidence, true as own
      from assets.ladder_steps where region_code = ${districtOf(ctx)}
    union all
    select kind, unit, amount, to_companion, to_enterprise, source, confidence, false from assets.default_steps`.execute(ctx.db);
  const kinds = ['*', ...deadlineKinds].filter(k => rows.some(r => r.kind === k));
  return kinds.map(kind => {
    const ofKind = rows.filter(r => r.kind === kind);
    const own = ofKind.some(r => r.own);
    const steps = ofKind
      .filter(r => r.own === own)
      .toSorted((a, b) => order[a.unit as keyof typeof order] - order[b.unit as keyof typeof order] || b.amount - a.amount)
      .map(r => ({
        unit: r.unit as keyof typeof order,
        amount: r.amount,
        toCompanion: r.to_companion,
        toEnterprise: r.to_enterprise,
        source: r.source,
        confidence: r.confidence,
      }));
    return { kind, own, steps };
  });
};

const replaceLadder = async (ctx: Ctx, i: (typeof setLadder)['input']['_output']): Promise<void> => {
  const region = districtOf(ctx);
  await ctx.db.deleteFrom('assets.ladder_steps').where('region_code', '=', region).where('kind', '=', i.kind).execute();
  const unique = new Map<string, LadderStep>();
  for (const s of i.steps) {
    // Two steps at the same time are one, which tells whom either would have told.
    const same = unique.get(`${s.unit} ${s.amount}`);
    const both = { toCompanion: s.toCompanion || same?.toCompanion === true, toEnterprise: s.toEnterprise || same?.toEnterprise === true };
    unique.set(`${s.unit} ${s.amount}`, { ...s, ...both });
  }
  if (unique.size === 0) return;
  await ctx.db
    .insertInto('assets.ladder_steps')
    .values(
      [...unique.values()].map(s => ({
        id: newId(),
        authority_id: ctx.actor.authorityId,
        region_code: region,
        kind: i.kind,
        unit: s.unit,
        amount: s.amount,
        to_companion: s.toCompanion,
        to_enterprise: s.toEnterprise,
        by_name: ctx.actor.name,
        at: ctx.now,
      })),
    )
    .execute();
};

const enterpriseIn = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('enterprises.pub_enterprises')
    .select(['id', 'authority_id', 'region_code'])
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .executeTakeFirst();

const assign = async (
  ctx: Ctx,
  e: { authority_id: string | null; region_code: string | null },
  i: (typeof assignCompanion)['input']['_output'],
): Promise<void> => {
  const person = (await people(ctx).personsByIds([i.personId])).get(i.personId);
  if (!person?.active || !['officer', 'stationLead', 'manager'].includes(person.role ?? '')) throw warningProblems.unknownCompanion();
  await ctx.db
    .updateTable('assets.companions')
    .set({ released_at: ctx.now })
    .where('enterprise_id', '=', i.enterpriseId)
    .where('released_at', 'is', null)
    .execute();
  await ctx.db
    .insertInto('assets.companions')
    .values({
      id: i.id,
      authority_id: e.authority_id ?? ctx.actor.authorityId,
      region_code: e.region_code ?? ctx.actor.regionCode,
      enterprise_id: i.enterpriseId,
      person_id: person.id,
      person_name: person.name,
      by_name: ctx.actor.name,
      assigned_at: ctx.now,
    })
    .execute();
  const assets = await ctx.db.selectFrom('assets.assets').select('id').where('enterprise_id', '=', i.enterpriseId).limit(2_000).execute();
  await recomputeAssets(
    ctx,
    assets.map(a => a.id),
  );
};

/** 提醒阶梯 and 陪跑人: who is told, and when (6.3.2-b). */
export const ladderHandlers = [
  query(getLadders, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ ladders: await ladders(ctx), may: ['assets.ladder.set'].filter(ctx.can) }),
  }),
  command(setLadder, {
    load: noRecord,
    allow: actor => actor.regionCode.length >= 6,
    run: async (ctx, _, i) => {
      if (!(deadlineKinds as readonly string[]).includes(i.kind)) throw warningProblems.unknownDeadlineKind();
      await replaceLadder(ctx, i);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(assignCompanion, {
    load: (ctx, i) => enterpriseIn(ctx, i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, e, i) => {
      await assign(ctx, e, i);
      return { subject: i.enterpriseId, result: { id: i.id } };
    },
  }),
  query(companionChoices, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: (await people(ctx).staffIn(ctx.actor.regionCode)).map(p => ({ id: p.id, name: p.name })) }),
  }),
];
