/** Rows of the permission matrix: growth. */
export const growthGrants = {
  'assets.growth.get': { officer: 'region', stationLead: 'region', manager: 'region' },
  'assets.growth.export': { stationLead: 'region', manager: 'region' },
} as const;
