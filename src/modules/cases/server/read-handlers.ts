import { campaigns } from '#modules/campaigns/index.ts';
import { catalogue } from '#modules/catalogue/index.ts';
import { demands } from '#modules/demands/index.ts';
import { people } from '#modules/people/index.ts';
import { chineseInstant, dayOf } from '#platform/contract/china-day.ts';
import { readTimeline } from '#platform/server/audit.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition } from '#platform/server/sheets/write.ts';
import type { CaseRow } from '../contract/case.ts';
import { caseTimeline, exportCases, getCase, listCases, myCases, openingChoices, packCases } from '../contract/operations-case.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import { caseCalendar } from './clock.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { workloadOf } from './loads.ts';
import { allCases, casePage, caseRowOf, findCase, openCases } from './reads.ts';
import { caseViewOf, caseViewsOf } from './views.ts';

const { query, download } = handlersFor<CasesDb>();

const columns: SheetDefinition['columns'] = [
  { title: t['list.no'], width: 14 },
  { title: t['list.enterprise'], width: 32, wrap: true },
  { title: t['list.item'], width: 28, wrap: true },
  { title: t['list.state'], width: 10 },
  { title: t['list.party'], width: 12 },
  { title: t['list.expects'], width: 28, wrap: true },
  { title: t['list.stage'], width: 20 },
  { title: t['list.due'], kind: 'day', width: 14 },
  { title: t['list.companion'], width: 12 },
  { title: t['list.opened'], kind: 'instant', width: 18 },
  { title: t['list.outcome'], width: 12 },
];

const phrase = (key: string): string => (t as Readonly<Record<string, string>>)[key] ?? key;

const cellsOf = (c: CaseRow) => [
  c.no,
  c.enterpriseName,
  c.itemName,
  phrase(`state.${c.state}`),
  c.party === null ? '' : phrase(`party.${c.party}`),
  c.expects,
  c.stageName,
  c.dueOn,
  c.companionName,
  new Date(c.openedAt),
  c.outcome === null ? '' : phrase(`outcome.${c.outcome}`),
];

const choicesFor = async (ctx: CasesContext, demandId: string | undefined) => {
  const demand = demandId === undefined ? undefined : await demands(ctx).byId(demandId);
  const regionCode = demand?.regionCode ?? ctx.actor.regionCode;
  const offered = await catalogue(ctx).offered({ on: dayOf(ctx.now), regionCode });
  const staff = await people(ctx).staffIn(regionCode.slice(0, 6));
  const workload = await workloadOf(
    ctx,
    staff.map(p => p.id),
    { regionCode },
  );
  const fits = (classCodes: readonly string[]): boolean => demand?.classCode != null && classCodes.includes(demand.classCode);
  return {
    items: offered
      .filter(o => o.version.stages.length > 0)
      .map(({ item, version }) => ({
        versionId: version.id,
        code: item.code,
        name: item.name,
        level: item.level,
        fits: fits(item.classCodes),
        stages: version.stages.length,
        materials: version.materials.length,
      }))
      .toSorted((a, b) => Number(b.fits) - Number(a.fits)),
    companions: staff.map(p => ({
      id: p.id,
      name: p.name,
      role: p.role ?? '',
      openCases: workload(p.id).open,
    })),
    demand: demand ? { id: demand.id, text: demand.text, enterpriseId: demand.enterpriseId, enterpriseName: demand.enterpriseName } : null,
  };
};

/** The enterprises at which the caller's teams stop on a day. */
const enterprisesOn = async (ctx: CasesContext, day: string): Promise<string[]> => {
  const ids = new Set<string>();
  for (const team of await campaigns(ctx).teamsWith(ctx.actor.id))
    for (const stop of await campaigns(ctx).stops(team.id, day)) ids.add(stop.enterpriseId);
  return [...ids];
};

const packOf = async (ctx: CasesContext, day: string) => ({
  day,
  madeAt: ctx.now.toISOString(),
  cases: await caseViewsOf(ctx, await openCases(ctx, { enterpriseIds: await enterprisesOn(ctx, day) })),
});

/** Reading cases: list, one, mine, choices for a new one, history, workbook. */
export const caseReadHandlers = [
  query(listCases, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => casePage(ctx, i) }),
  query(myCases, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const calendar = await caseCalendar(ctx);
      return { rows: (await openCases(ctx, { enterpriseIds: [] })).map(c => caseRowOf(c, calendar, ctx.now)) };
    },
  }),
  query(packCases, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => packOf(ctx, i.day ?? dayOf(ctx.now)) }),
  query(getCase, { load: (ctx, i) => findCase(ctx, i.id), allow: matrixDecides, run: (ctx, c) => caseViewOf(ctx, c) }),
  query(caseTimeline, { load: (ctx, i) => findCase(ctx, i.id), allow: matrixDecides, run: (ctx, c) => readTimeline(ctx, [c.id]) }),
  query(openingChoices, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => choicesFor(ctx, i.demandId) }),
  download(exportCases, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allCases(ctx, filter, mostExported + 1)).map(cellsOf);
      const note = `${t['export.at']} ${chineseInstant(ctx.now)}`;
      return workbookReply(ctx, t['export.file'], [{ name: t.title, title: t.title, note, columns, rows }]);
    },
  }),
];
