import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of the register; each code is a phrase key. */
export const registerProblems = problems('assets', {
  unknownEnterprise: { status: 404 },
  duplicate: { status: 409, params: z.object({ number: z.string(), title: z.string(), enterprise: z.string() }) },
  stale: { status: 409, params: z.object({ version: z.int() }) },
  wellKnownMark: { status: 422 },
});
