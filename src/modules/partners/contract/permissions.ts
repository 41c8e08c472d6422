const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;
const manager = { manager: 'region' } as const;

/** Who may do what with 协同伙伴. A partner's own account holds nothing here: it sees what was sent to it, in the room of cases. */
export const partnersGrants = {
  'partners.organisation.list': staff,
  'partners.organisation.get': staff,
  'partners.organisation.add': leads,
  'partners.organisation.correct': leads,
  'partners.organisation.end': manager,
  'partners.organisation.revealPhone': staff,
  'partners.organisation.timeline': leads,
  'partners.organisation.export': leads,
  'partners.offer.add': leads,
  'partners.offer.correct': leads,
  'partners.offer.end': leads,
  'partners.account.list': manager,
  'partners.account.link': manager,
  'partners.account.unlink': manager,
} as const;

/** Numbers of the organisations' people: masked; showing one is an operation of its own. */
export const partnersFields = {
  'partners.organisation.phone': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
} as const;
