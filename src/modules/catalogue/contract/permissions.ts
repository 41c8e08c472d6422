/** Who may read the taxonomy and who may change its words (rows of the permission matrix). */
export const catalogueGrants = {
  'catalogue.taxonomy.get': { officer: 'region', stationLead: 'region', manager: 'region' },
  'catalogue.keyword.add': { manager: 'region' },
  'catalogue.keyword.retire': { manager: 'region' },
} as const;
