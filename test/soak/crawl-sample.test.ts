import { describe, it } from 'vitest';
import { openEmptyDistrict } from '../journeys/empty-district.ts';
import { openProgram } from '../journeys/program.ts';
import { stageOf } from '../journeys/stage.ts';
import { expectCleanWalk, people } from '../journeys/walk.ts';

// Chinese, at the desk's width in light and at the phone's in dark; English and the other colours are walked by crawl.test.ts. With the rooms of 0.5 it takes longer than a run of all tests has.
const how = { thoroughness: 'sample' } as const;
const few = Object.entries(people).filter(([role]) => role === 'stationLead' || role === 'officer');

describe.each([
  ['demonstration', openProgram, Object.entries(people)],
  ['empty', openEmptyDistrict, few],
] as const)('every route, on the %s district', (data, openDistrict, roles) => {
  const stage = stageOf<Awaited<ReturnType<typeof openEmptyDistrict>>>(openDistrict);

  it.each(roles)('[7.1-a] the desk of %s', { timeout: 600_000 }, (role, username) =>
    expectCleanWalk(stage, { data, role, username, door: 'desk', ...how }),
  );
  it('[7.1-a] the phone of an officer', { timeout: 600_000 }, () =>
    expectCleanWalk(stage, { data, role: 'officer', username: people.officer, door: 'phone', ...how }),
  );
});
