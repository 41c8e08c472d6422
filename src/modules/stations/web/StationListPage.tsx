import { Button } from 'antd';
import { useState } from 'react';
import { usePlaces } from '#modules/reference/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { createStation, listStations } from '../contract/operations.ts';
import { useT } from './use-t.ts';

const StationForm = lazyPart(() => import('./StationForm.tsx').then(m => m.StationForm));

/** 指导站: place, hours, staff (7.4). */
export const StationListPage = () => {
  const t = useT();
  const { can } = useSession();
  const places = usePlaces();
  const [creating, setCreating] = useState(false);
  const start = can(createStation.name) && (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  return (
    <ListPage title={t('title')} hint={t('lead')} clause="7.4.1-a 7.4.2-a" actions={start} views="stations.list">
      <KeysetTable
        name="stations.list"
        caption={t('title')}
        op={listStations}
        filters={{}}
        rowKey={s => s.id}
        rowName={s => s.name}
        href={s => `/stations/${s.id}`}
        columns={[
          { key: 'name', title: t('name'), render: s => s.name },
          { key: 'kind', title: t('kind'), width: 100, render: s => t(`kind.${s.kind}`) },
          { key: 'region', title: t('region'), width: 130, render: s => places.nameOf(s.regionCode) },
          { key: 'address', title: t('address'), width: 260, render: s => s.address },
          { key: 'hours', title: t('hours'), width: 240, render: s => s.hours },
          { key: 'phone', title: t('phone'), width: 140, render: s => s.phone },
          { key: 'staff', title: t('staff'), width: 90, align: 'right', render: s => t('staffCount', { n: s.staffCount }) },
          { key: 'capacity', title: t('capacity'), width: 120, align: 'right', render: s => t('capacityValue', { n: s.capacityPerDay }) },
        ]}
        empty={<EmptyState title={t('none')} action={start} />}
      />
      {creating && <StationForm onClose={() => setCreating(false)} />}
    </ListPage>
  );
};
