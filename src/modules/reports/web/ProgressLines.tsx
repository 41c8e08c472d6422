import { sayNumber } from '#platform/web/format.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { ProgressRow, RowsFilter, SurveyProgress } from '../contract/report.ts';
import { hrefBehind } from './report-hrefs.ts';
import { useT } from './use-t.ts';

const kinds = ['site', 'phone', 'seminar'] as const;

interface TableProps {
  campaignId: string;
  title: string;
  lines: readonly ProgressRow[];
  place: (line: ProgressRow) => Partial<RowsFilter>;
  name: (line: ProgressRow) => string;
}

/** Lines with every number as a link to its rows. */
const LineTable = ({ campaignId, title, lines, place, name }: TableProps) => {
  const t = useT();
  const figures: readonly { key: 'roster' | 'reached' | 'site' | 'phone' | 'seminar'; title: string; filter: RowsFilter }[] = [
    { key: 'roster', title: t('report.roster'), filter: { of: 'roster' } },
    { key: 'reached', title: t('report.reachedCount'), filter: { of: 'reached' } },
    ...kinds.map(kind => ({ key: kind, title: t(`report.${kind}`), filter: { of: 'engagements' as const, kind } })),
  ];
  return (
    <DataTable
      fit
      caption={title}
      rows={lines}
      rowKey={line => line.key}
      columns={[
        { key: 'name', title, render: name },
        ...figures.map(
          ({ key, title: head, filter }): DataColumn<ProgressRow> => ({
            key,
            title: head,
            align: 'right',
            render: line =>
              line[key] === 0 ? (
                0
              ) : (
                <PageLink href={hrefBehind(campaignId, { ...filter, ...place(line) })}>{sayNumber(line[key])}</PageLink>
              ),
          }),
        ),
      ]}
    />
  );
};

/** The rows behind 名单企业 and 已走访 of one place. */
const filtersOf = (place: Partial<RowsFilter>): RowsFilter[] => [
  { of: 'roster', ...place },
  { of: 'reached', ...place },
];

/** Progress by team (never ranked), street and day. */
export const ProgressLines = ({ campaignId, progress }: { campaignId: string; progress: SurveyProgress }) => {
  const t = useT();
  const { byTeam, byStreet, byDay, plan } = progress;
  const reachedOfList = byStreet.reduce((n, l) => n + l.reached, 0);
  return (
    <>
      {byTeam.length > 0 && (
        <FormSection title={t('report.byTeam')} hint={t('report.noRanking')}>
          <LineTable
            campaignId={campaignId}
            title={t('rows.team')}
            lines={byTeam}
            place={l => ({ team: l.key })}
            name={l => (l.key === 'none' ? t('report.noTeam') : l.name)}
          />
        </FormSection>
      )}
      {byStreet.length > 0 && (
        <FormSection title={t('report.byStreet')}>
          <ChartWithTable
            title={t('report.streetTitle', { roster: plan.roster, reached: reachedOfList })}
            kind="bar"
            series={[t('report.roster'), t('report.reachedCount')]}
            labelTitle={t('rows.street')}
            rows={byStreet.map(l => ({
              label: l.name,
              values: [l.roster, l.reached],
              hrefs: filtersOf({ street: l.key }).map(filter => hrefBehind(campaignId, filter)),
            }))}
          />
        </FormSection>
      )}
      {byDay.length > 0 && (
        <FormSection title={t('report.byDay')}>
          <ChartWithTable
            title={t('report.dayTitle', { n: byDay.length })}
            kind="stacked"
            series={[t('report.site'), t('report.phone'), t('report.seminar')]}
            labelTitle={t('rows.day')}
            rows={byDay.map(l => ({
              label: l.key.slice(5),
              values: [l.site, l.phone, l.seminar],
              hrefs: kinds.map(kind => hrefBehind(campaignId, { of: 'engagements', kind, day: l.key })),
            }))}
          />
        </FormSection>
      )}
    </>
  );
};
