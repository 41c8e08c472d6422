import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { Icon } from '#ui/desk/Icon.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { RowsSection } from '#ui/desk/table/RowsSection.tsx';
import { listDemands } from '../contract/operations.ts';
import { DueOfDemand } from './DueOfDemand.tsx';
import { hrefOfDemand, hrefOfDemands } from './hrefs.ts';
import { useT } from './use-t.ts';

const RaiseDemand = lazyPart(() => import('./RaiseDemand.tsx').then(m => m.RaiseDemand));

/** 登记需求 beside the name of an enterprise: the one next act. */
export const RaiseAct = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const [raising, setRaising] = useState(false);
  return (
    <>
      <Button type="primary" icon={<Icon name="plus" />} onClick={() => setRaising(true)}>
        {t('raise.do')}
      </Button>
      {raising && <RaiseDemand enterpriseId={enterpriseId} onClose={() => setRaising(false)} />}
    </>
  );
};

/** 没答复的需求 on the summary of an enterprise. */
export const OpenDemandsSection = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data } = useOp(listDemands, { enterpriseId, state: 'open', limit: 20 });
  return (
    <RowsSection
      title={t('hub.openTitle')}
      page={data}
      all={hrefOfDemands({ enterpriseId, state: 'open' })}
      rowKey={d => d.id}
      href={d => hrefOfDemand(d.id)}
      columns={[
        {
          key: 'text',
          title: t('list.text'),
          render: d => <CellLines more={d.ownerName}>{d.text}</CellLines>,
        },
        { key: 'due', title: t('list.due'), width: 124, render: d => <DueOfDemand demand={d} /> },
      ]}
    />
  );
};
