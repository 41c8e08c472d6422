import { dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { seedInterviews, seedSeminar, seedSeminarAhead, type TalkEntry, uncalled } from './server/demo-talks.ts';
import { seedRecords, type VisitedEntry } from './server/demo-visits.ts';

/** A campaign of the demonstration with the stops that its teams agreed: what records are made from. */
export interface DemoTrips {
  campaignId: string;
  stops: readonly {
    rosterId: string;
    enterpriseId: string;
    enterpriseName: string;
    uscc: string | null;
    teamId: string;
    startsAt: Date;
    officer: TalkEntry['by'];
  }[];
}

const dayMs = 86_400_000;
const daysAfter = (day: string, by: number): string => dayOf(new Date(instantOf(day, 0).getTime() + by * dayMs));

/** Where a visit stands: today's are still being written; of the others some are returned, some reviewed. */
const stateOf = (visitedOn: string, today: string, i: number): VisitedEntry['state'] => {
  if (visitedOn === today) return 'drafted';
  if (visitedOn < daysAfter(today, -60)) return 'reviewed';
  return i % 11 === 5 ? 'returned' : i % 3 === 0 ? 'reviewed' : 'submitted';
};

/** The visits that a campaign's stops became by now. */
const visitedBy = (campaign: DemoTrips, now: Date): VisitedEntry[] =>
  campaign.stops
    .filter(s => s.startsAt <= now)
    .map(({ rosterId, enterpriseName, uscc, officer: { id, name }, startsAt }, i) => {
      const visitedOn = dayOf(startsAt);
      return { rosterId, enterpriseName, uscc, officer: { id, name }, visitedOn, state: stateOf(visitedOn, dayOf(now), i) };
    });

const springTalks = async (seeder: Seeder, home: SeedHome, { campaignId, stops }: DemoTrips): Promise<void> => {
  const stage = { seeder, home, campaignId };
  const asked = stops.map(({ rosterId, enterpriseId, officer }): TalkEntry => ({ rosterId, enterpriseId, by: officer }));
  await seedInterviews(stage, asked.slice(0, 6), instantOf('2026-04-15', 540));
  await seedSeminar(stage, 'spring', asked.slice(-5), instantOf('2026-04-22', 840));
};

/** Calls and seminars of the campaign under way: two days ago, yesterday, and in a week. */
const currentTalks = async (seeder: Seeder, home: SeedHome, { campaignId, stops }: DemoTrips): Promise<void> => {
  const stage = { seeder, home, campaignId };
  const today = dayOf(seeder.now);
  const free = await uncalled(stage, new Map(stops.map(s => [s.teamId, s.officer])));
  await seedInterviews(stage, free.slice(0, 7), instantOf(daysAfter(today, -2), 540));
  await seedSeminar(stage, 'current', free.slice(7, 12), instantOf(daysAfter(today, -1), 840));
  await seedSeminarAhead(stage, free.slice(12, 18), instantOf(daysAfter(today, 7), 840));
};

/**
 * The demonstration's records (6.1-a, 6.1-g): what the agreed stops of both campaigns became by now, and calls and seminars beside them.
 * @param plans a campaign of spring, still open, and the one under way
 */
export const seedVisits = async (seeder: Seeder, home: SeedHome, plans: { spring: DemoTrips; current: DemoTrips }): Promise<void> => {
  const { spring, current } = plans;
  await seedRecords(seeder, home, [...visitedBy(spring, seeder.now), ...visitedBy(current, seeder.now)]);
  await springTalks(seeder, home, spring);
  await currentTalks(seeder, home, current);
};
