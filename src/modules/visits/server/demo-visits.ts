import { instantOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { loadVisits, type SeedVisit } from '../contract/seed.ts';
import { demoAnswers, demoNotes } from '../domain/demo-answers.ts';

/** An enterprise on the list that was visited, or is being visited. */
export interface VisitedEntry {
  rosterId: string;
  enterpriseName: string;
  uscc: string | null;
  officer: { id: string; name: string };
  /** `2026-03-18` */
  visitedOn: string;
  state: SeedVisit['state'];
}

const visitOf = (seeder: Seeder, entry: VisitedEntry): SeedVisit => ({
  id: seeder.id(`visit:${entry.rosterId}`),
  rosterId: entry.rosterId,
  officer: entry.officer,
  state: entry.state,
  visitedOn: entry.visitedOn,
  at: instantOf(entry.visitedOn, (10 + Math.floor(seeder.random() * 7)) * 60 + 20).toISOString(),
  answers: {
    ...demoAnswers(seeder.random, entry.enterpriseName, entry.state === 'drafted' ? 0.4 : 1),
    ...(entry.uscc ? { 'basic.uscc': entry.uscc } : {}),
  },
  notes: demoNotes(seeder.random).map((n, at) => ({ ...n, id: seeder.id(`note:${entry.rosterId}:${at}`) })),
});

/**
 * Visits of the demonstration with realistic answers, demands and one-line notes; one bulk call for each day.
 * @param home the bureau at home; its region holds the entries
 * @returns how many visits were made and how many demands they raised
 */
export const seedRecords = async (
  seeder: Seeder,
  home: SeedHome,
  entries: readonly VisitedEntry[],
): Promise<{ loaded: number; raised: number }> => {
  const visits = entries.map(entry => visitOf(seeder, entry));
  const made = { loaded: 0, raised: 0 };
  for (const day of new Set(visits.map(v => v.visitedOn))) {
    const ofDay = visits.filter(v => v.visitedOn === day);
    const answer = await seeder.call(loadVisits, { visits: ofDay }, { ...home, at: instantOf(day, 18 * 60) });
    made.loaded += answer.loaded;
    made.raised += answer.raised;
  }
  return made;
};
