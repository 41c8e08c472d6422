import type pg from 'pg';
import { directorBoard } from '#modules/cases/contract/boards.ts';
import { listCases } from '#modules/cases/contract/operations-case.ts';
import { getAgenda } from '#platform/contract/agenda/agenda.ts';
import { type Figure, percentile, rate } from './measure.ts';
import type { Program } from './program.ts';

/** A million, or what the command line says: `npm run bench -- boards 50000`. */
const sizeOf = (): number => Number(process.argv.find(a => /^\d{4,7}$/.test(a)) ?? 1_000_000);

/** Cases of five years in one district, all ended but one in five hundred, each with two stages and a turn, past the recorder: this is stock, not work. */
const fillCases = async (owner: pg.Client, from: number, to: number): Promise<void> => {
  const id = (kind: string) => `('018f0000-' || lpad(to_hex(n / 65536), 4, '0') || '-7${kind}-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const rows = `generate_series($1::int, $2::int - 1) n`;
  const firm = `(select id from bench_firms where no = 1 + n % (select count(*) from bench_firms))`;
  const who = `(select id from bench_people where no = 1 + n % (select count(*) from bench_people))`;
  const home = `'01980000-0000-7000-8000-000000330105'::uuid, '33010500' || 1 + n % 9`;
  const opened = `now() - (1 + n % 1800) * interval '1 day'`;
  const running = `n % 500 = 0`;
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `create temp table if not exists bench_firms as select id, row_number() over () as no from enterprises.enterprises where region_code like '330105%' limit 400`,
  );
  await owner.query(
    `create temp table if not exists bench_people as select id, row_number() over () as no from people.persons where role = 'officer' and region_code like '330105%'`,
  );
  await owner.query(
    `insert into cases.cases (id, authority_id, region_code, year, no, enterprise_id, item_id, item_version_id, item_code, item_name, item_version_no,
       companion_id, accepted_on, opened_at, opened_by, opened_by_name, turn_id, stage_id, ended_at, outcome, outcome_words, grade)
     select ${id('000')}, ${home}, 2000, 1000000 + n, ${firm}, ${id('00f')}, ${id('00f')}, 'QLT-04', '政府质量奖培育', 1,
       ${who}, reference.day_of(${opened}), ${opened}, ${who}, '某', case when ${running} then ${id('00a')} end, case when ${running} then ${id('00b')} end,
       case when ${running} then null else ${opened} + (n % 40) * interval '1 day' end, case when ${running} then null else 'guided' end,
       case when ${running} then null else '已完成' end, case when ${running} then null else 'reported' end from ${rows}`,
    [from, to],
  );
  await owner.query(
    `insert into cases.turns (id, authority_id, region_code, case_id, party, expects, from_at, to_at, passed_by_name)
     select ${id('00a')}, ${home}, ${id('000')}, 'companion', '受理', ${opened}, case when ${running} then null else ${opened} + interval '1 day' end, '某' from ${rows}`,
    [from, to],
  );
  await owner.query(
    `insert into cases.stages (id, authority_id, region_code, case_id, ord, key, name, who, days, unit, confidence, started_at, ended_at, due_on)
     select ${id('00b')}, ${home}, ${id('000')}, 1, 's', '受理', 'companion', 5, 'working', 'confirmed', ${opened},
       case when ${running} then null else ${opened} + (n % 12) * interval '1 day' end, reference.day_of(${opened}) + 7 from ${rows}`,
    [from, to],
  );
  await owner.query('truncate cases.day_facts');
  await owner.query(`insert into cases.day_facts (authority_id, region_code, day, what, key, days, n)
    select authority_id, region_code, day, what, key, days, count(*) from cases.counted group by 1, 2, 3, 4, 5, 6 order by 2, 3`);
  await owner.query('set session_replication_role = origin');
  await owner.query('vacuum analyze cases.cases, cases.stages, cases.turns, cases.day_facts');
};

interface Pages {
  list: number;
  mine: number;
  today: number;
  board: number;
}

const pagesOf = async (program: Program, ms: number): Promise<Pages> => {
  const [officer, manager] = [await program.signIn('officer'), await program.signIn('manager')];
  const p95 = async (work: (i: number) => Promise<unknown>): Promise<number> => {
    await rate(work, 800, 1);
    return percentile((await rate(work, ms, 1)).times, 0.95);
  };
  return {
    list: await p95(i => officer.call(listCases, i % 2 ? { limit: 50 } : { limit: 50, street: '330105009' })),
    mine: await p95(i => officer.call(listCases, i % 2 ? { limit: 50, mine: true } : { limit: 50, mine: true, state: 'open' })),
    today: await p95(() => officer.call(getAgenda, {})),
    board: await p95(() => manager.call(directorBoard, {})),
  };
};

const count = (n: number): string => n.toLocaleString('en');

/** 办件清单, 今日 and 局长一页 at a million cases against a tenth of them. */
export const benchBoards = async (program: Program): Promise<Figure[]> => {
  const size = sizeOf();
  const owner = await program.owner();
  await fillCases(owner, 0, size / 10);
  const small = await pagesOf(program, 3_000);
  await fillCases(owner, size / 10, size);
  const large = await pagesOf(program, 3_000);
  await owner.end();
  const flat = (name: string, key: keyof Pages): Figure => ({
    name: `${name} p95 at ${count(size)} cases vs at ${count(size / 10)}`,
    measured: large[key] / small[key],
    limit: 1.3,
    sense: 'atMost',
    unit: '×',
    note: `p95 ${large[key].toFixed(1)} ms against ${small[key].toFixed(1)} ms`,
  });
  return [
    flat('list of cases', 'list'),
    flat('list of own cases', 'mine'),
    flat('今日', 'today'),
    {
      name: `director's page at ${count(size)} cases, p95`,
      measured: large.board,
      limit: 300,
      sense: 'atMost',
      unit: 'ms',
      note: `${small.board.toFixed(1)} ms at ${count(size / 10)}`,
    },
  ];
};
