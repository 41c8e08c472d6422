const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;

/** Who may do what in visiting. The rows say roles; `server/policy-visits.ts` says which officer on which visit. */
export const visitGrants = {
  'surveys.questionnaire.get': readers,
  'surveys.questionnaire.print': readers,
  'surveys.visit.open': crews,
  'surveys.visit.get': readers,
  'surveys.visit.list': readers,
  'surveys.visit.timeline': readers,
  'surveys.visit.saveDraft': crews,
  'surveys.visit.resolve': crews,
  'surveys.visit.submit': crews,
  'surveys.visit.return': leads,
  'surveys.visit.review': leads,
  'surveys.visit.revealPhone': crews,
  'surveys.visit.print': readers,
  'surveys.visit.dayPack': crews,
  'surveys.note.add': crews,
  'surveys.note.withdraw': crews,
  'surveys.interview.record': crews,
  'surveys.interview.get': readers,
  'surveys.interview.list': readers,
  'surveys.interview.revealNumber': crews,
  'surveys.seminar.plan': crews,
  'surveys.seminar.invite': crews,
  'surveys.seminar.attend': crews,
  'surveys.seminar.close': crews,
  'surveys.seminar.cancel': crews,
  'surveys.seminar.get': readers,
  'surveys.seminar.list': readers,
  'surveys.seminar.minutes': readers,
  // Only the system itself loads the demonstration.
  'surveys.seed.visits': {},
} as const;

/** Phone numbers of the people met and called (7.1-d). */
export const visitFields = {
  'surveys.visit.phone': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
  'surveys.interview.number': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
} as const;
