import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

export const planningProblems = problems('campaigns', {
  changedMeanwhile: { status: 409 },
  notInState: { status: 409, params: z.object({ state: z.string() }) },
  periodBackwards: { status: 422 },
  rosterEmpty: { status: 409 },
  listTooLong: { status: 422, params: z.object({ n: z.int() }) },
  rosterFrozen: { status: 409 },
  outsideRegion: { status: 422 },
  teamNameTaken: { status: 409, params: z.object({ name: z.string() }) },
  memberElsewhere: { status: 409, params: z.object({ name: z.string() }) },
  teamHasWork: { status: 409, params: z.object({ n: z.int() }) },
  notStaff: { status: 422 },
  alreadyAssigned: { status: 409, params: z.object({ n: z.int() }) },
  appointmentStands: { status: 409, params: z.object({ n: z.int() }) },
  alreadyUndone: { status: 409 },
  undoTooLate: { status: 409 },
  declinedRespected: { status: 409 },
  agreedTimeMissing: { status: 422 },
  agreedTimePast: { status: 422 },
  notOnATeam: { status: 409 },
  twoPlaces: { status: 409, params: z.object({ at: z.string() }) },
  nothingToPlan: { status: 409 },
  noTeams: { status: 409 },
});
