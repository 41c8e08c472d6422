const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;

/** Files of a visit: as the visit itself. */
export const fileGrants = {
  'visits.visit.addFile': crews,
  'visits.visit.removeFile': crews,
  'visits.visit.listFiles': readers,
  'visits.visit.file': readers,
  'visits.visit.pack': { officer: 'region', stationLead: 'region' },
} as const;
