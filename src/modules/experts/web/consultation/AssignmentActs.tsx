import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { MeetMode } from '../../contract/consultation.ts';
import {
  acceptAssignment,
  adviseAssignment,
  meetAssignment,
  recuseAssignment,
  withdrawAssignment,
} from '../../contract/operations-consultation.ts';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';

const MeetForm = lazyPart(() => import('./AssignmentForms.tsx').then(m => m.MeetForm));
const AdviseForm = lazyPart(() => import('./AssignmentForms.tsx').then(m => m.AdviseForm));
const ReturnForm = lazyPart(() => import('./AssignmentForms.tsx').then(m => m.ReturnForm));

interface AssignmentActsProps {
  assignment: { id: string; may: readonly string[] };
  mode: MeetMode;
}

/** What may follow now, by the expert herself or by staff on her behalf: the one next step is primary. */
export const AssignmentActs = ({ assignment: { id, may }, mode }: AssignmentActsProps) => {
  const t = useT();
  const [open, setOpen] = useState<'meet' | 'advise' | 'recuse' | 'withdraw'>();
  const accept = useSaved(acceptAssignment, () => {});
  const close = (): void => setOpen(undefined);
  return (
    <>
      <ProblemNotice error={accept.error} />
      <div className="pp-actions">
        {may.includes(acceptAssignment.name) && (
          <Button type="primary" loading={accept.pending} onClick={() => accept.run({ id })}>
            {t('assignment.accept')}
          </Button>
        )}
        {may.includes(meetAssignment.name) && (
          <Button type="primary" onClick={() => setOpen('meet')}>
            {t('assignment.meet')}
          </Button>
        )}
        {may.includes(adviseAssignment.name) && (
          <Button type="primary" onClick={() => setOpen('advise')}>
            {t('assignment.advise')}
          </Button>
        )}
        {may.includes(recuseAssignment.name) && <Button onClick={() => setOpen('recuse')}>{t('assignment.recuse')}</Button>}
        {may.includes(withdrawAssignment.name) && <Button onClick={() => setOpen('withdraw')}>{t('assignment.withdraw')}</Button>}
      </div>
      {open === 'meet' && <MeetForm id={id} mode={mode} onClose={close} />}
      {open === 'advise' && <AdviseForm id={id} onClose={close} />}
      {(open === 'recuse' || open === 'withdraw') && <ReturnForm id={id} act={open} onClose={close} />}
    </>
  );
};
