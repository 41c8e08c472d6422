import { assetKinds } from '#modules/assets/contract/asset.ts';
import { findClassOfRow } from '#modules/catalogue/domain/table-a1-rows.ts';
import { demandKinds, demandSources } from '#modules/demands/contract/demand.ts';
import type { Both, Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import type { ConditionLeaf } from '#platform/contract/three-valued.ts';
import { type FactKind, findComparisons, type StaticFact } from '../contract/proposal-fact.ts';

/** A fact that a rule may ask about. */
export interface FactDefinition {
  readonly key: string;
  readonly kind: FactKind;
  /** What it can be, where that is a list. */
  readonly options?: readonly string[];
  /** Wording of its row in Table A.1; the others have their phrase. */
  readonly label?: Both;
}

const scales = ['large', 'medium', 'small', 'micro'] as const;

const fixed: readonly (FactDefinition & { key: StaticFact })[] = [
  { key: 'demand.class', kind: 'class' },
  { key: 'demand.topic', kind: 'topic' },
  { key: 'demand.kind', kind: 'choice', options: demandKinds },
  { key: 'demand.source', kind: 'choice', options: demandSources },
  { key: 'demand.words', kind: 'words' },
  { key: 'enterprise.scale', kind: 'choice', options: scales },
  { key: 'enterprise.aboveScale', kind: 'yesNo' },
  { key: 'enterprise.section', kind: 'choice', options: [...'ABCDEFGHIJKLMNOPQRST'] },
  { key: 'enterprise.years', kind: 'number' },
  { key: 'enterprise.employees', kind: 'number' },
  { key: 'enterprise.revenue', kind: 'number' },
  ...assetKinds.map(kind => ({ key: `asset.${kind}` as const, kind: 'number' as const })),
  { key: 'asset.patent.invention', kind: 'number' },
  { key: 'asset.patent.pending', kind: 'number' },
  { key: 'asset.trademark.pending', kind: 'number' },
  { key: 'asset.standard.lead', kind: 'number' },
];

const questions: readonly Question[] = tableA1.sections.flatMap(s => s.groups.flatMap(g => g.questions));
const kindOfQuestion: Partial<Record<Question['type'], FactKind>> = { yesNoRemark: 'yesNo', rows: 'number', number: 'number' };

const answered: readonly FactDefinition[] = questions.flatMap(q => {
  const kind = kindOfQuestion[q.type];
  return kind === undefined ? [] : [{ key: `answer.${q.id}`, kind, label: q.label }];
});

/** Rows of Table A.1 whose 是 is a demand of its own. */
const rows = questions.filter(q => findClassOfRow(q.id) !== undefined);
const ofRow: FactDefinition = { key: 'demand.row', kind: 'row', options: rows.map(q => q.id) };

/** All facts that a rule may ask about, in the order in which the form lists them. */
export const proposalFacts: readonly FactDefinition[] = [...fixed.slice(0, 2), ofRow, ...fixed.slice(2), ...answered];
const byKey = new Map(proposalFacts.map(f => [f.key, f]));

/** Wording of a row of Table A.1. */
export const labelOfRow = (id: string): Both | undefined => questions.find(q => q.id === id)?.label;

/** What is wrong with a leaf: a fact that there is not, or a question that its kind does not take. Undefined: nothing. */
export const faultOfLeaf = ({ fact, op, value }: ConditionLeaf): 'fact' | 'value' | undefined => {
  const known = byKey.get(fact);
  if (!known) return 'fact';
  if (!findComparisons(known.kind).includes(op)) return 'value';
  if (known.kind === 'yesNo') return typeof value === 'boolean' ? undefined : 'value';
  if (known.kind === 'number') return typeof value === 'number' ? undefined : 'value';
  if (known.kind === 'words') return typeof value === 'string' ? undefined : 'value';
  if (!Array.isArray(value)) return 'value';
  return known.options && !value.every(v => known.options?.includes(v)) ? 'value' : undefined;
};
