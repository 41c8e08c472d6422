import { closeCampaign } from '#modules/campaigns/contract/operations-campaign.ts';
import { type DemoCampaign, DemoCampaigns } from '#modules/campaigns/contract/seed.ts';
import { dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { seedInterviews, seedSeminar, seedSeminarAhead, type TalkEntry, uncalled } from './server/demo-talks.ts';
import { seedRecords, type VisitedEntry } from './server/demo-visits.ts';

const dayMs = 86_400_000;
const daysAfter = (day: string, by: number): string => dayOf(new Date(instantOf(day, 0).getTime() + by * dayMs));

/** Where a visit stands: those of the newest day are still being written, also in the night after it; of the others some are returned, some reviewed. */
const stateOf = (visitedOn: string, days: { newest: string | undefined; today: string }, i: number): VisitedEntry['state'] => {
  if (visitedOn < daysAfter(days.today, -60)) return 'reviewed';
  if (visitedOn === days.newest) return 'drafted';
  return i % 11 === 5 ? 'returned' : i % 3 === 0 ? 'reviewed' : 'submitted';
};

/** The visits that a campaign's stops became by now. */
const visitedBy = (campaign: DemoCampaign, now: Date): VisitedEntry[] => {
  const stops = campaign.stops.filter(s => s.startsAt <= now);
  const newest = stops
    .map(s => dayOf(s.startsAt))
    .toSorted()
    .at(-1);
  return stops.map(({ rosterId, enterpriseName, uscc, officer: { id, name }, startsAt }, i) => {
    const visitedOn = dayOf(startsAt);
    const state = stateOf(visitedOn, { newest, today: dayOf(now) }, i);
    return { rosterId, enterpriseName, uscc, officer: { id, name }, visitedOn, state };
  });
};

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
  await seedInterviews(stage, free.slice(0, 7), instantOf(daysAfter(today, -2), 540));
  await seedSeminar(stage, 'current', free.slice(7, 12), instantOf(daysAfter(today, -1), 840));
  await seedSeminarAhead(stage, free.slice(12, 18), instantOf(daysAfter(today, 7), 840));
};

/**
 * The demonstration's records (6.1-a, 6.1-g): what the agreed stops of both campaigns became by now, and calls and seminars beside them. With
 * its records in, the campaign of spring is closed.
 */
export const visitsDemo: Demo = async ({ seeder: seederOf, left }) => {
  for (const { home, spring, current, springEndsAt } of left('campaigns', DemoCampaigns)) {
    const seeder = seederOf();
    await seedRecords(seeder, home, [...visitedBy(spring, seeder.now), ...visitedBy(current, seeder.now)]);
    await springTalks(seeder, home, spring);
    await currentTalks(seeder, home, current);
    await seeder.call(closeCampaign, { id: spring.campaignId }, { ...home, at: springEndsAt });
  }
};
