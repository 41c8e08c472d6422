import type { selfFillMatterZhCN } from './selffill-matter.zh-CN.ts';

export const selfFillMatterEn = {
  'self.matter': 'Where it stands',
  'self.step.fill': 'You fill in',
  'self.step.check': 'The officer checks and visits',
  'self.step.submitted': 'Handed in to the record',
  'self.step.reviewed': 'Reviewed',
  'self.step.now': 'under way',
  'self.step.done': 'done',
  'self.step.waiting': 'not begun',
  'self.step.returned': 'returned for correction; the officer will contact you',
  'self.demands': 'What you asked for ({n})',
  'self.demand.open': 'waits for an answer',
  'self.demand.answered': 'answered',
  'self.demand.case': 'became a case',
  'self.demand.referred': 'passed on to another office',
  'self.demand.declined': 'answered: not taken up',
} satisfies Record<keyof typeof selfFillMatterZhCN, string>;
