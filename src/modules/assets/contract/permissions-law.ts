const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix: rules of law and proofs of use. */
export const lawGrants = {
  'assets.rule.list': { ...staff, systemAdmin: 'region' },
  // One notice holds for all authorities and is no business data: the system administrator keeps it.
  'assets.holiday.import': { systemAdmin: 'region' },
  'assets.use.get': staff,
  'assets.use.add': staff,
  'assets.use.withdraw': staff,
  'assets.use.download': staff,
  'assets.use.endangered': staff,
  'assets.use.print': staff,
} as const;
