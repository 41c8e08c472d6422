import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openTheBox, type Ratings, ratingsIn } from '#test/ratings.ts';
import { openWorld, type World } from '#test/world.ts';
import { exportFigures, getFigures, listBallots, listRatingRules, setRatingRule } from '../contract/operations-figures.ts';

let world: World;
let ratings: Ratings;
const october = { from: '2026-10', to: '2026-10' };
const give = async (classCode: string, levels: readonly number[]): Promise<void> => {
  for (const level of levels)
    await ratings.rate(await ratings.invite({ classCode }), { level, ...(level < 3 ? { comment: '不好' } : { comment: `${level}` }) });
};

beforeAll(async () => {
  world = await openWorld();
  world.clock.set('2026-10-20T09:00:00+08:00');
  ratings = await ratingsIn(world);
  await give('SB02', [3, 3, 4, 4, 4, 4, 5, 5, 5, 5]);
  await give('BZ01', [5, 5, 4, 2, 5, 1, 4]);
  await give('ZL01', [5, 5, 5, 5, 5]);
  await ratings.invite({ classCode: 'SB02' });
  await openTheBox(world);
  world.clock.set('2026-11-22T09:00:00+08:00');
}, 60_000);
const by = (what: 'unit' | 'class' | 'kind' | 'month') => world.as('officer').call(getFigures, { by: what, ...october });

describe('[7.6-a] figures of months that are over', () => {
  test('index and rate with interval and n, response beside, distribution', async () => {
    const { rows, total } = await by('class');
    const sb = rows.find(r => r.key === 'SB02');
    expect(sb).toMatchObject({ n: 10, hidden: null, levels: [0, 0, 2, 4, 4], sent: 11, used: 10, name: '商标续展' });
    expect(sb?.index).toMatchObject({ value: 80, n: 10 });
    expect(sb?.good).toMatchObject({ value: 1, n: 10, hi: 1 });
    expect(sb?.good?.lo).toBeCloseTo(0.7225, 4);
    expect(total).toMatchObject({ n: 22, sent: 23, used: 22, levels: [1, 1, 2, 6, 12] });
    expect(total.good).toMatchObject({ value: 20 / 22, n: 22 });
  });

  test('a cell of one mind and few is hidden, and the next smallest with it', async () => {
    const { rows } = await by('class');
    expect(rows.map(r => [r.key, r.hidden]).sort()).toEqual([
      ['BZ01', 'second'],
      ['SB02', null],
      ['ZL01', 'alike'],
    ]);
    for (const r of rows.filter(row => row.hidden !== null)) expect(r).toMatchObject({ n: null, index: null, good: null, levels: null });
  });

  test('by station, service and month the same ratings are counted', async () => {
    for (const what of ['unit', 'kind', 'month'] as const) {
      const { rows, total } = await by(what);
      expect(total.n).toBe(22);
      expect(rows.map(r => r.n)).toEqual([22]);
    }
    expect((await by('unit')).rows[0]?.key).toBe(ratings.stationId);
    expect((await by('month')).rows[0]?.name).toBe('2026-10');
  });

  test('the running month is refused, and never in the figures', async () => {
    await give('SB02', [5, 5, 4, 4, 3]);
    await openTheBox(world);
    expect((await world.as('officer').call(getFigures, {})).total.n).toBe(22);
    await expect(world.as('officer').call(getFigures, { to: '2026-11' })).rejects.toMatchObject({
      code: 'satisfaction.problem.monthNotOver',
    });
  });

  test('a month of one mind is not told by the difference of two spans either', async () => {
    world.clock.set('2027-01-20T09:00:00+08:00');
    await give('SB02', [1, 1, 1, 1, 1]);
    await openTheBox(world);
    world.clock.set('2027-02-20T09:00:00+08:00');
    const told = async (from: string, to: string) => world.as('officer').call(getFigures, { by: 'class', from, to });
    const [before, with1] = [await told('2026-10', '2026-12'), await told('2026-10', '2027-01')];
    const rowOf = (f: typeof before) => f.rows.find(r => r.key === 'SB02');
    // ZL01 of October is of one mind as well.
    expect([rowOf(before)?.levels, before.held]).toEqual([[0, 0, 3, 6, 6], 5]);
    expect(with1.held).toBe(10);
    for (const key of ['n', 'levels'] as const) expect([null, rowOf(before)?.[key]]).toContainEqual(rowOf(with1)?.[key]);
    expect(with1.total.levels).toEqual(before.total.levels);
    await expect(
      world.as('stationLead').call(listBallots, { by: 'class', key: 'SB02', from: '2027-01', to: '2027-01' }),
    ).rejects.toMatchObject({ code: 'satisfaction.problem.tooFew' });
    world.clock.set('2026-11-22T09:00:00+08:00');
  });

  test('every number opens what may be opened: the words of a shown cell, nothing of a hidden one', async () => {
    const lead = world.as('stationLead');
    const { rows, n } = await lead.call(listBallots, { by: 'class', key: 'SB02', ...october });
    expect([n, rows.length]).toEqual([10, 10]);
    for (const key of ['ZL01', 'BZ01', 'nothing'])
      await expect(lead.call(listBallots, { by: 'class', key, ...october })).rejects.toMatchObject({
        code: 'satisfaction.problem.tooFew',
        params: { least: 5 },
      });
    expect((await lead.call(listBallots, { by: 'class', key: 'all', ...october })).rows).toHaveLength(22);
  });

  test('without ratings there are no figures, neither 0 nor 100 %', async () => {
    const { total, rows } = await world.as('officer', { region: '330106' }).call(getFigures, october);
    expect(rows).toEqual([]);
    expect(total).toMatchObject({ n: 0, index: null, good: null });
  });
});

test('[7.6-a] refused: nobody known, other roles; the words are for leads', async () => {
  await expect(world.stranger.call(getFigures, {})).rejects.toMatchObject({ status: 401 });
  await expect(world.as('auditor').call(getFigures, {})).rejects.toMatchObject({ status: 403 });
  for (const op of [exportFigures, listBallots])
    await expect(world.as('officer').call(op as never, { by: 'class', key: 'all' } as never)).rejects.toMatchObject({ status: 403 });
});

test('[7.6-a] leads take the figures away as a workbook', async () => {
  const file = await world.as('stationLead').call(exportFigures, { by: 'class', ...october });
  expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
});

test('[7.6-a] every period, least number and tag is a dated row with its source; the national tags are whole', async () => {
  const { rules, tags } = await world.as('officer').call(listRatingRules, {});
  expect(rules.map(r => [r.key, r.amount, r.unit])).toEqual([
    ['callWithin', 1, 'calendar'],
    ['inviteFor', 30, 'calendar'],
    ['leastAlike', 10, 'count'],
    ['leastShown', 5, 'count'],
    ['mendWithin', 15, 'calendar'],
    ['remindAfter', 3, 'calendar'],
    ['remindMost', 2, 'times'],
    ['weakBelow', 60, 'points'],
  ]);
  const manager = world.as('manager');
  const own = { id: newId(), key: 'mendWithin', amount: 10, unit: 'calendar', validFrom: '2099-01-01', source: '区局规定' } as const;
  for (const [more, pointer] of [
    [{ amount: 16 }, '/amount'],
    [{ unit: 'working' }, '/unit'],
    [{ key: 'leastShown' }, '/key'],
    [{ validFrom: '2026-01-01' }, '/validFrom'],
  ] as const)
    await expect(manager.call(setRatingRule, { ...own, ...more } as never), pointer).rejects.toMatchObject({ fields: [{ pointer }] });
  await expect(world.as('stationLead').call(setRatingRule, own)).rejects.toMatchObject({ status: 403 });
  await manager.call(setRatingRule, own);
  const then = (await manager.call(listRatingRules, {})).rules;
  expect(then.find(r => r.id === own.id)).toMatchObject({ amount: 10, reach: 'own', inForce: false });
  expect(then.filter(r => r.inForce)).toHaveLength(8);
  for (const row of [...rules, ...tags]) expect(row.source.length).toBeGreaterThan(5);
  const national = tags.filter(t => t.national);
  expect(national).toHaveLength(40);
  for (const level of [1, 2, 3, 4, 5]) expect(national.filter(t => t.level === level && t.code[0] === String(level))).toHaveLength(8);
  expect(tags.filter(t => !t.national).every(t => /^L[1-5]\d\d$/.test(t.code))).toBe(true);
});
