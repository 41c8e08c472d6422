const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Who may do what with 标准与商标. */
export const standardsGrants = {
  'standards.project.list': staff,
  'standards.project.get': staff,
  'standards.project.choices': staff,
  'standards.project.create': staff,
  'standards.project.correct': staff,
  'standards.project.advance': staff,
  'standards.project.publish': staff,
  'standards.project.stepBack': staff,
  'standards.project.drop': staff,
  'standards.project.changePart': staff,
  'standards.project.enterAsAsset': staff,
  'standards.project.timeline': staff,
  'standards.project.export': leads,
  'standards.subsidy.record': staff,
  'standards.subsidy.withdraw': leads,
  'standards.step.file': staff,
  'standards.procedure.list': staff,
  'standards.path.list': staff,
  'standards.path.totals': staff,
  'standards.path.export': leads,
  'standards.enterprise.get': staff,
  // Only the system, when something happened in a room to the left.
  'standards.enterprise.merge': {},
  'standards.enterprise.unmerge': {},
  'standards.pathStep.list': staff,
  'standards.pathStep.set': { manager: 'region' },
  'standards.recognition.record': staff,
  'standards.recognition.withdraw': leads,
} as const;
