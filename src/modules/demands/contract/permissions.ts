const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix for demands. */
export const demandsGrants = {
  'demands.demand.list': staff,
  'demands.demand.get': staff,
  'demands.demand.timeline': staff,
  'demands.demand.totals': staff,
  'demands.demand.raise': staff,
  'demands.demand.classify': staff,
  'demands.demand.answer': staff,
  'demands.demand.refer': staff,
  'demands.demand.decline': staff,
  'demands.demand.assign': leads,
  'demands.demand.export': leads,
  // Only the system, when something happened in a room to the left.
  'demands.demand.releaseLeaver': {},
  'demands.demand.move': {},
  'demands.demand.moveBack': {},
  'demands.demand.recountDays': {},
  'demands.demand.queueRecount': {},
  'demands.fact.fold': {},
  'demands.waiting.get': staff,
  'demands.limit.list': staff,
  'demands.limit.set': { manager: 'region' },
  'demands.batch.preview': staff,
  'demands.batch.do': staff,
  'demands.batch.undo': staff,
  'demands.batch.list': staff,
  'demands.paste.read': staff,
  'demands.paste.raise': staff,
  'demands.keyword.suggest': { manager: 'region' },
} as const;
