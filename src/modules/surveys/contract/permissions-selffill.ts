const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;

/** Who may do what in 企业自填. What the enterprise does is open to all and gated by link, code and cookie. */
export const fillGrants = {
  'surveys.fill.issue': crews,
  'surveys.fill.code': crews,
  'surveys.fill.revoke': crews,
  'surveys.fill.list': readers,
  'surveys.fill.door': {},
  'surveys.fill.sendCode': {},
  'surveys.fill.open': {},
  'surveys.fill.begin': {},
  'surveys.fill.get': {},
  'surveys.fill.saveDraft': {},
  'surveys.fill.handIn': {},
  'surveys.fill.handOn': {},
  'surveys.fill.partCode': {},
  'surveys.fill.takeBack': {},
  'surveys.fill.leave': {},
  // Only the system, from the queue.
  'surveys.fill.makeCode': {},
} as const;
