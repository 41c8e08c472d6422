import { expect } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { assignCompanion } from '#modules/assets/contract/operations-warnings.ts';
import { assetsModule } from '#modules/assets/index.ts';
import { assetsRuns } from '#modules/assets/server/runs.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { messageRun } from '#platform/server/jobs/message.run.ts';
import { makeEnterprise } from './demands-probe.ts';
import { registerPeople } from './planning.ts';
import { openWorld } from './world.ts';

/** The problem that an act is refused with; an act that goes through fails the test. */
const refusal = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

/** A world with the register of assets, an enterprise and the officer who accompanies it. */
export const openAssetsWorld = async () => {
  const world = await openWorld({
    modules: [
      platformModule,
      referenceModule,
      peopleModule,
      enterprisesModule,
      stationsModule,
      catalogueModule,
      demandsModule,
      assetsModule,
    ],
    runs: [...assetsRuns, messageRun],
  });
  const officer = world.as('officer');
  const lead = world.as('stationLead');
  await registerPeople(world, [officer, lead]);
  const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');
  await lead.call(assignCompanion, { id: newId(), enterpriseId: tea.id, personId: officer.actor.id });
  /** The worker's hour: the job is queued as the timetable does it, and carried out. */
  const hour = async (): Promise<void> => {
    await world.runtime.boss?.send('assets.recompute', {});
    await world.runJobs();
  };
  return { world, officer, lead, tea, hour, refusal };
};
