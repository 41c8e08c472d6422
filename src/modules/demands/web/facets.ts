import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import type { DemandTotals, Total } from '../contract/totals.ts';
import { useT } from './use-t.ts';

/** The facets of the totals, in the order of the page. */
export const facets = ['byTopic', 'byClass', 'byStreet', 'byIndustry', 'byScale', 'byKind', 'byState', 'bySource', 'byMonth'] as const;
export type Facet = (typeof facets)[number];

/** The name of a line in the reader's language: our own words for our codes, the server's for places. */
export const useLineName = (): ((facet: Facet, total: Total) => string) => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  return (facet, total) => {
    if (facet === 'byTopic' || facet === 'byClass') return total.key === 'none' ? t('class.none') : nameOf(total.key);
    if (facet === 'byScale') return t(`scale.${total.key as 'large'}`);
    if (facet === 'byKind') return t(`kind.${total.key as 'need'}`);
    if (facet === 'byState') return t(`state.${total.key as 'open'}`);
    if (facet === 'bySource') return t(`source.${total.key as 'visit'}`);
    if (facet === 'byIndustry' && total.key === 'none') return t('industry.none');
    return total.name;
  };
};

/** Lines of a facet that are shown: at most twelve classes, everything else whole. */
export const linesOf = (totals: DemandTotals, facet: Facet): readonly Total[] =>
  facet === 'byClass' ? totals[facet].slice(0, 12) : totals[facet];
