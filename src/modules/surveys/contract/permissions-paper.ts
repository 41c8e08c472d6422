const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;
const editors = { stationLead: 'region', manager: 'region' } as const;

/** Paper back in: as filling a visit. Letter templates: leads and managers change them, officers see them. */
export const paperGrants = {
  'surveys.paper.read': crews,
  'surveys.paper.find': crews,
  'surveys.paper.get': crews,
  'surveys.paper.list': readers,
  'surveys.paper.confirm': crews,
  'surveys.paper.discard': crews,
  'surveys.letter.list': readers,
  'surveys.letter.download': readers,
  'surveys.letter.preview': readers,
  'surveys.letter.upload': editors,
} as const;
