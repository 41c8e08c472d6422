import { expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openedVisit, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld } from '#test/world.ts';
import { getVisit } from '../contract/operations-visits.ts';

const world = await openWorld({ modules: visitingRooms });
const ground = await visitsGround(world);

it('[4.3-a] what the register knows bears its day in Beijing, half an hour after midnight too', async () => {
  const client = await world.pool.connect();
  await client.query('begin');
  await client.query("select set_config('app.entry', $1, true)", [newId()]);
  await client.query("update enterprises.enterprises set updated_at = '2026-11-23T00:30:00+08:00'");
  await client.query('commit');
  client.release();
  world.clock.set('2026-11-23T00:35:00+08:00');
  const visitId = await openedVisit(world, ground);
  const visit = await world.as('officer').call(getVisit, { visitId });
  expect(visit.known['basic.name']).toMatchObject({ source: 'register', asOf: '2026-11-23' });
});
