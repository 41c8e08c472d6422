import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { AssetFilter } from '#modules/assets/contract/filter.ts';
import { listAssets } from '#modules/assets/contract/operations-register.ts';
import { markFirst, markSecond } from '#modules/assets/domain/demo-assets.data.ts';
import { assetSearchVector } from '#modules/assets/domain/search-bigrams.ts';
import { newId } from '#platform/contract/ids.ts';
import { districts } from './districts.ts';
import { type Figure, percentile, rate } from './measure.ts';
import type { Program } from './program.ts';

const columns =
  'id, authority_id, region_code, enterprise_id, enterprise_name, kind, number, number_shown, title, owner, status, details, classes, as_of, source, acquired_on, name_bg, created_at, updated_at';
const statuses = ['inForce', 'inForce', 'inForce', 'inForce', 'inForce', 'inForce', 'pending', 'inGrace', 'ended', 'recoverable'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const titleOf = (n: number): string => pick(markFirst, n) + pick(markSecond, Math.floor(n / 14)) + pick(markSecond, Math.floor(n / 168));

const lineOf = (n: number, firms: readonly string[]): string => {
  const region = `${pick(districts, Math.floor(n / 7))}${pick(['001', '005', '009'], n)}`;
  const isMark = n % 2 === 0;
  const title = titleOf(n);
  const firm = `杭州第${Math.floor(n / 4)}制造有限公司`;
  const details = isMark
    ? { classes: [1 + (n % 45)], registeredOn: '2016-11-28' }
    : { type: 'utility', reduction: 0, openLicence: false, inventors: [], pct: false };
  const at = new Date(Date.parse('2026-01-01T00:00:00Z') + n * 20).toISOString();
  const number = String(10_000_000 + n);
  const cells = [
    newId(),
    firms[0],
    region,
    pick(firms, Math.floor(n / 4)),
    firm,
    isMark ? 'trademark' : 'patent',
    number,
    number,
    title,
    '',
    pick(statuses, n),
    JSON.stringify(details),
  ];
  return [
    ...cells,
    isMark ? `{${1 + (n % 45)}}` : '{}',
    '2026-11-01',
    'officialExport',
    '2016-11-28',
    assetSearchVector([title, firm], region, isMark ? [1 + (n % 45)] : []),
    at,
    at,
  ].join('\t');
};

/** Fills the register of assets, past the recorder: this is stock, not work. */
const fill = async (program: Program, from: number, to: number): Promise<void> => {
  const owner = await program.owner();
  const firms = Array.from({ length: 20_000 }, () => newId());
  async function* lines(): AsyncGenerator<string> {
    for (let n = from; n < to; n += 5_000)
      yield `${Array.from({ length: Math.min(5_000, to - n) }, (_, i) => lineOf(n + i, firms)).join('\n')}\n`;
  }
  await owner.query('set session_replication_role = replica');
  await pipeline(Readable.from(lines()), owner.query(copyFrom(`copy assets.assets (${columns}) from stdin`)));
  await owner.query('vacuum analyze assets.assets');
  await owner.end();
};

const wishes: readonly (AssetFilter & { limit: number })[] = [
  { limit: 50 },
  { kind: 'patent', limit: 50 },
  { status: 'inGrace', limit: 50 },
  { q: titleOf(1_234), limit: 50 },
  { q: '10000', limit: 50 },
  { niceClass: '9', kind: 'trademark', limit: 50 },
];

const p95Of = async (program: Program): Promise<number> => {
  const caller = await program.signIn('officer');
  const once = (i: number): Promise<unknown> => caller.call(listAssets, wishes[i % wishes.length] ?? { limit: 50 });
  await rate(once, 1_500, 1);
  return percentile((await rate(once, 4_000, 1)).times, 0.95);
};

/** The list of assets at 100,000 and at 1,000,000 rows. */
export const benchAssets = async (program: Program): Promise<Figure[]> => {
  await fill(program, 0, 100_000);
  const small = await p95Of(program);
  await fill(program, 100_000, 1_000_000);
  const large = await p95Of(program);
  return [
    {
      name: 'list of assets p95 at 1,000,000 vs at 100,000',
      measured: large / small,
      limit: 1.3,
      sense: 'atMost',
      unit: '×',
      note: `p95 ${large.toFixed(1)} ms against ${small.toFixed(1)} ms`,
    },
  ];
};
