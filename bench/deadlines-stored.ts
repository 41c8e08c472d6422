import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { deadlineMonth, listDeadlines, recomputeStretch, rescueList } from '#modules/assets/contract/operations-warnings.ts';
import { districts } from './districts.ts';
import { type Figure, percentile, rate, timed } from './measure.ts';
import type { Program } from './program.ts';
import { asSeeder } from './runtime.ts';

/** Marks, patents and certificates in equal thirds over the districts of the city, past the recorder: this is stock, not work. */
export const fillAssets = async (owner: pg.Client, from: number, to: number): Promise<void> => {
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `insert into assets.assets (id, authority_id, region_code, enterprise_id, enterprise_name, kind, number, number_shown, title, owner, status,
       details, classes, as_of, source, name_bg, created_at, updated_at)
     select ('018f0000-' || lpad(to_hex(n / 65536), 4, '0') || '-7' || lpad(to_hex(n % 4096), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       md5(d.code)::uuid, d.code || '001', overlay(overlay(md5('e' || n / 4) placing '7' from 13) placing '8' from 17)::uuid, '杭州第' || n / 4 || '制造有限公司',
       k.kind, k.kind || n, k.kind || n, '资产' || n, '', 'inForce', k.details, '{}', '2026-11-01', 'officialExport', '', now(), now()
     from generate_series($1::int, $2::int - 1) n
     cross join lateral (select ($3::text[])[1 + (n / 7) % 13] as code) d
     cross join lateral (select date '2006-01-01' + (n::bigint * 7919 % 7000)::int as day) f
     cross join lateral (select case n % 3 when 0 then 'trademark' when 1 then 'patent' else 'certificate' end as kind,
       case n % 3
         when 0 then jsonb_build_object('classes', jsonb_build_array(1 + n % 45), 'registeredOn', f.day)
         when 1 then jsonb_build_object('type', 'invention', 'filedOn', f.day, 'grantedOn', f.day + 900, 'reduction', 0, 'openLicence', false,
           'inventors', jsonb_build_array('甲'), 'pct', false, 'paidThroughYear', greatest(1, least(20, (date '2026-11-22' - f.day) / 365)))
         else jsonb_build_object('scheme', 'ISO 9001', 'expiresOn', f.day + 7500) end as details) k`,
    [from, to, districts],
  );
  await owner.query('set session_replication_role = origin');
};

/** All assets computed and stored, as the nightly job does it; answers milliseconds. */
const recomputeAll = async (program: Program, slot: string): Promise<{ ms: number; seen: number; written: number }> =>
  asSeeder(
    program,
    async seeder => {
      const sums = { seen: 0, written: 0 };
      const { ms } = await timed(async () => {
        for (let after: string | null = null, first = true; first || after !== null; first = false) {
          const answer: { next: string | null; seen: number; written: number } = await seeder.call(recomputeStretch, { slot, after });
          sums.seen += answer.seen;
          sums.written += answer.written;
          after = answer.next;
        }
      });
      return { ms, ...sums };
    },
    slot,
  );

/** The bare UPDATE of the same rows to other values, in one statement and one transaction, wall and triggers off. */
const bareUpdate = async (owner: pg.Client): Promise<{ ms: number; rows: number }> => {
  await owner.query('set session_replication_role = replica');
  const { ms, value } = await timed(() =>
    owner.query(
      `update assets.deadlines set due_on = due_on + 1, safe_on = safe_on + 1, line = line || '[]'::jsonb, digest = md5(digest), moves = moves + 1,
         computed_at = now(), changed_at = now() where closed_at is null`,
    ),
  );
  await owner.query('set session_replication_role = origin');
  return { ms, rows: value.rowCount ?? 0 };
};

const pagesOf = async (program: Program, ms: number): Promise<{ list: number; month: number; rescue: number }> => {
  const caller = await program.signIn('officer');
  const p95 = async (work: (i: number) => Promise<unknown>): Promise<number> => {
    await rate(work, 800, 1);
    return percentile((await rate(work, ms, 1)).times, 0.95);
  };
  return {
    list: await p95(i => caller.call(listDeadlines, i % 2 ? { limit: 50 } : { limit: 50, assetKind: 'patent' })),
    month: await p95(i => caller.call(deadlineMonth, { month: `2027-${String(1 + (i % 12)).padStart(2, '0')}` })),
    rescue: await p95(() => caller.call(rescueList, { limit: 50 })),
  };
};

/** A million, or what the command line says: `npm run bench -- deadlinesStored 200000`. */
const sizeOf = (): number => Number(process.argv.find(a => /^\d{4,7}$/.test(a)) ?? 1_000_000);

const count = (n: number): string => n.toLocaleString('en');

/** Says where the minutes go. */
const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const { ms, value } = await timed(work);
  console.log(`     ${name}: ${(ms / 1000).toFixed(1)} s`);
  return value;
};

/** Deadlines of a million assets computed and stored; the pages at a tenth of them and at all. */
export const benchDeadlinesStored = async (program: Program): Promise<Figure[]> => {
  const size = sizeOf();
  const owner = await program.owner();
  const slot = (): string => `bench-${randomUUID()}`;
  const tidy = () => owner.query('vacuum analyze assets.deadlines, assets.deadline_days, assets.assets');
  await owner.query('truncate assets.deadlines, assets.deadline_days cascade');
  await phase('fill a tenth', () => fillAssets(owner, 0, size / 10));
  await phase('first computed', () => recomputeAll(program, slot()));
  await tidy();
  const small = await pagesOf(program, 3_000);
  await phase('fill the rest', () => fillAssets(owner, size / 10, size));
  const first = await phase('first computed', () => recomputeAll(program, slot()));
  await phase('vacuum', tidy);
  const large = await pagesOf(program, 3_000);
  const quiet = await phase('nothing to write', () => recomputeAll(program, slot()));
  const bare = await phase('bare UPDATE', () => bareUpdate(owner));
  await phase('vacuum', tidy);
  const whole = await phase('every row rewritten', () => recomputeAll(program, slot()));
  await owner.end();
  const flat = (name: string, a: number, b: number): Figure => ({
    name: `${name} p95 at ${count(size)} assets vs at ${count(size / 10)}`,
    measured: b / a,
    limit: 1.3,
    sense: 'atMost',
    unit: '×',
    note: `p95 ${b.toFixed(1)} ms against ${a.toFixed(1)} ms`,
  });
  return [
    {
      name: `deadlines of ${count(size)} assets, every row rewritten, vs bare UPDATE`,
      measured: whole.ms / bare.ms,
      limit: 3,
      sense: 'atMost',
      unit: '×',
      note: `${whole.written} of ${bare.rows} rows in ${(whole.ms / 1000).toFixed(1)} s; bare ${(bare.ms / 1000).toFixed(1)} s; nothing to write ${(quiet.ms / 1000).toFixed(1)} s; first time ${(first.ms / 1000).toFixed(1)} s`,
    },
    flat('list of deadlines', small.list, large.list),
    flat('calendar month', small.month, large.month),
    flat('rescue list', small.rescue, large.rescue),
  ];
};
