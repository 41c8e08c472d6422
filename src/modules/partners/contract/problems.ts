import { problems } from '#platform/contract/problem.ts';

/** Refusals of 协同伙伴; each code is a phrase key. */
export const partnersProblems = problems('partners', {
  changedMeanwhile: { status: 409 },
  nameTaken: { status: 409 },
  organisationEnded: { status: 409 },
  offerEnded: { status: 409 },
  /** A directory is kept by the district, not by one street. */
  districtOnly: { status: 403 },
  accountUnfit: { status: 422 },
  accountTaken: { status: 409 },
  accountUnlinked: { status: 409 },
});
