import { assets } from '#modules/assets/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { enterAsAsset, recordSubsidy, withdrawSubsidy } from '../contract/operations-project.ts';
import { standardsProblems } from '../contract/problems.ts';
import type { ProjectKind } from '../contract/procedure.ts';
import type { DraftingRole } from '../contract/project.ts';
import type { StandardsContext, StandardsDb } from './db.ts';
import { mustBeItem } from './links.ts';
import { mayWorkOnProject } from './policy.ts';
import {
  changeProject,
  type HeldProject,
  mustBeRead,
  mustHaveCome,
  placeInProject,
  projectForUpdate,
  standingAsset,
} from './project-store.ts';

const { command } = handlersFor<StandardsDb>();

/** Level of the asset by the kind of the project. */
const levelOf: Readonly<Record<ProjectKind, 'national' | 'industry' | 'local' | 'group' | 'enterprise'>> = {
  national: 'national',
  industry: 'industry',
  local: 'local',
  group: 'group',
  enterprise: 'enterprise',
  zzb: 'group',
};

/** @throws Problem `notPublished` */
const mustBePublished = ({ row }: HeldProject): { key: string; on: string } => {
  if (row.standard_key === null || row.published_on === null) throw standardsProblems.notPublished();
  return { key: row.standard_key, on: row.published_on };
};

/** Hands the standard to the register of assets; nothing is typed twice. */
const enterAsset = async (ctx: StandardsContext, p: HeldProject) => {
  const { key, on } = mustBePublished(p);
  if ((await standingAsset(ctx, p.row.asset_id)) !== null) throw standardsProblems.assetThere();
  const { effective_on, role } = p.row;
  const entered = await assets(ctx).enterStandard({
    id: newId(),
    enterpriseId: p.row.enterprise_id,
    sourceId: p.id,
    title: p.row.title,
    asOf: dayOf(ctx.now),
    details: {
      standardNumber: key,
      level: levelOf[p.row.kind as ProjectKind],
      role: role as DraftingRole,
      status: effective_on !== null && effective_on > dayOf(ctx.now) ? 'upcoming' : 'current',
      publishedOn: on,
      ...(effective_on === null ? {} : { effectiveOn: effective_on }),
    },
  });
  await changeProject(ctx, p.id, { asset_id: entered.assetId });
  return { id: p.id, ...entered };
};

interface Grant {
  subsidyId: string;
  itemId: string;
  grantedOn: string;
  amount: number;
  source: string;
}

/** Who has had a subsidy for this standard. @throws Problem `subsidisedAlready`, `subsidisedElsewhere` beyond the reader's reach: 未重复享受 */
const refuseSecond = async (ctx: StandardsContext, key: string): Promise<never> => {
  const first = await ctx.db
    .selectFrom('standards.subsidies as u')
    .innerJoin('standards.projects as p', 'p.id', 'u.project_id')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'p.enterprise_id')
    .select(['e.name', 'u.granted_on'])
    .where('u.standard_key', '=', key)
    .where('u.withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!first) throw standardsProblems.subsidisedElsewhere({ number: key });
  throw standardsProblems.subsidisedAlready({ number: key, enterprise: first.name ?? '', day: first.granted_on });
};

const grant = async (ctx: StandardsContext, p: HeldProject, i: Grant): Promise<void> => {
  const { key, on } = mustBePublished(p);
  mustHaveCome(ctx, i.grantedOn, '/grantedOn');
  if (i.grantedOn < on) throw standardsProblems.grantedBefore({}, [{ pointer: '/grantedOn', code: 'standards.problem.grantedBefore' }]);
  const write = ctx.db
    .insertInto('standards.subsidies')
    .values({
      id: i.subsidyId,
      ...placeInProject(p.row),
      standard_key: key,
      item_id: i.itemId,
      item_name: await mustBeItem(ctx, i.itemId, '/itemId'),
      granted_on: i.grantedOn,
      amount: i.amount,
      source: i.source,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
      at: ctx.now,
    })
    .onConflict(c => c.columns(['authority_id', 'standard_key']).where('withdrawn_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  const made = await orProblem(write, 'subsidies_pkey', () => standardsProblems.idTaken());
  if (!made) await refuseSecond(ctx, key);
  await changeProject(ctx, p.id, {});
};

const subsidyForWithdrawal = (ctx: StandardsContext, id: string) =>
  ctx.db
    .selectFrom('standards.subsidies')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** What comes of a published standard: an asset, a subsidy; each once. */
export const resultHandlers = [
  command(enterAsAsset, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      mustBeRead(p, i.version);
      return { subject: p.id, result: await enterAsset(ctx, p) };
    },
  }),
  command(recordSubsidy, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      mustBeRead(p, i.version);
      await grant(ctx, p, i);
      return { subject: p.id, result: { id: p.id } };
    },
  }),
  command(withdrawSubsidy, {
    load: (ctx, i) => subsidyForWithdrawal(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, u, i) => {
      if (u.withdrawn_at !== null) throw standardsProblems.alreadyWithdrawn();
      await ctx.db
        .updateTable('standards.subsidies')
        .set({ withdrawn_at: ctx.now, withdraw_reason: i.reason })
        .where('id', '=', u.id)
        .execute();
      await changeProject(ctx, u.project_id, {});
      return { subject: u.project_id, result: { id: u.project_id }, reason: i.reason };
    },
  }),
];
