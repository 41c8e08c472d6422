const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;

/** Who may do what in visiting. The rows say roles; `server/policy.ts` says which officer on which visit. */
export const visitGrants = {
  'visits.visit.open': crews,
  'visits.visit.get': readers,
  'visits.visit.list': readers,
  'visits.visit.count': readers,
  'visits.record.export': { stationLead: 'region', manager: 'region' },
  'visits.visit.timeline': readers,
  'visits.visit.saveDraft': crews,
  'visits.visit.resolve': crews,
  'visits.visit.submit': crews,
  'visits.visit.return': leads,
  'visits.visit.review': leads,
  'visits.visit.revealPhone': crews,
  'visits.note.add': crews,
  'visits.note.withdraw': crews,
  'visits.interview.record': crews,
  'visits.interview.get': readers,
  'visits.interview.list': readers,
  'visits.interview.revealNumber': crews,
  'visits.seminar.plan': crews,
  'visits.seminar.invite': crews,
  'visits.seminar.attend': crews,
  'visits.seminar.close': crews,
  'visits.seminar.cancel': crews,
  'visits.seminar.get': readers,
  'visits.seminar.list': readers,
  'visits.seminar.minutes': readers,
  // Only the system itself loads the demonstration.
  'visits.seed.visits': {},
  // Only the system, when enterprises were merged or parted again.
  'visits.visit.move': {},
  'visits.visit.moveBack': {},
} as const;

/** Phone numbers of the people met and called (7.1-d). */
export const visitFields = {
  'visits.visit.phone': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
  'visits.interview.number': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
} as const;
