import type { DemandFilter } from '#modules/demands/contract/filter.ts';
import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { sayNumber } from '#platform/web/format.ts';
import { sayNames } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { InlineBar } from '#ui/desk/InlineBar.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { Overview, PlaceProgress } from '../../contract/overview.ts';
import { findingOfPlaces } from '../../domain/overview.ts';
import { CountLink } from '../boards/CountLink.tsx';
import { hrefOfCases } from '../hrefs.ts';
import { useT } from './use-t.ts';

const useFinding = (d: Overview): string => {
  const t = useT();
  const found = findingOfPlaces(d.places);
  if (!found) return t(d.exact ? 'overview.places.title' : 'overview.places.districts');
  const names = sayNames(found.names);
  return found.is === 'behind' ? t('overview.places.behind', { names }) : t('overview.places.overdue', { names, n: found.n });
};

/** Streets by visits and results with their sum; who lags behind is said in the title. */
export const PlacesPart = ({ d }: { d: Overview }) => {
  const t = useT();
  const title = useFinding(d);
  const of = (p: PlaceProgress): Pick<DemandFilter, 'street' | 'regionCode'> => (d.exact ? { street: p.code } : { regionCode: p.code });
  const all = (key: 'plan' | 'visited' | 'raised' | 'answered' | 'lateDemands' | 'lateCases'): number =>
    d.places.reduce((n, p) => n + p[key], 0);
  const answered = { endedFrom: `${d.today.slice(0, 4)}-01-01`, endedTo: d.today };
  return (
    <FormSection title={title} aside={<span className="pp-hint">{t('overview.sinceJanuary')}</span>}>
      <DataTable
        caption={t(d.exact ? 'overview.places.title' : 'overview.places.districts')}
        rows={d.places}
        rowKey={p => p.code}
        empty={<p className="pp-hint ov-none">{t('overview.places.none')}</p>}
        minWidth={560}
        columns={[
          {
            key: 'place',
            title: t(d.exact ? 'overview.col.street' : 'overview.col.district'),
            render: p => p.name,
            total: t('overview.total'),
          },
          {
            key: 'visits',
            title: t('overview.col.visits'),
            render: p => <InlineBar done={p.visited} plan={p.plan} />,
            total: <InlineBar done={all('visited')} plan={all('plan')} />,
          },
          {
            key: 'answered',
            title: t('overview.col.answered'),
            render: p =>
              p.raised + p.answered === 0 ? (
                '—'
              ) : p.answered === 0 ? (
                <InlineBar done={0} plan={p.raised} />
              ) : (
                <PageLink href={hrefOfDemands({ ...of(p), ...answered })}>
                  <span className="pp-sr">{t('overview.funnel.answered')} </span>
                  <InlineBar done={p.answered} plan={p.raised} />
                </PageLink>
              ),
            total: <InlineBar done={all('answered')} plan={all('raised')} />,
          },
          {
            key: 'lateDemands',
            title: t('overview.col.lateDemands'),
            align: 'right',
            render: p => (
              <CountLink n={p.lateDemands} href={hrefOfDemands({ ...of(p), due: 'overdue' })} label={t('overview.col.lateDemands')} />
            ),
            total: sayNumber(all('lateDemands')),
          },
          {
            key: 'lateCases',
            title: t('overview.col.lateCases'),
            align: 'right',
            render: p => <CountLink n={p.lateCases} href={hrefOfCases({ ...of(p), due: 'late' })} label={t('overview.col.lateCases')} />,
            total: sayNumber(all('lateCases')),
          },
        ]}
      />
    </FormSection>
  );
};
