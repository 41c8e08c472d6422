import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { loadVisits, type SeedVisit } from '../contract/seed-visits.ts';
import { demoAnswers, demoNotes } from '../domain/demo-answers.ts';
import { dayOfInstant } from './beijing-time.ts';

/** A stop of the demonstration that was made, or is still to be made. */
export interface DemoVisitStop {
  rosterId: string;
  enterpriseName: string;
  officer: { id: string; name: string };
  startsAt: Date;
}

export interface DemoVisitStops {
  /** Of a campaign that is over: every visit is reviewed. */
  finished: readonly DemoVisitStop[];
  /** Of the campaign under way: what lies behind is handed in, some still drafts or returned; today's and later stops have no record yet. */
  underWay: readonly DemoVisitStop[];
}

/** What became of a recent visit by now. */
const stateOf = (at: number): SeedVisit['state'] => {
  if (at % 8 === 7) return 'drafted';
  if (at % 11 === 10) return 'returned';
  return at % 3 === 0 ? 'reviewed' : 'submitted';
};

const visitOf = (seeder: Seeder, stop: DemoVisitStop, state: SeedVisit['state']): SeedVisit => ({
  id: seeder.id(`visit:${stop.rosterId}`),
  rosterId: stop.rosterId,
  officer: { id: stop.officer.id, name: stop.officer.name },
  state,
  visitedOn: dayOfInstant(stop.startsAt),
  at: new Date(stop.startsAt.getTime() + 50 * 60_000).toISOString(),
  answers: demoAnswers(seeder.random, stop.enterpriseName, state === 'drafted' ? 0.4 : 1),
  notes: demoNotes(seeder.random).map((n, at) => ({ ...n, id: seeder.id(`note:${stop.rosterId}:${at}`) })),
});

/**
 * Visits of the demonstration with realistic answers, demands and one-line notes; one bulk call for each day.
 * @param home the bureau at home; its region holds the stops
 * @returns how many visits were made and how many demands they raised
 */
export const seedVisits = async (seeder: Seeder, home: SeedHome, stops: DemoVisitStops): Promise<{ loaded: number; raised: number }> => {
  const behind = stops.underWay.filter(s => dayOfInstant(s.startsAt) < dayOfInstant(seeder.now));
  const visits = [...stops.finished.map(s => visitOf(seeder, s, 'reviewed')), ...behind.map((s, at) => visitOf(seeder, s, stateOf(at)))];
  const made = { loaded: 0, raised: 0 };
  for (const day of new Set(visits.map(v => v.visitedOn))) {
    const ofDay = visits.filter(v => v.visitedOn === day);
    const answer = await seeder.call(loadVisits, { visits: ofDay }, { ...home, at: new Date(`${day}T18:00:00+08:00`) });
    made.loaded += answer.loaded;
    made.raised += answer.raised;
  }
  return made;
};
