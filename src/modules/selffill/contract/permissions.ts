const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const crews = { officer: 'region', stationLead: 'region' } as const;

/** Who may do what in 企业自填. What the enterprise does is open to all and gated by link, code and cookie. */
export const fillGrants = {
  'selffill.fill.issue': crews,
  'selffill.fill.code': crews,
  'selffill.fill.revoke': crews,
  'selffill.fill.list': readers,
  'selffill.fill.door': {},
  'selffill.fill.sendCode': {},
  'selffill.fill.open': {},
  'selffill.fill.begin': {},
  'selffill.fill.get': {},
  'selffill.fill.saveDraft': {},
  'selffill.fill.handIn': {},
  'selffill.fill.addFile': {},
  'selffill.fill.removeFile': {},
  'selffill.fill.handOn': {},
  'selffill.fill.partCode': {},
  'selffill.fill.takeBack': {},
  'selffill.fill.leave': {},
  // Only the system, from the queue.
  'selffill.fill.makeCode': {},
  // Only the system, when a visit was handed in or returned.
  'selffill.fill.close': {},
  'selffill.fill.reopen': {},
} as const;
