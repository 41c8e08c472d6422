import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import type { FigureProps } from '#ui/desk/FigureRow.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { listBatches } from '../contract/batch.ts';
import { DemandFilter } from '../contract/filter.ts';
import { exportDemands } from '../contract/operations.ts';
import { readPaste } from '../contract/paste.ts';
import { getWaiting } from '../contract/waiting.ts';
import { DemandList } from './DemandList.tsx';
import { useFilterFields, usePromiseFilters, useRareFilters } from './use-filter-fields.ts';
import { useT } from './use-t.ts';

const RecentBatches = lazyPart(() => import('./RecentBatches.tsx').then(m => m.RecentBatches));

/** What waits, each number the way to its rows. */
const useWaiting = (): readonly FigureProps[] => {
  const t = useT();
  const { person } = useSession();
  const { data } = useOp(getWaiting, {});
  const at = (address: string): string => `/demands?${address}`;
  return [
    { label: t('waiting.mine'), value: data?.mine, href: at(`place=owner&ownerId=${person.id}`) },
    ...(data?.standIn ? [{ label: t('waiting.standIn'), value: data.standIn, href: at('standIn=true') }] : []),
    { label: t('waiting.overdue'), value: data?.overdue, href: at('due=overdue') },
    { label: t('waiting.today'), value: data?.today, href: at('due=today') },
    { label: t('waiting.toAssign'), value: data?.toAssign, href: at('place=toAssign') },
    { label: t('waiting.alarm'), value: data?.alarm, href: at('alarm=true') },
    { label: t('waiting.open'), value: data?.open, href: at('state=open') },
  ];
};

/** 需求: everything heard, sorted, each with its end (3.1-a, 4.1-a). */
export const DemandListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(DemandFilter);
  const [recent, setRecent] = useState(false);
  const fields = [...useFilterFields(), ...useRareFilters()];
  const totals = useWaiting();
  return (
    <ListPage
      title={t('list.title')}
      hint={t('list.lead')}
      clause="3.1-a 4.1-a"
      actions={
        <>
          {can('demands.keyword.suggest') && <LinkButton href="/demands/words">{t('suggest.title')}</LinkButton>}
          {can(listBatches.name) && <Button onClick={() => setRecent(true)}>{t('batch.recent')}</Button>}
          {can(readPaste.name) && <LinkButton href="/demands/paste">{t('paste.title')}</LinkButton>}
          <LinkButton href="/demands/limits">{t('limit.title')}</LinkButton>
          <LinkButton href="/demands/totals">{t('nav.totals')}</LinkButton>
        </>
      }
      totals={totals}
      filters={{ fields, more: usePromiseFilters(), value: filters, onChange: setFilters }}
      note={t('list.keys')}
      views="demands.list"
      exported={{ op: exportDemands, input: filters, label: t('list.export') }}
    >
      <DemandList filters={filters} bulk />
      {recent && <RecentBatches onClose={() => setRecent(false)} />}
    </ListPage>
  );
};
