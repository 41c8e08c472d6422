import { beforeAll, describe, expect, test } from 'vitest';
import { openTheBox, type Rater, ratingsIn } from '#test/ratings.ts';
import { openWorld, type World } from '#test/world.ts';
import { listBallots } from '../contract/operations-figures.ts';
import { exportInvitations, listInvitations } from '../contract/operations-invitations.ts';
import { followRating } from '../contract/operations-rating.ts';

/**
 * Somebody may read every table of the database, the log of acts included, and wants to know who said what. Forty raters of one cell each say
 * something of their own; the attack orders both sides by whatever tells time or place and pairs them off. Without knowledge one in forty is
 * hit: the number of hits in a blind pairing is Poisson with mean 1.
 */
const raters = 40;
/** P(more than 8 hits by chance) < 2·10⁻⁶ a pairing. */
const mostByChance = 8;

type Row = Record<string, string | null>;

/** Every column of a table as text, with the hidden ones that tell order. */
const wholeTable = async (world: World, table: string): Promise<Row[]> =>
  (
    await world.pool.query(`select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'cmin', t.cmin::text,
      'ctid', lpad((t.ctid::text::point)[0]::text, 8, '0') || lpad((t.ctid::text::point)[1]::text, 8, '0')) as row from ${table} t order by t.ctid`)
  ).rows.map(r =>
    Object.fromEntries(
      Object.entries(r.row).map(([k, v]) => [k, v === null ? null : typeof v === 'object' ? JSON.stringify(v) : String(v)]),
    ),
  );

/** The ways in which the rows can be ordered: by each column that tells them apart. */
const orders = (rows: readonly Row[]): Map<string, Row[]> => {
  const found = new Map<string, Row[]>([['as read', [...rows]]]);
  for (const column of Object.keys(rows[0] ?? {})) {
    const values = new Set(rows.map(r => r[column]));
    if (values.size > 1)
      found.set(
        column,
        [...rows].sort((a, b) => ((a[column] ?? '') < (b[column] ?? '') ? -1 : 1)),
      );
  }
  return found;
};

/** The best that pairing off two ordered sides can do. */
const bestPairing = (one: readonly Row[], other: readonly Row[], isHit: (a: Row, b: Row) => boolean): { hits: number; by: string } => {
  let best = { hits: 0, by: '' };
  for (const [a, left] of orders(one))
    for (const [b, right] of orders(other))
      for (const rest of [right, [...right].reverse()]) {
        const hits = left.filter((row, at) => isHit(row, rest[at] as Row)).length;
        if (hits > best.hits) best = { hits, by: `${a} – ${b}` };
      }
  return best;
};

describe('[7.6-a] nobody finds out who rated, not with every table open', () => {
  let world: World;
  const cell: Rater[] = [];
  beforeAll(async () => {
    world = await openWorld();
    const ratings = await ratingsIn(world);
    for (let n = 0; n < raters; n += 1) cell.push(await ratings.invite());
    // They rate in an order of their own, on one day, each from an address of its own.
    for (const [n, rater] of cell.entries()) await ratings.rate(rater, { level: n % 4 === 0 ? 2 : 5, comment: `话 ${n}` });
    await world.stranger.call(followRating, { receipt: (cell[3] as Rater).receipt, level: 1, comment: '追评' });
    await openTheBox(world);
  }, 60_000);
  const saidBy = (invitationId: string | null | undefined): string => `话 ${cell.findIndex(r => r.invitationId === invitationId)}`;

  test('in every order of every column, pairing invitations with ballots hits no more than chance', async () => {
    const ballots = await wholeTable(world, 'satisfaction.ballots');
    expect(ballots).toHaveLength(raters);
    const uses = await wholeTable(world, 'satisfaction.invitation_uses');
    const isHit = (use: Row, ballot: Row): boolean => saidBy(use['invitation_id']) === ballot['comment'];
    const best = bestPairing(uses, ballots, isHit);
    expect(best.hits, best.by).toBeLessThanOrEqual(mostByChance);
    const invitations = await wholeTable(world, 'satisfaction.invitations');
    const other = bestPairing(invitations, ballots, (i, b) => saidBy(i['id']) === b['comment']);
    expect(other.hits, other.by).toBeLessThanOrEqual(mostByChance);
    const loops = (await wholeTable(world, 'satisfaction.loops')).filter(l => l['comment']?.startsWith('话'));
    const bad = uses.filter(u => cell.findIndex(r => r.invitationId === u['invitation_id']) % 4 === 0);
    expect(bestPairing(bad, loops, (u, l) => saidBy(u['invitation_id']) === l['comment']).hits).toBeLessThanOrEqual(mostByChance);
  });

  test('the attack bites: where the box is counted in the order in which it came, it finds nearly everybody', async () => {
    const uses = await wholeTable(world, 'satisfaction.invitation_uses');
    const inOrder = cell.map((_, n): Row => ({ id: String(n), comment: `话 ${n}` }));
    expect(bestPairing(uses, inOrder, (use, ballot) => saidBy(use['invitation_id']) === ballot['comment']).hits).toBe(raters);
  });

  test('no value of one ballot stands in any row that leads to a rater: no key, no number, no time in common', async () => {
    const ballots = await wholeTable(world, 'satisfaction.ballots');
    const counts = new Map<string, number>();
    for (const b of ballots) for (const v of Object.values(b)) if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
    // What few ballots share would narrow down; the words themselves are the rater's own, level and month the cell's.
    const telling = [...counts].filter(([v, n]) => n < 5 && v.length > 3 && !v.startsWith('话')).map(([v]) => v);
    expect(telling.length).toBeGreaterThan(raters);
    const { rows: tables } = await world.pool.query(`select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') and tablename not in ('ballots')`);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await world.pool.query(`select t::text as text from ${name} t`);
      for (const { text } of rows) for (const v of telling) if (text.includes(v)) found.push(`${name}: ${v}`);
    }
    // A loop is opened by its ballot and knows no rater.
    expect(found.filter(f => !f.startsWith('satisfaction.loops:') && !f.startsWith('platform.audit_changes:'))).toEqual([]);
    const { rows } = await world.pool.query('select count(*)::int as n from satisfaction.loops where invitation_id is not null');
    expect(rows[0].n).toBe(0);
  });

  test('the log says neither who, nor from where, nor about what; the ledger keeps no secret', async () => {
    const { rows } = await world.pool.query(
      "select distinct actor_kind, actor_name, subject_id, source, reason from platform.audit_entries where operation like 'satisfaction.rating.%' and outcome = 'done'",
    );
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(rows).toEqual([{ actor_kind: 'anonymous', actor_name: '', subject_id: nobody, source: '', reason: null }]);
    const { rows: changes } = await world.pool.query(
      "select count(*)::int as n from platform.audit_changes c join platform.audit_entries e on e.id = c.entry_id where e.operation like 'satisfaction.rating.%'",
    );
    expect(changes[0].n).toBe(0);
    const everything = (
      await Promise.all(
        ['platform.commands', 'platform.audit_entries', 'satisfaction.invitation_uses', 'satisfaction.marks', 'satisfaction.ballots'].map(
          async table => (await world.pool.query(`select string_agg(t::text, ' ') as text from ${table} t`)).rows[0].text as string,
        ),
      )
    ).join(' ');
    for (const { token, serial, receipt } of cell.slice(0, 5))
      for (const secret of [token, serial, receipt]) expect(everything).not.toContain(secret);
    const { rows: ids } = await world.pool.query('select id from satisfaction.ballots union all select id from satisfaction.loops');
    // version 4: no time in it
    expect(ids.filter(r => r.id[14] !== '4')).toEqual([]);
  });

  test('what lies in the box shows nothing, and its key is gone when the month is over', async () => {
    const { rows } = await world.pool.query('select month, private_sealed from satisfaction.box_keys');
    expect(rows).toEqual([{ month: '2026-11', private_sealed: expect.stringMatching(/^a1\./) }]);
    world.clock.set('2026-12-01T09:00:00+08:00');
    await openTheBox(world);
    const after = await world.pool.query('select month, private_sealed from satisfaction.box_keys');
    expect(after.rows).toEqual([{ month: '2026-11', private_sealed: null }]);
    world.clock.set('2026-11-22T09:00:00+08:00');
  });

  test('what staff may read tells that it was used and on which day, and the words in an order of their own', async () => {
    const manager = world.as('manager');
    const { rows } = await manager.call(listInvitations, { limit: 100 });
    expect(new Set(rows.flatMap(r => Object.keys(r)))).toEqual(
      new Set([
        ...[
          'id',
          'state',
          'servedKind',
          'servedOn',
          'classCode',
          'className',
          'enterpriseId',
          'enterpriseName',
          'servedByName',
          'unitName',
        ],
        ...['sentOn', 'sentByName', 'validUntil', 'usedOn', 'reminded', 'remindedOn'],
      ]),
    );
    expect((await manager.call(exportInvitations, {})).body.length).toBeGreaterThan(100);
    await expect(manager.call(listBallots, { by: 'unit', key: 'all', from: '2026-11', to: '2026-11' })).rejects.toMatchObject({
      code: 'satisfaction.problem.monthNotOver',
    });
    world.clock.set('2026-12-01T09:00:00+08:00');
    const read = await manager.call(listBallots, { by: 'unit', key: 'all' });
    expect(read.rows).toHaveLength(raters);
    expect(new Set(read.rows.flatMap(r => Object.keys(r)))).toEqual(
      new Set(['level', 'tags', 'comment', 'counted', 'followedLevel', 'followedComment']),
    );
    const order = read.rows.map(r => Number(r.comment.slice(2)));
    const fixed = order.filter((n, at) => n === at).length;
    expect(fixed).toBeLessThanOrEqual(mostByChance);
    world.clock.set('2026-11-22T09:00:00+08:00');
  });
});
