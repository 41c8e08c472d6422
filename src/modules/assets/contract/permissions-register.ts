const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const own = { officer: 'self', stationLead: 'self', manager: 'self' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix: the register. */
export const registerGrants = {
  'assets.asset.list': staff,
  'assets.asset.get': staff,
  'assets.asset.cards': staff,
  'assets.asset.checkNumber': staff,
  'assets.asset.timeline': staff,
  'assets.asset.create': staff,
  'assets.asset.correct': staff,
  'assets.draft.get': own,
  'assets.draft.save': own,
  'assets.draft.drop': own,
  'assets.asset.confirm': staff,
  'assets.asset.dismiss': staff,
  'assets.asset.bringIn': staff,
  'assets.event.record': staff,
  'assets.event.withdraw': staff,
  'assets.evidence.add': staff,
  'assets.evidence.download': staff,
  'assets.asset.export': leads,
  'assets.seed.load': {},
} as const;
