import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { BatchAct } from '../contract/batch.ts';
import type { DemandView } from '../contract/demand.ts';
import { assignDemand } from '../contract/operations.ts';
import { actOperations } from './act-operations.ts';
import { demandActs } from './slots.ts';
import { useT } from './use-t.ts';

type Act = BatchAct['act'];
const DemandAct = lazyPart(() => import('./DemandAct.tsx').then(m => m.DemandAct));

/** 由我经办: takes the demand on with one press. */
const TakeOn = ({ demand }: { demand: DemandView }) => {
  const t = useT();
  const { person } = useSession();
  const assign = useCommand(assignDemand, { invalidates: ['demands.'], onDone: () => showToast(t('assign.mineDone')) });
  if (!demand.may.includes(assignDemand.name) || demand.ownerId === person.id) return null;
  return (
    <Button loading={assign.pending} onClick={() => assign.run({ id: demand.id, ownerId: person.id })}>
      {t('assign.mine')}
    </Button>
  );
};

/** The ways a demand may end (3.1-a), and who takes care of it; only what the server says this person may do. */
export const EndDemand = ({ demand }: { demand: DemandView }) => {
  const t = useT();
  const [open, setOpen] = useState<Act>();
  const acts = (['answer', 'refer', 'decline', 'assign'] as const).filter(act => demand.may.includes(actOperations[act].name));
  return (
    <div className="pp-actions">
      {acts.map(act => (
        <Button key={act} type={act === 'answer' ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`${act}.do`)}
        </Button>
      ))}
      <SlotParts of={demandActs} give={{ demand }} />
      <TakeOn demand={demand} />
      {open && <DemandAct id={demand.id} act={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
};
