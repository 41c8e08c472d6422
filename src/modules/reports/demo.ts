import { closeSpring, type DemoCampaign, type DemoFirm, type DemoWorker, seedPlanning } from '#modules/campaigns/demo-planning.ts';
import { seedInterviews, seedSeminar, seedSeminarAhead, type TalkEntry, uncalled } from '#modules/visits/server/demo-talks.ts';
import { seedVisits, type VisitedEntry } from '#modules/visits/server/demo-visits.ts';
import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';

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
      const visitedOn = dayOf(startsAt);
      return { rosterId, enterpriseName, uscc, officer: { id, name }, visitedOn, state: stateOf(visitedOn, dayOf(now), i) };
    });

const springTalks = async (seeder: Seeder, home: SeedHome, { campaignId, stops }: DemoCampaign): Promise<void> => {
  const stage = { seeder, home, campaignId };
  const asked = stops.map(({ rosterId, enterpriseId, officer }): TalkEntry => ({ rosterId, enterpriseId, by: officer }));
  await seedInterviews(stage, asked.slice(0, 6), instantOf('2026-04-15', 540));
  await seedSeminar(stage, 'spring', asked.slice(-5), instantOf('2026-04-22', 840));
};

/** Calls and seminars of the campaign under way: two days ago, yesterday, and in a week. */
const currentTalks = async (seeder: Seeder, home: SeedHome, { campaignId, stops }: DemoCampaign): Promise<void> => {
  const stage = { seeder, home, campaignId };
  const today = dayOf(seeder.now);
  const free = await uncalled(stage, new Map(stops.map(s => [s.teamId, s.officer])));
  await seedInterviews(stage, free.slice(0, 7), instantOf(addDays(today, -2), 540));
  await seedSeminar(stage, 'current', free.slice(7, 12), instantOf(addDays(today, -1), 840));
  await seedSeminarAhead(stage, free.slice(12, 18), instantOf(addDays(today, 7), 840));
};

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
  await springTalks(seeder, home, spring);
  await currentTalks(seeder, home, current);
  await closeSpring(seeder, home, spring);
};
