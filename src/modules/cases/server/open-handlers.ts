import type { OfferedItem } from '#modules/catalogue/contract/item.ts';
import { catalogue } from '#modules/catalogue/index.ts';
import { demands } from '#modules/demands/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { nextNumber } from '#platform/server/database/numbers.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import type { OpenCase } from '../contract/case.ts';
import { caseOpened } from '../contract/events.ts';
import { assignCase, openCase } from '../contract/operations-case.ts';
import { casesProblems } from '../contract/problems.ts';
import { caseNo } from '../domain/case-state.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { mayAct } from './policy.ts';
import { keepChoice } from './proposals/keep-choice.ts';
import { mustNotBeRecused } from './proposals/recusal-reads.ts';
import { demandOut } from './referrals/store.ts';
import { type CaseRecord, layOut, lockCase, mustRun, startStage } from './store.ts';

const { command } = handlersFor<CasesDb>();

const staffRoles = new Set(['officer', 'stationLead', 'manager']);

/** Companion and deputy are active staff of the district in which the enterprise lies. @throws Problem `notStaff` */
const mustBeStaff = async (ctx: CasesContext, regionCode: string, ids: readonly (string | null)[]): Promise<void> => {
  const wanted = ids.filter(id => id !== null);
  const found = await people(ctx).personsByIds(wanted);
  const fits = (id: string): boolean => {
    const person = found.get(id);
    return person?.active === true && staffRoles.has(person.role ?? '') && person.regionCode.startsWith(regionCode.slice(0, 6));
  };
  if (new Set(wanted).size !== wanted.length || !wanted.every(fits)) throw casesProblems.notStaff();
};

/** The version as it is offered where the enterprise lies. @throws Problem `itemNotOffered`, `noStages` */
const mustBeOffered = async (ctx: CasesContext, regionCode: string, versionId: string): Promise<OfferedItem> => {
  const offered = await catalogue(ctx).offered({ on: dayOf(ctx.now), regionCode });
  const item = offered.find(o => o.version.id === versionId);
  if (!item) throw casesProblems.itemNotOffered();
  if (item.version.stages.length === 0) throw casesProblems.noStages();
  return item;
};

/** The demand ends as this case. @throws Problem `demandElsewhere`, `isOut` while an organisation has it; `alreadyEnded` of the demands */
const takeDemand = async (ctx: CasesContext, i: OpenCase): Promise<void> => {
  if (i.demandId === null) return;
  const out = await demandOut(ctx, i.demandId);
  if (out) throw casesProblems.isOut({ who: out.organisation_name });
  const demand = await demands(ctx).toCase(i.demandId, i.id);
  if (demand?.enterpriseId !== i.enterpriseId) throw casesProblems.demandElsewhere();
};

const insertCase = async (ctx: CasesContext, i: OpenCase, { item, version }: OfferedItem, regionCode: string): Promise<CaseRecord> => {
  const home = { authority_id: ctx.actor.authorityId, region_code: regionCode };
  return ctx.db
    .insertInto('cases.cases')
    .values({
      id: i.id,
      ...home,
      ...(await nextNumber(ctx, 'cases.case', home.authority_id)),
      enterprise_id: i.enterpriseId,
      item_id: item.id,
      item_version_id: version.id,
      item_code: item.code,
      item_name: item.name,
      item_version_no: version.no,
      demand_id: i.demandId,
      companion_id: i.companionId,
      deputy_id: i.deputyId,
      accepted_on: dayOf(ctx.now),
      opened_at: ctx.now,
      opened_by: ctx.actor.id,
      opened_by_name: ctx.actor.name,
      turn_id: newId(),
      stage_id: newId(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
};

/** 受理 and who accompanies. */
export const openHandlers = [
  command(openCase, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, enterprise, i) => {
      const there = await ctx.db.selectFrom('cases.cases').select('id').where('id', '=', i.id).executeTakeFirst();
      if (there) throw casesProblems.idTaken();
      const item = await mustBeOffered(ctx, enterprise.region_code, i.itemVersionId);
      await mustBeStaff(ctx, enterprise.region_code, [i.companionId, i.deputyId]);
      await mustNotBeRecused(ctx, i.enterpriseId, [i.companionId, i.deputyId]);
      await takeDemand(ctx, i);
      const made = await insertCase(ctx, i, item, enterprise.region_code);
      const [first] = await layOut(ctx, made, item);
      if (!first) throw casesProblems.noStages();
      await startStage(ctx, made, first, made.turn_id ?? undefined);
      const payload = {
        enterpriseId: i.enterpriseId,
        itemVersionId: i.itemVersionId,
        ...(i.demandId === null ? {} : { demandId: i.demandId }),
      };
      ctx.emit(caseOpened, { subject: i.id, payload });
      if (i.demandId !== null) await keepChoice(ctx, i.demandId, { outcome: 'case', caseId: i.id, itemCode: item.item.code });
      return { subject: i.id, result: { id: i.id, no: caseNo(made) } };
    },
  }),
  command(assignCase, {
    load: (ctx, i) => lockCase(ctx, i.id),
    allow: mayAct,
    run: async (ctx, c, i) => {
      mustRun(c);
      await mustBeStaff(ctx, c.region_code, [i.companionId, i.deputyId]);
      await mustNotBeRecused(ctx, c.enterprise_id, [i.companionId, i.deputyId]);
      await ctx.db.updateTable('cases.cases').set({ companion_id: i.companionId, deputy_id: i.deputyId }).where('id', '=', c.id).execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
];
