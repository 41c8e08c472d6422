import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listEnterprises } from '#modules/enterprises/contract/operations.ts';
import { makeEnterprises } from '#modules/enterprises/domain/demo-enterprise.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { derivedOf } from '#modules/enterprises/server/store.ts';
import { newId } from '#platform/contract/ids.ts';
import { systemActor } from '#platform/server/actors.ts';
import type { Context } from '#platform/server/context.ts';
import { kyselyOn } from '#platform/server/database/connection.ts';
import { scopeOf } from '#platform/server/scope.ts';
import { districts } from './districts.ts';
import { type Figure, percentile, rate } from './measure.ts';
import type { Program } from './program.ts';

const columns =
  'id, authority_id, region_code, name, name_key, name_bg, uscc, address, industry_code, scale, above_scale, status, created_at, updated_at';
const field = (value: unknown): string =>
  value === null || value === undefined ? '\\N' : String(value).replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ');

/** Lines for COPY, one enterprise each, spread over the districts of the city. */
async function* lines(from: number, to: number, random: () => number): AsyncGenerator<string> {
  const perBatch = 5_000;
  const at = new Date('2026-01-01T00:00:00Z').getTime();
  for (let n = from; n < to; n += perBatch) {
    const district = districts[(n / perBatch) % districts.length] ?? '330105';
    const rows = makeEnterprises({ id: () => newId(), random }, district, perBatch);
    let text = '';
    rows.forEach((r, i) => {
      const stamp = new Date(at + (n + i) * 20).toISOString();
      const d = derivedOf(r.name, r.regionCode);
      const cells = [
        newId(),
        newId(),
        r.regionCode,
        r.name,
        d.name_key,
        d.name_bg,
        null,
        r.address,
        r.industryCode,
        r.scale,
        r.aboveScale,
        'active',
        stamp,
        stamp,
      ];
      text += `${cells.map(field).join('\t')}\n`;
    });
    yield text;
  }
}

/** Fills the register up to `count` rows, past the recorder: this is stock, not work. */
export const fillRegister = async (program: Program, from: number, to: number): Promise<void> => {
  const owner = await program.owner();
  let state = 7 + from;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  await owner.query('set session_replication_role = replica');
  await pipeline(Readable.from(lines(from, to, random)), owner.query(copyFrom(`copy enterprises.enterprises (${columns}) from stdin`)));
  await owner.query('vacuum analyze enterprises.enterprises');
  await owner.end();
};

const wishes = [
  { regionCode: '330105009', scale: 'small', limit: 50 },
  { q: '智能', limit: 50 },
  { q: '科技', regionCode: '330105', limit: 50 },
  { industryDivision: '39', limit: 50 },
  { sort: 'name', aboveScale: true, limit: 50 },
] as const;

interface Statement {
  text: string;
  values: unknown[];
}

/** The SQL that one call of the list sends, as the handler itself writes it. */
const capture = async (client: pg.Client, input: (typeof wishes)[number]): Promise<Statement[]> => {
  const caught: Statement[] = [];
  const spied = {
    query: (text: string, values: unknown[]) => {
      caught.push({ text, values });
      return client.query(text, values);
    },
  };
  const handler = enterprisesModule.handlers.find(h => h.op.name === listEnterprises.name);
  const actor = { ...systemActor('bench'), regionCode: '330105' };
  const ctx = {
    db: kyselyOn(spied as never),
    actor,
    scope: scopeOf(actor, 'region'),
    now: new Date(),
    fieldVisibility: () => 'hidden',
    can: () => true,
  };
  await handler?.run(ctx as unknown as Context<never>, true, listEnterprises.input.parse(input));
  return caught;
};

/** The list page over HTTP against the same SQL in a bare loop; answers the ratio and the page's p95. */
const listRun = async (program: Program, ms: number): Promise<{ ratio: number; p95: number; perSecond: number }> => {
  const caller = await program.signIn('officer');
  const client = await program.app();
  await client.query("select set_config('app.lo', '330105', false), set_config('app.hi', '330105:', false)");
  const statements: Statement[][] = [];
  for (const wish of wishes) statements.push(await capture(client, wish));
  const bareOnce = async (i: number): Promise<void> => {
    for (const s of statements[i % statements.length] ?? []) await client.query(s.text, s.values);
  };
  const pageOnce = (i: number): Promise<unknown> => caller.call(listEnterprises, wishes[i % wishes.length] ?? {});
  await rate(pageOnce, 1_500, 1);
  await rate(bareOnce, 500, 1);
  const bare = await rate(bareOnce, ms, 1);
  const page = await rate(pageOnce, ms, 1);
  const again = await rate(bareOnce, ms, 1);
  await client.end();
  return {
    ratio: page.perSecond / Math.max(bare.perSecond, again.perSecond),
    p95: percentile(page.times, 0.95),
    perSecond: page.perSecond,
  };
};

/** The register at 100,000 and at 1,000,000 rows. */
export const benchEnterpriseList = async (program: Program): Promise<Figure[]> => {
  await fillRegister(program, 0, 100_000);
  const small = await listRun(program, 4_000);
  await fillRegister(program, 100_000, 1_000_000);
  const large = await listRun(program, 4_000);
  return [
    {
      name: 'list page at 1,000,000 vs bare SQL loop',
      measured: large.ratio,
      limit: 0.5,
      sense: 'atLeast',
      unit: '×',
      note: `${large.perSecond.toFixed(0)} pages/s`,
    },
    {
      name: 'list page p95 at 1,000,000 vs at 100,000',
      measured: large.p95 / small.p95,
      limit: 1.3,
      sense: 'atMost',
      unit: '×',
      note: `p95 ${large.p95.toFixed(1)} ms against ${small.p95.toFixed(1)} ms`,
    },
  ];
};
