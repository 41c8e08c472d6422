import { allPoints, type Criteria, type CriteriaItem } from '../contract/criteria.ts';

/** The categories of a version in their order, each with its items. */
export const categoriesOf = (items: readonly CriteriaItem[]): { key: string; name: string; points: number; items: CriteriaItem[] }[] => {
  const found = new Map<string, { key: string; name: string; points: number; items: CriteriaItem[] }>();
  for (const item of items) {
    const known = found.get(item.category) ?? { key: item.category, name: item.categoryName, points: item.categoryPoints, items: [] };
    known.items.push(item);
    found.set(item.category, known);
  }
  return [...found.values()];
};

const sum = (items: readonly CriteriaItem[]): number => items.reduce((n, i) => n + i.points, 0);

/**
 * What is wrong with a version: its points must come to 1000 (GB/T 19580), those of a category to the category's, and an item stands once.
 * @returns keys of what does not add up; empty when it is sound
 */
export const faultsOfCriteria = (criteria: Pick<Criteria, 'items'>): string[] => [
  ...(sum(criteria.items) === allPoints ? [] : ['total']),
  ...categoriesOf(criteria.items)
    .filter(c => sum(c.items) !== c.points)
    .map(c => c.key),
  ...criteria.items.filter((item, at) => criteria.items.findIndex(i => i.key === item.key) !== at).map(item => item.key),
];

/** The version in force on a day: the one that began last. */
export const criteriaOn = (versions: readonly Criteria[], day: string): Criteria | undefined =>
  versions
    .filter(v => v.validFrom <= day && (v.validTo === null || day <= v.validTo))
    .reduce<Criteria | undefined>((last, v) => (last === undefined || v.validFrom > last.validFrom ? v : last), undefined);
