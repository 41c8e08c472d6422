import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
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
    <table className="pp-diff">
      <caption className="pp-sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {(['items', 'classes', 'firms', 'firmTimes', 'lost', 'net'] as const).map(k => (
            <th key={k} scope="col" data-align="right">
              {t(`growth.${k}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(l => (
          <tr key={l.key}>
            <th scope="row">{nameOf(l)}</th>
            {(['items', 'classes', 'firms', 'firmTimes'] as const).map(k => (
              <td key={k} data-align="right">
                <Opens n={l.gained[k]} filter={l.gainedFilter} />
              </td>
            ))}
            <td data-align="right">
              <Opens n={l.lost} filter={l.lostFilter} />
            </td>
            <td data-align="right">{sayNumber(l.net)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
