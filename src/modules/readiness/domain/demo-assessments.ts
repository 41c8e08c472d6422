import type { Party } from '../contract/assessment.ts';
import type { CriteriaKind } from '../contract/criteria.ts';

/** An assessment of the demonstration: which enterprise, when, and how far it came. */
export interface DemoAssessment {
  readonly firm: number;
  readonly yearsAgo: number;
  /** Percent around which the companion scores. */
  readonly level: number;
  readonly parties: readonly Party[];
  readonly finished: readonly Party[];
  readonly agreed: boolean;
  readonly concluded: boolean;
  /** Share of items with evidence, where the enterprise has records. */
  readonly proven: number;
}

const all: readonly Party[] = ['enterprise', 'coach', 'expert'];

/** Six over two years: two enterprises twice, one to be agreed, one whose parties still score. */
export const demoAssessments: readonly DemoAssessment[] = [
  { firm: 0, yearsAgo: 1, level: 55, parties: all, finished: all, agreed: true, concluded: true, proven: 0.8 },
  { firm: 1, yearsAgo: 1, level: 40, parties: ['coach', 'enterprise'], finished: all, agreed: true, concluded: true, proven: 0.6 },
  { firm: 0, yearsAgo: 0, level: 75, parties: all, finished: all, agreed: true, concluded: true, proven: 1 },
  { firm: 1, yearsAgo: 0, level: 60, parties: all, finished: all, agreed: true, concluded: false, proven: 0.9 },
  {
    firm: 2,
    yearsAgo: 0,
    level: 45,
    parties: ['enterprise', 'coach'],
    finished: ['enterprise', 'coach'],
    agreed: false,
    concluded: false,
    proven: 0.3,
  },
  {
    firm: 3,
    yearsAgo: 0,
    level: 35,
    parties: ['enterprise', 'coach'],
    finished: ['enterprise'],
    agreed: false,
    concluded: false,
    proven: 0,
  },
];

const leaning: Readonly<Record<Party, number>> = { enterprise: 10, coach: 0, expert: -5 };

/** A percentage in steps of five; the enterprise sees itself better, now and then much better. */
export const demoPercent = (plan: DemoAssessment, party: Party, at: number): number => {
  const wave = ((at * 7 + plan.firm * 3) % 5) * 5 - 10;
  const gap = party === 'enterprise' && at % 9 === 4 ? 20 : 0;
  return Math.min(95, Math.max(5, plan.level + wave + leaning[party] + gap));
};

/** Who signs for the enterprise and as expert. */
export const demoAssessors = { enterprise: '质量部', expert: '陈国良' } as const;

/** Words of an assessor at every fourth item, as they are written in such sheets. */
export const demoWords = (kind: CriteriaKind, at: number): { strengths: string; improvements: string } => {
  if (at % 4 !== 0) return { strengths: '', improvements: '' };
  return kind === 'process'
    ? { strengths: '有成文做法，班组都在用', improvements: '缺少定期评价和改进的记录' }
    : { strengths: '近三年指标向好', improvements: '缺少与同行和标杆的对比' };
};
