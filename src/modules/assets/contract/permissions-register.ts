const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix: the register. */
export const registerGrants = {
  'assets.asset.list': staff,
} as const;
