import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { AssetFilter } from '../../contract/filter.ts';
import type { GrowthLine } from '../../contract/growth.ts';
import { hrefOfAssets } from '../register-hrefs.ts';
import { useT } from './use-growth-t.ts';

const Opens = ({ n, filter }: { n: number; filter: AssetFilter }) =>
  n === 0 ? '0' : <PageLink href={hrefOfAssets(filter)}>{sayNumber(n)}</PageLink>;

/** Lines of one facet in all four units; every number opens its rows. */
export const GrowthTable = ({
  title,
  lines,
  nameOf,
}: {
  title: string;
  lines: readonly GrowthLine[];
  nameOf: (l: GrowthLine) => string;
}) => {
  const t = useT();
  return (
    <DataTable
      caption={title}
      rows={lines}
      rowKey={l => l.key}
      fit
      columns={[
        { key: 'name', title, render: nameOf },
        ...(['items', 'classes', 'firms', 'firmTimes'] as const).map(
          (unit): DataColumn<GrowthLine> => ({
            key: unit,
            title: t(`growth.${unit}`),
            align: 'right',
            render: l => <Opens n={l.gained[unit]} filter={l.gainedFilter} />,
          }),
        ),
        { key: 'lost', title: t('growth.lost'), align: 'right', render: l => <Opens n={l.lost} filter={l.lostFilter} /> },
        { key: 'net', title: t('growth.net'), align: 'right', render: l => sayNumber(l.net) },
      ]}
    />
  );
};
