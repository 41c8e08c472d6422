const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix: rules of law and proofs of use. */
export const lawGrants = {
  'assets.rule.list': staff,
  'assets.use.get': staff,
  'assets.use.add': staff,
  'assets.use.withdraw': staff,
  'assets.use.download': staff,
  'assets.use.endangered': staff,
  'assets.use.print': staff,
  'assets.use.load': {},
} as const;
