const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;
const managers = { manager: 'region' } as const;

/** Who may read the taxonomy and the service items, and who writes them (rows of the permission matrix). */
export const catalogueGrants = {
  'catalogue.taxonomy.get': readers,
  'catalogue.keyword.add': managers,
  'catalogue.keyword.retire': managers,
  'catalogue.item.list': readers,
  'catalogue.item.get': readers,
  'catalogue.item.timeline': readers,
  'catalogue.item.export': leads,
  'catalogue.item.create': managers,
  'catalogue.item.correct': managers,
  'catalogue.version.get': readers,
  'catalogue.version.print': readers,
  'catalogue.version.start': managers,
  'catalogue.version.save': managers,
  'catalogue.version.discard': managers,
  'catalogue.version.publish': managers,
  'catalogue.version.retire': managers,
} as const;
