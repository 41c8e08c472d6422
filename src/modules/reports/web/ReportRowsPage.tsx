import type { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useLocale } from '#platform/web/phrases.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { answerTotals, behindNumber } from '../contract/operations-report.ts';
import { RowsFilter } from '../contract/report.ts';
import { useT } from './use-t.ts';

const Filter = RowsFilter.extend({ of: RowsFilter.shape.of.default('engagements') });
type Row = z.output<typeof behindNumber.output>['rows'][number];

const useColumns = (withAnswer: boolean): readonly Column<Row>[] => {
  const t = useT();
  const columns: Column<Row>[] = [
    {
      key: 'enterprise',
      title: t('rows.enterprise'),
      render: r => <PageLink href={`/enterprises/${r.enterpriseId}`}>{r.enterpriseName}</PageLink>,
    },
    { key: 'street', title: t('rows.street'), width: 120, render: r => r.regionName },
    { key: 'team', title: t('rows.team'), width: 120, render: r => r.teamName ?? t('report.noTeam') },
    { key: 'kind', title: t('rows.kind'), width: 110, render: r => (r.kind === null ? '' : t(`report.${r.kind}`)) },
    { key: 'day', title: t('rows.day'), width: 120, render: r => r.day ?? '' },
    ...(withAnswer ? [{ key: 'said', title: t('rows.said'), render: (r: Row) => r.said }] : []),
  ];
  return columns;
};

/** The name of the question behind a number of the questionnaire. */
const useQuestionName = (campaignId: string, question: string | undefined): string | undefined => {
  const { locale } = useLocale();
  const { data } = useOp(answerTotals, { campaignId }, { enabled: question !== undefined });
  const label = data?.rows.find(r => r.question === question)?.label;
  return label && (locale === 'en' ? label.en : label.zh);
};

/** 数字背后的记录: every number of progress and totals opens here (6.1-g). */
export const ReportRowsPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const [filter] = useUrlState(Filter);
  const columns = useColumns(filter.question !== undefined);
  const question = useQuestionName(id, filter.question);
  const said = filter.said === 'yes' || filter.said === 'no' ? t(`report.${filter.said}`) : filter.said === 'none' ? t('report.blank') : '';
  return (
    <ListPage
      title={t(`rows.of.${filter.of}`)}
      hint={[question, said, filter.kind && t(`report.${filter.kind}`), filter.day].filter(Boolean).join(' · ')}
      back={{ href: `/campaigns/${id}?tab=report`, label: t('rows.back') }}
      clause="6.1-g"
    >
      <KeysetTable
        name="reports.rows"
        caption={t('rows.title')}
        op={behindNumber}
        filters={{ ...filter, campaignId: id }}
        columns={columns}
        rowKey={r => r.key}
        rowName={r => r.enterpriseName}
      />
    </ListPage>
  );
};
