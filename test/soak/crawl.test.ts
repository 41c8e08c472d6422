import { describe, it } from 'vitest';
import { openEmptyDistrict } from '#test/journeys/empty-district.ts';
import { openProgram } from '#test/journeys/program.ts';
import { stageOf } from '#test/journeys/stage.ts';
import { expectCleanWalk, people } from '#test/journeys/walk.ts';

const how = { thoroughness: 'whole' } as const;

describe.each([
  ['demonstration', openProgram],
  ['empty', openEmptyDistrict],
] as const)('every route of every role in every look, on the %s district', (data, openDistrict) => {
  const stage = stageOf<Awaited<ReturnType<typeof openEmptyDistrict>>>(openDistrict);

  it.each(Object.entries(people))('[7.1-a] the desk of %s', { timeout: 1_800_000 }, (role, username) =>
    expectCleanWalk(stage, { data, role, username, door: 'desk', ...how }),
  );
  it.each(Object.entries(people).slice(0, 3))('[7.1-a] the phone of %s', { timeout: 900_000 }, (role, username) =>
    expectCleanWalk(stage, { data, role, username, door: 'phone', ...how }),
  );
});
