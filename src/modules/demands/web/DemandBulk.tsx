import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { type BatchAct, batchActs, doBatch } from '../contract/batch.ts';
import type { DemandRow } from '../contract/demand.ts';
import { useT } from './use-t.ts';

const BatchDialog = lazyPart(() => import('./BatchDialog.tsx').then(m => m.BatchDialog));

interface DemandBulkProps {
  rows: readonly DemandRow[];
  clear: (done?: readonly DemandRow[]) => void;
}

/** Acts over the selected demands: each shows first what it would reach. */
export const DemandBulk = ({ rows, clear }: DemandBulkProps) => {
  const t = useT();
  const { can } = useSession();
  const [act, setAct] = useState<BatchAct['act']>();
  if (!can(doBatch.name)) return null;
  return (
    <>
      {batchActs
        .filter(a => can(`demands.demand.${a}`))
        .map(a => (
          <Button key={a} size="small" onClick={() => setAct(a)}>
            {t(`${a}.do`)}
          </Button>
        ))}
      {act && <BatchDialog act={act} rows={rows} onDone={clear} onClose={() => setAct(undefined)} />}
    </>
  );
};
