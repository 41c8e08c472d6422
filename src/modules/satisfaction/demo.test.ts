import { expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { demoBureaus } from '#modules/people/domain/demo-bureaus.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';
import { getFigures } from './contract/operations-figures.ts';
import { listInvitations } from './contract/operations-invitations.ts';
import { loopBoard } from './contract/operations-loops.ts';
import { listSurveys, surveyResults } from './contract/operations-surveys.ts';

const needed = [
  'reference',
  'people',
  'enterprises',
  'stations',
  'catalogue',
  'demands',
  'questionnaires',
  'campaigns',
  'visits',
  'improvements',
  'satisfaction',
];

test('[7.6-a] the demonstration has every level, loops in every state and some that did not answer; a second start makes nothing twice', async () => {
  const world = await openWorld();
  const rooms = modules.filter(m => needed.includes(m.name));
  const seeded = () => runDemos(rooms, { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' });
  await seeded();
  const count = async (): Promise<unknown> =>
    (
      await world.pool.query(`select (select count(*)::int from satisfaction.invitations) as invitations,
        (select count(*)::int from satisfaction.ballots) as ballots, (select count(*)::int from satisfaction.survey_replies) as replies, (select count(*)::int from satisfaction.loops) as loops,
        (select count(*)::int from improvements.actions) as actions`)
    ).rows[0];
  const first = await count();
  await seeded();
  expect(await count()).toEqual(first);
  const manager = world.as('manager', { authorityId: demoBureaus['330105'] });
  const { total, rows } = await manager.call(getFigures, { by: 'month', from: '2026-01' });
  expect(total.levels?.every(n => n > 0)).toBe(true);
  expect(rows.filter(r => r.hidden === null && r.n !== null && r.n > 0).length).toBeGreaterThan(1);
  expect(total.used).toBeLessThan(total.sent);
  const board = await manager.call(loopBoard, {});
  for (const state of ['toCall', 'toMend', 'appealed', 'overdue', 'done'] as const) expect(board[state], state).toBeGreaterThan(0);
  const surveys = await manager.call(listSurveys, {});
  expect(surveys.rows.map(r => r.state)).toEqual(['open', 'counted', 'counted']);
  const measured = await manager.call(surveyResults, { id: surveys.rows[1]?.id ?? '' });
  expect(measured.previous?.id).toBe(surveys.rows[2]?.id);
  const clarity = measured.questions.find(q => q.id === 'satisfaction.clarity');
  expect(clarity?.change?.lo).toBeGreaterThan(0);
  expect(clarity?.remeasures?.state).toBe('done');
  const states = new Set((await manager.call(listInvitations, { limit: 100 })).rows.map(r => r.state));
  expect(states.has('used') && states.has('unsent')).toBe(true);
}, 120_000);
