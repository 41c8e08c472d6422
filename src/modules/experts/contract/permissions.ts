const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;
const manager = { manager: 'region' } as const;
/** The expert about herself, or staff on her behalf. */
const withExpert = { ...staff, expert: 'self' } as const;

/** Who may do what with 专家库. An expert holds only what is her own; no other room gives the role anything of business. */
export const expertsGrants = {
  'experts.expert.list': staff,
  'experts.expert.figures': staff,
  'experts.expert.get': staff,
  'experts.expert.apply': staff,
  'experts.expert.correct': leads,
  'experts.expert.review': manager,
  'experts.expert.revealPhone': leads,
  'experts.expert.link': manager,
  'experts.expert.timeline': leads,
  'experts.expert.export': leads,
  'experts.account.list': manager,
  'experts.term.appoint': manager,
  'experts.term.end': manager,
  'experts.field.add': leads,
  'experts.field.end': leads,
  'experts.interest.add': withExpert,
  'experts.interest.end': leads,
  'experts.finding.check': staff,
  'experts.finding.dismiss': manager,
  'experts.finding.restore': manager,
  'experts.month.set': { ...leads, expert: 'self' },
  'experts.away.add': withExpert,
  'experts.away.remove': withExpert,
  'experts.consultation.list': staff,
  'experts.consultation.get': staff,
  'experts.consultation.timeline': staff,
  'experts.consultation.request': staff,
  'experts.consultation.cancel': staff,
  'experts.consultation.propose': staff,
  'experts.consultation.whyNot': staff,
  'experts.assignment.offer': staff,
  'experts.assignment.withdraw': staff,
  'experts.assignment.accept': withExpert,
  'experts.assignment.recuse': withExpert,
  'experts.assignment.meet': withExpert,
  'experts.assignment.advise': withExpert,
  'experts.advice.search': staff,
  'experts.rule.list': staff,
  'experts.rule.set': manager,
  'experts.weights.list': staff,
  'experts.weights.set': manager,
  'experts.mine.get': { expert: 'self' },
  'experts.mine.assignment': { expert: 'self' },
  'experts.draw.list': staff,
  'experts.draw.get': staff,
  'experts.draw.freeze': manager,
  'experts.draw.addDigits': staff,
  'experts.draw.run': manager,
  'experts.draw.recuse': manager,
  'experts.draw.file': leads,
  // Only the system, when enterprises were merged, or apart again.
  'experts.enterprise.merge': {},
  'experts.enterprise.unmerge': {},
} as const;

/** Numbers of experts: masked for who works with them; showing one is an operation of its own. */
export const expertsFields = {
  'experts.expert.phone': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
} as const;
