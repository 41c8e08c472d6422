import type { DemandTotals } from '#modules/demands/contract/totals.ts';
import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { sayNumber } from '#platform/web/format.ts';
import { StackedRows } from '#ui/desk/chart/StackedRows.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { ProgressRow, RowsFilter, SurveyProgress } from '../contract/report.ts';
import { hrefBehind } from './report-hrefs.ts';
import { useT } from './use-t.ts';

const kinds = ['site', 'phone', 'seminar'] as const;

interface LinesProps {
  campaignId: string;
  progress: SurveyProgress;
}

/** A line of the list as a bar: who is reached, who is not yet; an enterprise counts once. */
const reachedRow = (campaignId: string, line: ProgressRow, label: string, place: Partial<RowsFilter>) => ({
  key: line.key,
  label,
  line,
  values: [line.reached, line.roster - line.reached],
  hrefs: [hrefBehind(campaignId, { of: 'reached', ...place }), hrefBehind(campaignId, { of: 'open', ...place })],
});
type ReachedRow = ReturnType<typeof reachedRow>;

/** Records by method beside the bar, each with its rows and its sum. */
const useMethodColumns = (campaignId: string, lines: readonly ProgressRow[], place: (line: ProgressRow) => Partial<RowsFilter>) => {
  const t = useT();
  return kinds.map(
    (kind): DataColumn<ReachedRow> => ({
      key: kind,
      title: t(`report.${kind}`),
      align: 'right',
      render: ({ line }) =>
        line[kind] === 0 ? (
          0
        ) : (
          <PageLink
            href={hrefBehind(campaignId, { of: 'engagements', kind, ...place(line) })}
            label={`${t(`report.${kind}`)} ${line[kind]}`}
          >
            {sayNumber(line[kind])}
          </PageLink>
        ),
      total: sayNumber(lines.reduce((n, l) => n + l[kind], 0)),
    }),
  );
};

/** 分街道: one bar a street, its records by method and its demands in the same line. */
export const StreetLines = ({ campaignId, progress, demands }: LinesProps & { demands: DemandTotals | undefined }) => {
  const t = useT();
  const { byStreet, plan } = progress;
  const methods = useMethodColumns(campaignId, byStreet, l => ({ street: l.key }));
  const raised = new Map(demands?.byStreet.map(d => [d.key, d]));
  const ofDemands: DataColumn<ReachedRow> = {
    key: 'demands',
    title: t('report.demandsCount'),
    align: 'right',
    render: ({ key, label }) => {
      const total = raised.get(key);
      if (!total) return 0;
      return (
        <PageLink href={hrefOfDemands(total.filter)} label={`${label} ${t('report.demandsCount')} ${total.demands}`}>
          {sayNumber(total.demands)}
        </PageLink>
      );
    },
    total: sayNumber(byStreet.reduce((n, l) => n + (raised.get(l.key)?.demands ?? 0), 0)),
  };
  if (byStreet.length === 0) return null;
  const reached = byStreet.reduce((n, l) => n + l.reached, 0);
  return (
    <FormSection title={t('report.streetTitle', { roster: plan.roster, reached })}>
      <StackedRows
        caption={t('report.byStreet')}
        labelTitle={t('rows.street')}
        parts={[t('report.reachedCount'), t('report.openCount')]}
        rows={byStreet.map(l => reachedRow(campaignId, l, l.name, { street: l.key }))}
        more={[...methods, ...(demands ? [ofDemands] : [])]}
        total={t('report.sum')}
      />
    </FormSection>
  );
};

/** 分组, in the order in which the teams were formed: never a ranking. */
export const TeamLines = ({ campaignId, progress: { byTeam } }: LinesProps) => {
  const t = useT();
  const methods = useMethodColumns(campaignId, byTeam, l => ({ team: l.key }));
  if (byTeam.length === 0) return null;
  return (
    <FormSection title={t('report.byTeam')} hint={t('report.noRanking')}>
      <StackedRows
        caption={t('report.byTeam')}
        labelTitle={t('rows.team')}
        parts={[t('report.reachedCount'), t('report.openCount')]}
        rows={byTeam.map(l => reachedRow(campaignId, l, l.key === 'none' ? t('report.noTeam') : l.name, { team: l.key }))}
        more={methods}
        total={t('report.sum')}
      />
    </FormSection>
  );
};

/** 按日期: records by method, the newest day first. */
export const DayLines = ({ campaignId, progress: { byDay } }: LinesProps) => {
  const t = useT();
  if (byDay.length === 0) return null;
  return (
    <FormSection title={t('report.dayTitle', { n: byDay.length })}>
      <StackedRows
        caption={t('report.byDay')}
        labelTitle={t('rows.day')}
        parts={kinds.map(kind => t(`report.${kind}`))}
        rows={[...byDay].reverse().map(l => ({
          key: l.key,
          label: l.key,
          values: kinds.map(kind => l[kind]),
          hrefs: kinds.map(kind => hrefBehind(campaignId, { of: 'engagements', kind, day: l.key })),
        }))}
        total={t('report.sum')}
        fold={10}
      />
    </FormSection>
  );
};
