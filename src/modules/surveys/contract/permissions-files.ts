const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;

/** Files of a visit: as the visit itself. */
export const fileGrants = {
  'surveys.visit.addFile': crews,
  'surveys.visit.removeFile': crews,
  'surveys.visit.listFiles': readers,
  'surveys.visit.file': readers,
  'surveys.visit.pack': { officer: 'region', stationLead: 'region' },
} as const;
