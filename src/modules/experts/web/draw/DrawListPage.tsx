import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { freezeDraw, listDraws } from '../../contract/operations-draw.ts';
import { PoolLinks } from '../PoolLinks.tsx';
import { StateOfDraw } from '../States.tsx';
import { useT } from '../use-t.ts';

const DrawForm = lazyPart(() => import('./DrawForm.tsx').then(m => m.DrawForm));

/** 评审抽取 of the district. */
export const DrawListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [making, setMaking] = useState(false);
  const start = can(freezeDraw.name) && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('draw.freeze')}
    </Button>
  );
  return (
    <ListPage title={t('page.draws')} hint={t('draw.lead')} clause="7.3-a" actions={start} siblings={<PoolLinks current="draws" />}>
      <KeysetTable
        name="experts.draws"
        caption={t('page.draws')}
        op={listDraws}
        filters={{}}
        rowKey={r => r.id}
        rowName={r => r.title}
        href={r => `/experts/draws/${r.id}`}
        empty={<EmptyState title={t('draw.none')} action={start} />}
        columns={[
          { key: 'title', title: t('draw.title'), render: r => r.title },
          { key: 'state', title: t('state'), width: 140, render: r => <StateOfDraw state={r.state} /> },
          { key: 'heldOn', title: t('draw.heldOn'), width: 160, render: r => sayDay(r.heldOn) },
          { key: 'seats', title: t('draw.seats'), width: 160, render: r => t('draw.seatsOf', { seats: r.seats, pool: r.poolSize }) },
          { key: 'by', title: t('draw.frozenBy'), width: 120, render: r => sayWho(r.frozenByName) },
        ]}
      />
      {making && <DrawForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
};
