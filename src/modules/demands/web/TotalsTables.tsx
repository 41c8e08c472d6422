import { StackedRows } from '#ui/desk/chart/StackedRows.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { DemandTotals, Total } from '../contract/totals.ts';
import { type Facet, linesOf, useLineName } from './facets.ts';
import { hrefOfDemands } from './hrefs.ts';
import { useT } from './use-t.ts';

/** Totals by some facets as bars in their tables, two beside each other: for a page that has more to say than these. */
export const TotalsTables = ({ totals, only }: { totals: DemandTotals; only: readonly Facet[] }) => {
  const t = useT();
  const nameOf = useLineName();
  const titleOf = (facet: Facet, [first]: readonly Total[]): string =>
    first === undefined
      ? t(`totals.${facet}`)
      : t('totals.headline', {
          facet: t(`totals.${facet}`),
          name: nameOf(facet, first),
          n: first.demands,
          share: Math.round((100 * first.demands) / totals.all.demands),
        });
  return (
    <div className="pp-two-sheets">
      {only.map(facet => {
        const lines = [...linesOf(totals, facet)].sort((a, b) => b.demands - a.demands);
        return (
          <FormSection key={facet} title={titleOf(facet, lines)}>
            <StackedRows
              caption={t(`totals.${facet}`)}
              labelTitle={t(`totals.${facet}`)}
              parts={[t('totals.demands')]}
              rows={lines.map(l => ({
                key: l.key,
                label: nameOf(facet, l),
                line: l,
                values: [l.demands],
                hrefs: [hrefOfDemands(l.filter)],
              }))}
              more={[
                {
                  key: 'enterprises',
                  title: t('totals.ofEnterprises'),
                  align: 'right',
                  render: ({ line }) => <PageLink href={hrefOfDemands(line.filter)}>{line.enterprises}</PageLink>,
                },
              ]}
              fold={8}
            />
          </FormSection>
        );
      })}
    </div>
  );
};
