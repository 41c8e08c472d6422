const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Who may do what with 准备度. */
export const readinessGrants = {
  'readiness.assessment.list': staff,
  'readiness.assessment.get': staff,
  'readiness.assessment.open': staff,
  'readiness.assessment.hand': leads,
  'readiness.assessment.conclude': staff,
  'readiness.assessment.reopen': leads,
  'readiness.assessment.export': leads,
  'readiness.assessment.timeline': staff,
  'readiness.enterprise.get': staff,
  // Only the system, when something happened in a room to the left.
  'readiness.enterprise.merge': {},
  'readiness.enterprise.unmerge': {},
  'readiness.prerequisite.answer': staff,
  'readiness.criteria.get': staff,
  'readiness.sheet.get': staff,
  'readiness.sheet.finish': staff,
  'readiness.sheet.takeBack': staff,
  'readiness.score.save': staff,
  'readiness.consensus.set': staff,
  'readiness.consensus.takeNear': staff,
  'readiness.evidence.choices': staff,
  'readiness.evidence.add': staff,
  'readiness.evidence.withdraw': staff,
  'readiness.evidence.file': staff,
  'readiness.task.list': staff,
  'readiness.task.create': staff,
  'readiness.task.correct': staff,
  'readiness.task.end': staff,
  'readiness.owner.find': staff,
} as const;
