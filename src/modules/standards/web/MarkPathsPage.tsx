import { usePlaces } from '#modules/reference/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { markStages, type PathRow } from '../contract/mark-path.ts';
import { exportPaths, listPaths, PathFilter, pathTotals } from '../contract/operations-path.ts';
import { hrefOfPaths, useStandardsLinks } from './standards-links.ts';
import { useT } from './use-t.ts';

/** 商标培育: how many enterprises stand at each stage, and which (6.2.4.1-a). */
export const MarkPathsPage = () => {
  const t = useT();
  const { below, nameOf } = usePlaces();
  const [filters, setFilters] = useUrlState(PathFilter);
  const { stage: _, ...place } = filters;
  const { data } = useOp(pathTotals, place);
  const counts = new Map(data?.stages.map(s => [s.stage, s.enterprises]));
  return (
    <ListPage
      title={t('marksTitle')}
      hint={t('marksLead')}
      clause="6.2.4.1-a"
      siblings={<PageLinks label={t('pages')} links={useStandardsLinks()} current="marks" />}
      totals={markStages.map(stage => ({
        label: t(`mark.${stage}`),
        value: counts.get(stage),
        unit: t('firms'),
        href: hrefOfPaths({ ...place, stage }),
      }))}
      filters={{
        fields: [
          { kind: 'search', key: 'q', label: t('searchFirm'), max: 80 },
          { kind: 'choice', key: 'stage', label: t('markStage'), options: markStages.map(value => ({ value, label: t(`mark.${value}`) })) },
          { kind: 'choice', key: 'regionCode', label: t('place'), options: below },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="standards.paths"
      exported={{ op: exportPaths, input: filters }}
      print
    >
      <KeysetTable
        name="standards.paths"
        caption={t('marksTitle')}
        op={listPaths}
        filters={filters}
        rowKey={r => r.enterpriseId}
        rowName={r => r.enterpriseName}
        href={r => `/enterprises/${r.enterpriseId}?tab=standards`}
        empty={<EmptyState title={t('marksNone')} />}
        columns={[
          { key: 'name', title: t('enterprise'), render: (r: PathRow) => r.enterpriseName },
          { key: 'stage', title: t('markStage'), width: 180, render: (r: PathRow) => t(`mark.${r.stage}`) },
          { key: 'registered', title: t('registered'), width: 130, align: 'right', render: (r: PathRow) => sayNumber(r.registered) },
          { key: 'pending', title: t('pendingMarks'), width: 90, align: 'right', render: (r: PathRow) => sayNumber(r.pending) },
          { key: 'cases', title: t('caseNumbers'), width: 240, render: (r: PathRow) => r.caseNumbers.join(sayMark('；')) || '—' },
          { key: 'place', title: t('place'), width: 120, render: (r: PathRow) => nameOf(r.regionCode) },
        ]}
      />
    </ListPage>
  );
};
