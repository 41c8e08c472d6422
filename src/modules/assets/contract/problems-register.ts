import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of the register; each code is a phrase key. */
export const registerProblems = problems('assets', {
  unknownEnterprise: { status: 404 },
  duplicate: { status: 409, params: z.object({ number: z.string(), title: z.string(), enterprise: z.string() }) },
  stale: { status: 409, params: z.object({ version: z.int() }) },
  wellKnownMark: { status: 422 },
  numberWrong: { status: 422, params: z.object({ number: z.string(), suggestion: z.string() }) },
  kindFixed: { status: 422 },
  notProposed: { status: 409 },
  asOfAhead: { status: 422 },
  eventAhead: { status: 422 },
  eventNeeds: { status: 422, params: z.object({ field: z.string() }) },
  actNotForKind: { status: 422 },
  endsNothing: { status: 422 },
  eventWithdrawn: { status: 409 },
  needsEvidence: { status: 422 },
  nothingToBringIn: { status: 409 },
  draftThere: { status: 409 },
});
