import type pg from 'pg';
import { submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeCampaign } from './campaign.ts';
import { fillRegister } from './enterprise-list.ts';
import { type Figure, rate } from './measure.ts';
import type { Program } from './program.ts';

/** So many devices hand in at once. */
const width = 8;
const count = 2_000;
/** Handed in before the measuring begins: every connection is open and has its plans, the code is compiled. The bare side has its own run-up. */
const runUp = 2_400;

type Rows = Record<string, unknown>[];

/** The rows that one submission leaves behind, beside those of the recorder: visit, what its list is told, facts, demands, assets. */
const rowsOf = async (owner: pg.Client, visitId: string): Promise<Record<string, Rows>> => {
  const all = async (sql: string): Promise<Rows> => (await owner.query<{ row: Rows[number] }>(sql, [visitId])).rows.map(r => r.row);
  return {
    visits: await all('select to_jsonb(v) as row from visits.visits v where id = $1'),
    engagements: await all('select to_jsonb(n) as row from campaigns.engagements n where record_id = $1'),
    facts: await all("select to_jsonb(f) as row from enterprises.facts f where evidence = '走访记录 ' || $1"),
    demands: await all('select to_jsonb(d) as row from demands.demands d where source_id = $1'),
    assets: await all('select to_jsonb(a) as row from assets.assets a where source_id = $1'),
  };
};

/** The same rows again under new ids. */
const afresh = (rows: Rows): string => {
  const whole = { enterprise_id: newId(), source_id: newId(), roster_id: newId() };
  return JSON.stringify(rows.map(row => ({ ...row, ...whole, id: newId(), number: newId() })));
};

/** Bare durable inserts of the same rows with the same indexes, one transaction a submission: no wall, no recorder, no checks. */
const bareRate = async (program: Program, visitId: string): Promise<{ perSecond: number; rows: number }> => {
  const owner = await program.owner();
  await owner.query(`create schema bench; create table bench.visits (like visits.visits including indexes);
    create table bench.engagements (like campaigns.engagements including indexes);
    create table bench.facts (like enterprises.facts including indexes); create table bench.demands (like demands.demands including indexes);
    create table bench.assets (like assets.assets including indexes)`);
  const rows = await rowsOf(owner, visitId);
  await owner.end();
  const clients: pg.Client[] = [];
  for (let i = 0; i < width; i += 1) clients.push(await program.owner());
  const once = async (client: pg.Client): Promise<void> => {
    await client.query('begin');
    for (const [table, list] of Object.entries(rows))
      await client.query({
        name: table,
        text: `insert into bench.${table} select * from jsonb_populate_recordset(null::bench.${table}, $1)`,
        values: [afresh(list)],
      });
    await client.query('commit');
  };
  const free = [...clients];
  const work = async (): Promise<void> => {
    const client = free.pop() as pg.Client;
    await once(client);
    free.push(client);
  };
  await rate(work, 1_000, width);
  const { perSecond } = await rate(work, 3_000, width);
  await Promise.all(clients.map(c => c.end()));
  return { perSecond, rows: Object.values(rows).flat().length };
};

/** Handing in Table A.1 over HTTP, durable, recorded, its demands raised, against bare inserts of the same rows. */
export const benchVisits = async (program: Program): Promise<Figure[]> => {
  await fillRegister(program, 0, 5_000);
  const visitIds: string[] = [];
  for (const half of [0, 1] as const) visitIds.push(...(await makeCampaign(program, count, 'drafted', half)).visitIds);
  const officer = await program.signIn('officer');
  const visitedOn = dayOf(new Date());
  const left = [...visitIds];
  const submit = async (): Promise<void> => {
    const visitId = left.pop();
    if (visitId) await officer.call(submitVisit, { visitId, revision: 1, visitedOn });
  };
  const submitTill = async (open: () => boolean): Promise<number> => {
    const before = left.length;
    const start = performance.now();
    await Promise.all(
      Array.from({ length: width }, async () => {
        while (left.length > 0 && open()) await submit();
      }),
    );
    return ((before - left.length) * 1000) / (performance.now() - start);
  };
  await submitTill(() => left.length > 2 * count - runUp);
  const end = performance.now() + 6_000;
  const submitted = await submitTill(() => performance.now() < end);
  const bare = await bareRate(program, visitIds.at(-1) ?? '');
  return [
    {
      name: 'Table A.1 handed in, durable and recorded ÷ bare inserts',
      measured: submitted / bare.perSecond,
      limit: 0.4,
      sense: 'atLeast',
      unit: '×',
      note: `${submitted.toFixed(0)}/s against ${bare.perSecond.toFixed(0)}/s for the same ${bare.rows} rows, ${width} at a time`,
    },
  ];
};
