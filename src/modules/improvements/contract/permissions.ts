const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Who may do what with 持续改进. */
export const improvementsGrants = {
  'improvements.action.list': staff,
  'improvements.action.get': staff,
  'improvements.action.create': leads,
  'improvements.action.correct': staff,
  'improvements.action.finish': staff,
  'improvements.action.verify': leads,
  'improvements.action.export': leads,
  'improvements.action.timeline': staff,
  'improvements.owner.list': staff,
} as const;
