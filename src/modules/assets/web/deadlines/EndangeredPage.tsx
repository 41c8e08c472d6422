import { usePlaces } from '#modules/reference/web/index.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { EndangeredFilter, listEndangered } from '../../contract/operations-use.ts';
import type { EndangeredRow } from '../../contract/use-proof.ts';
import { useT } from '../law/use-law-t.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';

const hrefOfUse = (r: EndangeredRow): string => `/assets/${r.assetId}?tab=use`;

const useColumns = (): readonly Column<EndangeredRow>[] => {
  const t = useT();
  return [
    { key: 'mark', title: t('danger.mark'), render: r => `${r.title}${sayMark('（')}${r.number}${sayMark('）')}` },
    { key: 'class', title: t('danger.class'), width: 90, render: r => t('use.class', { n: r.niceClass }) },
    {
      key: 'last',
      title: t('danger.last'),
      width: 150,
      render: r => (r.lastUseOn === null ? t('danger.proof.none') : sayDay(r.lastUseOn)),
    },
    { key: 'months', title: t('danger.months'), width: 100, align: 'right', render: r => r.months },
    {
      key: 'line',
      title: t('danger.line'),
      width: 200,
      render: r => (
        <>
          {`${sayDay(r.lineOn)} `}
          {r.beyond && <StateTag tone="bad">{t('danger.beyond')}</StateTag>}
        </>
      ),
    },
    {
      key: 'enterprise',
      title: t('danger.enterprise'),
      width: 240,
      render: r => <PageLink href={`/enterprises/${r.enterpriseId}?tab=assets`}>{r.enterpriseName}</PageLink>,
    },
  ];
};

const useFields = (): readonly FilterField[] => {
  const t = useT();
  const places = usePlaces().below;
  return [
    {
      kind: 'switch',
      key: 'stage',
      label: t('danger.line'),
      options: (['near', 'beyond'] as const).map(value => ({ value, label: t(`danger.stage.${value}`) })),
    },
    {
      kind: 'switch',
      key: 'mine',
      label: t('danger.enterprise'),
      options: [
        { value: 'false', label: t('danger.all') },
        { value: 'true', label: t('danger.mine') },
      ],
    },
    {
      kind: 'choice',
      key: 'proof',
      label: t('danger.proof'),
      width: 130,
      options: (['old', 'none'] as const).map(value => ({ value, label: t(`danger.proof.${value}`) })),
    },
    { kind: 'choice', key: 'regionCode', label: t('danger.region'), width: 130, options: places },
  ];
};

/** 三年不使用预警: classes of marks from 30 months on, nearest line first (6.3.3-b). */
export const EndangeredPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(EndangeredFilter);
  const fields = useFields();
  // What can still be saved comes first; the address names the other stage.
  const stage = filters.stage ?? 'near';
  return (
    <ListPage
      title={t('danger.title')}
      hint={t('danger.lead')}
      clause="6.3.3-b"
      siblings={<DeadlineLinks current="nonUse" />}
      filters={{ fields, value: filters, onChange: setFilters }}
      views="assets.endangered"
    >
      <KeysetTable
        name="assets.endangered"
        caption={t('danger.caption')}
        op={listEndangered}
        filters={{ ...filters, stage }}
        columns={useColumns()}
        rowKey={r => r.id}
        rowName={r => `${r.title} ${r.niceClass}`}
        href={hrefOfUse}
        empty={<EmptyState title={t('danger.empty')} hint={t('danger.emptyHint')} />}
      />
    </ListPage>
  );
};
