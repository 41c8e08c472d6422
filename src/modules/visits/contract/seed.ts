import { z } from 'zod';
import { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { command } from '#platform/contract/operation.ts';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';
import { NoteInput } from './visit.ts';

export const SeedVisit = z.strictObject({
  id: Id,
  rosterId: Id,
  officer: z.strictObject({ id: Id, name: z.string() }),
  state: z.enum(['drafted', 'submitted', 'returned', 'reviewed']),
  visitedOn: Day,
  at: Instant,
  answers: Answers,
  notes: z.array(NoteInput),
});
export type SeedVisit = z.infer<typeof SeedVisit>;

/** 载入示范走访: bulk load by the system itself, for the demonstration and for tests. No person holds it. */
export const loadVisits = command({
  name: 'visits.seed.visits',
  clause: '6.1-g',
  input: z.strictObject({ visits: z.array(SeedVisit).max(2_000) }),
  output: z.object({ loaded: z.int(), raised: z.int() }),
});
