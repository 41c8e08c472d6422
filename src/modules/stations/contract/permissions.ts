const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Who may do what with stations: officers read, leads and managers keep them. */
export const stationsGrants = {
  'stations.station.list': readers,
  'stations.station.get': readers,
  'stations.staff.list': readers,
  'stations.staff.candidates': leads,
  'stations.station.create': leads,
  'stations.station.correct': leads,
  'stations.staff.assign': leads,
  'stations.staff.release': leads,
  // Only the system, when an account was closed.
  'stations.staff.releaseLeaver': {},
} as const;
