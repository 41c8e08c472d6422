const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;
const editors = { stationLead: 'region', manager: 'region' } as const;

/** Paper back in: as filling a visit. Letter templates: leads and managers change them, officers see them. */
export const paperGrants = {
  'papers.questionnaire.print': readers,
  'papers.visit.print': readers,
  'papers.visit.printSupplement': readers,
  'papers.visit.dayPack': crews,
  'papers.paper.read': crews,
  'papers.paper.find': crews,
  'papers.paper.get': crews,
  'papers.paper.list': readers,
  'papers.paper.confirm': crews,
  'papers.paper.discard': crews,
  // Only the system, when a visit was handed in or returned.
  'papers.paper.close': {},
  'papers.paper.reopen': {},
  'papers.letter.list': readers,
  'papers.letter.download': readers,
  'papers.letter.preview': readers,
  'papers.letter.upload': editors,
  // A letter bears its office's name: `server/official/letter-policy.ts` says whose people.
  'papers.officialLetter.write': readers,
  'papers.officialLetter.save': readers,
  'papers.officialLetter.discard': readers,
  'papers.officialLetter.issue': readers,
  'papers.officialLetter.void': readers,
  'papers.officialLetter.get': readers,
  'papers.officialLetter.list': readers,
  'papers.officialLetter.file': readers,
  // Only the system, when enterprises were merged or parted again.
  'papers.officialLetter.move': {},
  'papers.officialLetter.moveBack': {},
} as const;
