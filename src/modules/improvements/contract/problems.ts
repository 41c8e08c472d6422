import { problems } from '#platform/contract/problem.ts';

export const improvementsProblems = problems('improvements', {
  changedMeanwhile: { status: 409 },
  alreadyDone: { status: 409 },
  alreadyVerified: { status: 409 },
  notDoneYet: { status: 409 },
  causeFirst: { status: 409 },
  ownWork: { status: 403 },
  unknownOwner: { status: 422 },
  dueInThePast: { status: 422 },
});
