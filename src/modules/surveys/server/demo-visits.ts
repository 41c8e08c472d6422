import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { loadVisits, type SeedVisit } from '../contract/seed-visits.ts';
import { demoAnswers, demoNotes } from '../domain/demo-answers.ts';

/** An enterprise on the list that was visited, or is being visited. */
export interface VisitedEntry {
  rosterId: string;
  enterpriseName: string;
  uscc: string | null;
  officer: { id: string; name: string };
  /** `2026-06-18` */
  visitedOn: string;
  state: SeedVisit['state'];
}

/**
 * Visits of the demonstration with realistic answers, demands and one-line notes; one bulk call.
 * @param home the bureau at home; its region holds the entries
 * @returns how many visits were made and how many demands they raised
 */
export const seedVisits = async (
  seeder: Seeder,
  home: SeedHome,
  entries: readonly VisitedEntry[],
): Promise<{ loaded: number; raised: number }> => {
  const visits = entries.map(e => ({
    id: seeder.id(`visit:${e.rosterId}`),
    rosterId: e.rosterId,
    officer: e.officer,
    state: e.state,
    visitedOn: e.visitedOn,
    at: `${e.visitedOn}T${9 + Math.floor(seeder.random() * 7)}:30:00+08:00`.replace('T9:', 'T09:'),
    answers: demoAnswers(seeder.random, { name: e.enterpriseName, uscc: e.uscc }, e.state === 'drafted' ? 0.4 : 1),
    notes: demoNotes(seeder.random).map((n, at) => ({ ...n, id: seeder.id(`note:${e.rosterId}:${at}`) })),
  }));
  return seeder.call(loadVisits, { visits }, home);
};
