import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { listDeadlines, rescueList } from '../../contract/operations-warnings.ts';
import type { DeadlineRow, WarningFilter } from '../../contract/warning.ts';
import { useT as useRegisterT } from '../use-register-t.ts';
import { DayPair, UrgencyMark, useMatter } from './DeadlineMarks.tsx';
import { useT } from './use-warnings-t.ts';

const DeadlineDetail = lazyPart(() => import('./DeadlineDetail.tsx').then(m => m.DeadlineDetail));

/** The columns of a list of deadlines. */
export const useDeadlineColumns = (): readonly Column<DeadlineRow>[] => {
  const t = useT();
  const register = useRegisterT();
  const matter = useMatter();
  return [
    { key: 'matter', title: t('col.matter'), render: matter, width: 190 },
    { key: 'safe', title: t('col.safe'), width: 210, render: d => <DayPair d={d} /> },
    { key: 'state', title: t('col.state'), width: 170, render: d => <UrgencyMark d={d} /> },
    {
      key: 'asset',
      title: t('col.asset'),
      width: 260,
      render: d => `${register(`kind.${d.assetKind}`)} ${d.assetTitle}${sayMark('（')}${d.assetNumber}${sayMark('）')}`,
    },
    {
      key: 'enterprise',
      title: t('col.enterprise'),
      width: 210,
      render: d => <PageLink href={`/enterprises/${d.enterpriseId}`}>{d.enterpriseName}</PageLink>,
    },
    { key: 'fee', title: t('col.fee'), width: 100, align: 'right', render: d => (d.feeAmount === null ? '' : sayNumber(d.feeAmount)) },
    { key: 'companion', title: t('col.companion'), width: 100, render: d => d.companion?.name ?? '' },
    { key: 'asOf', title: t('col.asOf'), width: 110, hidden: true, render: d => d.asOf },
  ];
};

const shared = {
  rowKey: (d: DeadlineRow) => d.id,
  href: (d: DeadlineRow) => `/deadlines/${d.id}`,
  detail: (d: DeadlineRow) => <DeadlineDetail id={d.id} />,
};

/** Open deadlines, nearest safe day first, with a split view to work in. */
export const DeadlineTable = ({ filters }: { filters: WarningFilter }) => {
  const t = useT();
  const columns = useDeadlineColumns();
  const matter = useMatter();
  return (
    <KeysetTable
      {...shared}
      name="assets.deadlines"
      caption={t('warn.list')}
      op={listDeadlines}
      filters={filters}
      columns={columns}
      rowName={d => `${matter(d)} ${d.assetTitle}`}
      empty={
        Object.keys(filters).length === 0 ? (
          <EmptyState
            title={t('warn.empty')}
            hint={t('warn.emptyHint')}
            action={
              <LinkButton href="/assets" primary>
                {t('warn.toRegister')}
              </LinkButton>
            }
          />
        ) : undefined
      }
    />
  );
};

/** 本月要抢救. */
export const RescueTable = ({ filters }: { filters: Pick<WarningFilter, 'mine' | 'regionCode'> }) => {
  const t = useT();
  const columns = useDeadlineColumns();
  const matter = useMatter();
  return (
    <KeysetTable
      {...shared}
      name="assets.rescue"
      caption={t('warn.rescue')}
      op={rescueList}
      filters={filters}
      columns={columns}
      rowName={d => `${matter(d)} ${d.assetTitle}`}
      empty={<EmptyState title={t('rescue.empty')} hint={t('rescue.emptyHint')} />}
    />
  );
};
