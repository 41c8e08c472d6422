import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { fileGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { balanceOfTable, readTable } from '#platform/server/imports/read-table.ts';
import { findOwnFile } from '#platform/server/own-files.ts';
import { whereScope } from '#platform/server/scope.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import {
  importStandards,
  listStandards,
  previewStandards,
  type StandardStatus,
  type StatusLine,
} from '../contract/operations-bulletins.ts';
import { warningProblems } from '../contract/problems-warnings.ts';
import { standardsIn } from '../domain/identifiers/standard-number.ts';
import { judgeStandard, type StandardStatusRow } from '../domain/identifiers/standard-status.ts';
import { statusFields, statusLines } from '../domain/status-list.ts';
import { companionsOf } from './deadlines/companions.ts';
import type { WarningsDb } from './deadlines/db-warnings.ts';
import { insertNotices } from './deadlines/issue-reminders.ts';

const { command, query } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

/** A district's assets that are looked through at once. */
const mostAssets = 20_000;
const mostShown = 300;

/** The national list has some seventy thousand lines. */
const limits = { maxBytes: 20 * 1_048_576, seconds: 60 };

/** @throws Problem `listWithoutHead`, and those of the sheet reader */
const readList = async (ctx: Ctx, file: { name: string; storageKey: string }) => {
  const table = await readTable(
    { bytes: await ctx.files.read(file.storageKey), fileName: file.name },
    { fields: statusFields, env: { dayOf: dayOfCell }, limits },
  );
  const given = new Set(table.columns.map(c => c.field));
  if (!given.has('number') || !given.has('status')) throw warningProblems.listWithoutHead();
  return { ...statusLines(table.rows), balance: balanceOfTable(table, r => r.draft.number === undefined) };
};

interface Concerned {
  id: string;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  enterprise_name: string;
  kind: string;
  title: string;
  role: string;
  number: string;
  status: StandardStatus;
  replacedBy: string;
  effectiveOn: string | null;
}

interface Citing {
  id: string;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  enterprise_name: string;
  kind: string;
  title: string;
  role: string | null;
  cited: string;
}

const citingAssets = async (ctx: Ctx): Promise<Citing[]> => {
  const { rows } = await sql<Citing>`
    select id, authority_id, region_code, enterprise_id, enterprise_name, kind, title, details ->> 'role' as role,
      case kind when 'standard' then coalesce(details ->> 'standardNumber', number_shown) else details ->> 'standard' end as cited
    from assets.assets a where ${whereScope(ctx.scope, { region: 'a.region_code' })} and standing = 'confirmed' and status <> 'ended'
      and (kind = 'standard' or (kind = 'certificate' and details ->> 'standard' <> '')) order by id limit ${mostAssets}`.execute(ctx.db);
  return rows;
};

const statusRows = async (ctx: Ctx) =>
  ctx.db
    .selectFrom('assets.standard_statuses')
    .select(['number', 'status', 'replaced_by', 'effective_on'])
    .where('region_code', '=', ctx.actor.regionCode.slice(0, 6))
    .execute();

/** Assets whose standard the list knows as withdrawn, replaced or not yet in force; what it does not name is not spoken of. */
const concernedAssets = async (ctx: Ctx): Promise<Concerned[]> => {
  const rows = await statusRows(ctx);
  const list = rows.map(
    (r): StandardStatusRow => ({ key: r.number, status: r.status as StandardStatus, replacedBy: r.replaced_by || undefined }),
  );
  const byBase = new Map<string, StandardStatusRow[]>();
  for (const r of list) {
    // An amendment stands beside the standard that it amends.
    const base = r.key.replace(/\/(?:XG|AMD|COR).*$/, '').replace(/[-:]\d{4}$/, '');
    byBase.set(base, [...(byBase.get(base) ?? []), r]);
  }
  const effective = new Map(rows.map(r => [r.number, r.effective_on]));
  const today = dayOf(ctx.now);
  return (await citingAssets(ctx)).flatMap(a =>
    standardsIn(a.cited).flatMap((reference): Concerned[] => {
      const judged = judgeStandard(reference, byBase.get(reference.base) ?? [], today);
      if (judged.status === 'unknown' || judged.status === 'current') return [];
      const found = { number: reference.key, status: judged.status, replacedBy: judged.replacedBy ?? '' };
      return [{ ...a, role: a.role ?? 'cited', ...found, effectiveOn: effective.get(reference.key) ?? null }];
    }),
  );
};

const keepList = async (
  ctx: Ctx,
  i: { id: string; asOf: string; source: string },
  file: { id: string; name: string },
  lines: readonly StatusLine[],
) => {
  const region = ctx.actor.regionCode.slice(0, 6);
  const place = { authority_id: ctx.actor.authorityId, region_code: region };
  await ctx.db
    .insertInto('assets.status_lists')
    .values({
      id: i.id,
      ...place,
      file_id: file.id,
      file_name: file.name,
      as_of: i.asOf,
      source: i.source,
      row_count: lines.length,
      by_name: ctx.actor.name,
      at: ctx.now,
    })
    .execute();
  const list = [...new Map(lines.map(l => [l.number, l])).values()].map(l => ({ ...l, id: newId() }));
  // An older list never overwrites what a newer one said.
  await sql`insert into assets.standard_statuses (id, authority_id, region_code, list_id, number, number_shown, status, replaced_by, effective_on, as_of)
    select x.id, ${ctx.actor.authorityId}, ${region}, ${i.id}, x.number, x.number, x.status, x."replacedBy", x."effectiveOn", ${i.asOf}::date
    from json_to_recordset(${JSON.stringify(list)}::json) as x (id uuid, number text, status text, "replacedBy" text, "effectiveOn" date)
    on conflict (region_code, number) do update set status = excluded.status, replaced_by = excluded.replaced_by,
      effective_on = excluded.effective_on, as_of = excluded.as_of, list_id = excluded.list_id
    where assets.standard_statuses.as_of <= excluded.as_of`.execute(ctx.db);
};

/** One bulletin per asset, standard and status to companion and enterprise; the key keeps it single over any number of lists. */
const tell = async (ctx: Ctx, concerned: readonly Concerned[], asOf: string): Promise<number> => {
  const companions = await companionsOf(ctx, concerned);
  return insertNotices(
    ctx,
    concerned.flatMap(c => {
      const companion = companions.get(c.enterprise_id) ?? null;
      const shared = {
        authority_id: c.authority_id,
        region_code: c.region_code,
        cause: 'standard',
        enterprise_id: c.enterprise_id,
        asset_id: c.id,
        deadline_id: null,
        companion_id: companion,
        step: null,
        step_on: null,
        folded_into: null,
        params: { number: c.number, status: c.status, replacedBy: c.replacedBy, effectiveOn: c.effectiveOn, role: c.role, asOf },
      };
      const key = `standard:${c.number}:${c.status}:${c.id}`;
      const toEnterprise = { ...shared, id: newId(), key: `${key}:enterprise`, recipient: 'enterprise' };
      return companion === null
        ? [toEnterprise]
        : [{ ...shared, id: newId(), key: `${key}:companion`, recipient: 'companion' }, toEnterprise];
    }),
  );
};

const list = async (ctx: Ctx, mine: boolean) => {
  const last = await ctx.db
    .selectFrom('assets.status_lists')
    .select(['as_of', 'source'])
    .where('region_code', '=', ctx.actor.regionCode.slice(0, 6))
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst();
  const concerned = last ? await concernedAssets(ctx) : [];
  const companions = mine ? await companionsOf(ctx, concerned) : new Map<string, string>();
  const wanted = mine ? concerned.filter(c => companions.get(c.enterprise_id) === ctx.actor.id) : concerned;
  return {
    asOf: last?.as_of ?? null,
    source: last?.source ?? '',
    more: wanted.length > mostShown,
    rows: wanted.slice(0, mostShown).map(c => ({
      assetId: c.id,
      assetKind: c.kind as 'standard',
      assetTitle: c.title,
      enterpriseId: c.enterprise_id,
      enterpriseName: c.enterprise_name,
      number: c.number,
      status: c.status,
      replacedBy: c.replacedBy,
      effectiveOn: c.effectiveOn,
    })),
  };
};

/** 标准状态: an imported list with its day, and who is concerned (6.3.4-b). */
export const standardHandlers = [
  query(previewStandards, {
    gate: fileGate,
    load: (ctx, i) => findOwnFile(ctx, i.fileId),
    allow: matrixDecides,
    run: async (ctx, file) => {
      const { lines, refused, balance } = await readList(ctx, file);
      return { lines: lines.slice(0, 50), total: lines.length, refused: refused.slice(0, 50), refusedTotal: refused.length, balance };
    },
  }),
  command(importStandards, {
    gate: fileGate,
    load: (ctx, i) => findOwnFile(ctx, i.fileId),
    allow: actor => actor.regionCode.length >= 6,
    run: async (ctx, file, i) => {
      if (i.asOf > dayOf(ctx.now)) throw warningProblems.happenedAhead({}, [{ pointer: '/asOf', code: 'assets.problem.happenedAhead' }]);
      const { lines, refused } = await readList(ctx, file);
      if (lines.length === 0) throw warningProblems.listEmpty();
      await keepList(ctx, i, file, lines);
      const concerned = await concernedAssets(ctx);
      const told = await tell(ctx, concerned, i.asOf);
      return { subject: i.id, result: { lines: lines.length, refused: refused.length, concerned: concerned.length, told } };
    },
  }),
  query(listStandards, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => list(ctx, i.mine === true) }),
];
