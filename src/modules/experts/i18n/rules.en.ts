import type { rulesZh } from './rules.zh-CN.ts';

/** Rules of the pool and weights of experts, in English. */
export const rulesEn = {
  'rule.title': 'Rules of the pool',
  'rule.lead': 'Years and days, dated, with their ground. A manager sets those of the district; what was done keeps the rule of its day.',
  'rule.rule': 'Rule',
  'rule.value': 'Number',
  'rule.tieYears': 'Years that a relation counts on',
  'rule.termYears': 'Most years of a term',
  'rule.answerDays': 'Days for an answer',
  'rule.set': 'Set a rule of this district',
  'rule.save': 'Save the rule',
  'rule.saved': 'The rule is saved',
  'weights.title': 'Weights of experts',
  'weights.lead':
    'What each of the four parts counts when experts are proposed, dated, with its ground. Walls such as relations or a full month are beyond all weights.',
  'weights.set': 'Set the weights of this district',
  'weights.save': 'Save the weights',
  'weights.saved': 'The weights are saved',
  'weights.parts': 'Parts',
  'weights.partsOf': 'Field {fit} % · experience {proven} % · places {free} % · turn {turn} %',
  'weights.scale': 'Scale',
  'weights.scaleOf':
    'Whole topic {topic} %, neighbour {neighbour} % · familiar counts {familiar} % of expert · {half} consultations give half the experience · {days} days without an offer give the whole turn',
  'weights.mostNamed': 'Names proposed',
  'weights.fit': 'Field (%)',
  'weights.proven': 'Experience (%)',
  'weights.free': 'Places (%)',
  'weights.turn': 'Turn (%)',
  'weights.whole': '100 together',
  'weights.fitTopic': 'Field that is the whole topic (%)',
  'weights.fitNeighbour': 'Neighbour under the same topic (%)',
  'weights.fitFamiliar': '“Familiar” beside “expert” (%)',
  'weights.halfAdvised': 'Consultations that give half the experience',
  'weights.turnDays': 'Days without an offer that give the whole turn',
} satisfies Record<keyof typeof rulesZh, string>;
