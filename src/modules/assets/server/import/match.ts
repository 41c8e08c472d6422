import { type RawBuilder, sql } from 'kysely';
import type { ImportDecision } from '#platform/contract/imports/shapes.ts';
import type { Context } from '#platform/server/context.ts';
import { addFaults, dropFaults, renewStanding } from '#platform/server/imports/faults.ts';
import type { ImportKind } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import type { PlacedFault } from '#platform/server/imports/row-reader.ts';
import type { AssetsDb } from '../db.ts';
import { firstOwner, ownerKey } from './owner-key.ts';
import type { ExportChoice } from './setting.ts';

type Ctx = Context<AssetsDb>;

/** What was known only when the rows were compared with the register. */
const matchCodes = ['enterpriseUnknown', 'enterpriseMissing', 'otherEnterprise', 'older'];
/** Names asked for in one statement. */
const atOnce = 1_000;

/** Rows as they were before they were compared; what a person left out stays out. */
const reset = async (ctx: Ctx, id: string): Promise<number[]> => {
  await sql`update assets.import_rows set twin_why = null, twin_id = null, twin_row = null, twin_score = null, merged_classes = null,
    decision = case when decision = 'skip' then 'skip' else 'new' end
    where import_id = ${id} and (twin_why is not null or merged_classes is not null or decision not in ('new', 'skip'))`.execute(ctx.db);
  return dropFaults(ctx, id, matchCodes);
};

/** Enterprises of the importing office by the very name that the column of the owner gives. */
const idsByName = async (ctx: Ctx, region: string, names: readonly string[]): Promise<Map<string, string>> => {
  const variants = [
    ...new Set(names.flatMap(n => [n, n.replaceAll('(', '（').replaceAll(')', '）'), n.replaceAll('（', '(').replaceAll('）', ')')])),
  ];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from enterprises.pub_enterprises where name = any (${variants}::text[]) and status <> 'merged'
      and region_code >= ${region} and region_code < ${`${region}:`}`.execute(ctx.db);
  return new Map(rows.map(r => [ownerKey(r.name), r.id]));
};

/** Whose the rows are: all of one enterprise, or each of the enterprise that its owner names. */
const findEnterprises = async (ctx: Ctx, record: ImportRecord, { enterpriseId }: ExportChoice): Promise<void> => {
  if (enterpriseId !== undefined) {
    await sql`update assets.import_rows set enterprise_id = ${enterpriseId} where import_id = ${record.id} and enterprise_id is distinct from ${enterpriseId}`.execute(
      ctx.db,
    );
    return;
  }
  const { rows } = await sql<{ owner: string }>`
    select distinct content ->> 'owner' as owner from assets.import_rows where import_id = ${record.id} and owner_key <> ''`.execute(
    ctx.db,
  );
  const names = rows.map(r => firstOwner(r.owner));
  const found = new Map<string, string>();
  for (let at = 0; at < names.length; at += atOnce)
    for (const [key, id] of await idsByName(ctx, record.region_code, names.slice(at, at + atOnce))) found.set(key, id);
  const known = JSON.stringify([...found].map(([key, id]) => ({ key, id })));
  await sql`update assets.import_rows r set enterprise_id = e.id from (
      select r.row_no, k.id from assets.import_rows r left join jsonb_to_recordset(${known}::jsonb) as k(key text, id uuid) on k.key = r.owner_key where r.import_id = ${record.id}
    ) e where r.import_id = ${record.id} and r.row_no = e.row_no and r.enterprise_id is distinct from e.id`.execute(ctx.db);
};

/** 一标多类: a row with a number that an earlier row has adds its classes there. A standard may have several drafters. */
const mergeRows = async (ctx: Ctx, id: string, { kind }: ExportChoice): Promise<void> => {
  const same: RawBuilder<unknown> = kind === 'standard' ? sql`r.number, r.enterprise_id` : sql`r.number`;
  await sql`
    with grouped as (
      select r.row_no, first_value(r.row_no) over (partition by ${same} order by r.row_no) as first,
        r.content #> '{kindDetails,details,classes}' as classes, count(*) over (partition by ${same}) as n
      from assets.import_rows r where r.import_id = ${id} and r.number is not null and not r.red and r.decision <> 'skip'
    ), merged as (
      select g.first, jsonb_agg(distinct c order by c) as classes from grouped g cross join lateral jsonb_array_elements(coalesce(g.classes, '[]')) c
      where g.n > 1 group by g.first
    )
    update assets.import_rows r set
      decision = case when g.first = g.row_no then r.decision else 'merged' end,
      twin_why = case when g.first = g.row_no then null else 'sameNumberInFile' end,
      twin_row = case when g.first = g.row_no then null else g.first end,
      merged_classes = case when g.first = g.row_no then m.classes end
    from grouped g left join merged m on m.first = g.row_no where g.n > 1 and r.import_id = ${id} and r.row_no = g.row_no`.execute(ctx.db);
};

/** The same number in the register: brought up to date by what is newer, left alone by what is older. */
const findTwins = (ctx: Ctx, record: ImportRecord, { kind, asOf }: ExportChoice) =>
  sql`
    update assets.import_rows r set twin_id = a.id, twin_score = 1, twin_why = case when a.as_of > ${asOf}::date then 'older' else 'sameNumber' end,
      decision = case when r.decision = 'skip' then 'skip' when a.as_of > ${asOf}::date then 'same' else 'update' end
    from assets.assets a
    where r.import_id = ${record.id} and r.number is not null and not r.red and r.decision <> 'merged' and a.kind = ${kind} and a.number = r.number
      and a.standing <> 'dismissed' and a.district_code = left(${record.region_code}, 6) ${kind === 'standard' ? sql`and a.enterprise_id = r.enterprise_id` : sql``}`.execute(
    ctx.db,
  );

interface Compared {
  row_no: number;
  owner: string;
  enterprise_id: string | null;
  twin_enterprise: string | null;
  older: string | null;
}

/** What the comparison says of a row, at its place. */
const faultsOf = (r: Compared, owners: number): PlacedFault[] => {
  const at = { row: r.row_no, suggestion: undefined };
  const made: Omit<PlacedFault, 'suggestion'>[] = [];
  if (r.enterprise_id === null)
    made.push({
      row: r.row_no,
      severity: 'red',
      code: r.owner === '' ? 'enterpriseMissing' : 'enterpriseUnknown',
      params: { name: r.owner },
      column: owners,
      field: owners < 0 ? null : 'enterprise',
      value: r.owner,
      filled: r.owner !== '',
    });
  const whole = { row: at.row, column: -1, field: null, value: '', filled: false };
  if (r.twin_enterprise !== null)
    made.push({ ...whole, severity: 'red', code: 'otherEnterprise', params: { enterprise: r.twin_enterprise } });
  if (r.older !== null) made.push({ ...whole, severity: 'yellow', code: 'older', params: { day: r.older } });
  return made;
};

const addMatchFaults = async (ctx: Ctx, record: ImportRecord, owners: number): Promise<number[]> => {
  const { rows } = await sql<Compared>`
    select r.row_no, coalesce(r.content ->> 'owner', '') as owner, r.enterprise_id,
      case when a.enterprise_id <> r.enterprise_id then a.enterprise_name end as twin_enterprise, case when r.twin_why = 'older' then a.as_of::text end as older
    from assets.import_rows r left join assets.assets a on a.id = r.twin_id
    where r.import_id = ${record.id} and r.content is not null and (r.enterprise_id is null or a.enterprise_id <> r.enterprise_id or r.twin_why = 'older')
    order by r.row_no`.execute(ctx.db);
  await addFaults(
    ctx,
    record,
    rows.flatMap(r => faultsOf(r, owners)),
  );
  return rows.map(r => r.row_no);
};

/**
 * Compares staged rows with each other and with the register, set by set: whose they are, which belong together, which are there already. A row
 * put right may belong to others now, so all are compared anew.
 */
export const matchRows = async (ctx: Ctx, kind: ImportKind, record: ImportRecord, choice: ExportChoice): Promise<void> => {
  const owners = record.columns.find(c => c.field === 'enterprise')?.index ?? -1;
  const cleared = await reset(ctx, record.id);
  await findEnterprises(ctx, record, choice);
  await renewStanding(ctx, kind, record.id, cleared);
  await renewStanding(ctx, kind, record.id, await addMatchFaults(ctx, record, owners));
  await mergeRows(ctx, record.id, choice);
  await findTwins(ctx, record, choice);
  await renewStanding(ctx, kind, record.id, await addMatchFaults(ctx, record, owners));
};

/** A row of the same number may be left out; all else follows from the days. */
export const choicesFor = (why: string): readonly ImportDecision[] => (why === 'sameNumber' ? ['update', 'skip'] : []);
