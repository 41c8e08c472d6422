import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** What can go wrong in this room. */
export const peopleProblems = problems('people', {
  signInRefused: { status: 401 },
  stepRefused: { status: 401 },
  stepOver: { status: 401 },
  passwordRefused: { status: 422, params: z.object({ faults: z.array(z.string()) }) },
  currentPasswordWrong: { status: 422 },
  usernameTaken: { status: 409 },
  authorityNameTaken: { status: 409 },
  authorityInUse: { status: 409 },
  notWithinRegion: { status: 422 },
  roleTakenByAdmin: { status: 409 },
  notYourself: { status: 403 },
  accountNotActive: { status: 409 },
  activationNotNeeded: { status: 409 },
  lastFactor: { status: 409 },
  factorRefused: { status: 422 },
  setupOver: { status: 410 },
  setupSamePerson: { status: 422 },
  scopesTooWide: { status: 422, params: z.object({ scopes: z.string() }) },
  expiryTooFar: { status: 422 },
  providerAway: { status: 502 },
  providerTaken: { status: 409 },
  ssoRefused: { status: 401 },
  identityUnknown: { status: 403 },
  identityTaken: { status: 409 },
});
