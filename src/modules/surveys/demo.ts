import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { addDays, closeSpring, type DemoCampaign, type DemoFirm, type DemoWorker, seedPlanning } from './demo-planning.ts';
import { dayOfInstant } from './server/beijing-time.ts';
import { seedVisits, type VisitedEntry } from './server/demo-visits.ts';

/** Where a visit stands: today's are still being written; of the others some are returned, some reviewed. */
const stateOf = (visitedOn: string, today: string, i: number): VisitedEntry['state'] => {
  if (visitedOn === today) return 'drafted';
  if (visitedOn < addDays(today, -60)) return 'reviewed';
  return i % 11 === 5 ? 'returned' : i % 3 === 0 ? 'reviewed' : 'submitted';
};

/** The visits that a campaign's stops became by now. */
const visitedBy = (campaign: DemoCampaign, now: Date): VisitedEntry[] =>
  campaign.stops
    .filter(s => s.startsAt <= now)
    .map(({ rosterId, enterpriseName, uscc, officer: { id, name }, startsAt }, i) => {
      const visitedOn = dayOfInstant(startsAt);
      return { rosterId, enterpriseName, uscc, officer: { id, name }, visitedOn, state: stateOf(visitedOn, dayOfInstant(now), i) };
    });

/**
 * The demonstration's surveys: a campaign of spring with its visits, closed, and one under way around the day of the first start.
 * @param people the district's accounts
 * @param firms the district's register
 */
export const seedSurveys = async (
  seeder: Seeder,
  home: SeedHome,
  people: readonly DemoWorker[],
  firms: readonly DemoFirm[],
): Promise<void> => {
  const { spring, current } = await seedPlanning(seeder, home, people, firms);
  await seedVisits(seeder, home, [...visitedBy(spring, seeder.now), ...visitedBy(current, seeder.now)]);
  await closeSpring(seeder, home, spring);
};
