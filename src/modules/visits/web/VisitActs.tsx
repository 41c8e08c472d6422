import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { returnVisit, reviewVisit } from '../contract/operations-visits.ts';
import type { VisitView } from '../contract/visit.ts';
import { visitFillWays, visitTakeOut } from './slots.ts';
import { useT } from './use-t.ts';

const ReturnDialog = ({ visit, onClose }: { visit: VisitView; onClose: () => void }) => {
  const t = useT();
  const give = useCommand(returnVisit, { invalidates: ['*'], onDone: onClose });
  return (
    <SheetDialog title={t('visit.return')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="visits.VisitActs"
        verb={t('visit.return')}
        pending={give.pending}
        error={give.error}
        onSubmit={v => give.run({ visitId: visit.id, ...v })}
      >
        <Form.Item name="reason" label={t('visit.returnReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** What may be done with a visit now: fill in, return, review, print. */
export const VisitActs = ({ visit }: { visit: VisitView }) => {
  const t = useT();
  const [returning, setReturning] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const review = useCommand(reviewVisit, { invalidates: ['*'], onDone: () => showToast(t('visit.saved')) });
  const may = (name: string): boolean => visit.may.includes(name);
  return (
    <>
      <ProblemNotice error={failed ?? review.error} />
      <SlotParts of={visitTakeOut} give={{ visit, onFailed: setFailed }} />
      {may('visits.visit.return') && <Button onClick={() => setReturning(true)}>{t('visit.return')}</Button>}
      {may('visits.visit.review') && (
        <Button type="primary" loading={review.pending} onClick={() => review.run({ visitId: visit.id })}>
          {t('visit.review')}
        </Button>
      )}
      {may('visits.visit.saveDraft') && <SlotParts of={visitFillWays} give={{ visitId: visit.id }} />}
      {may('visits.visit.saveDraft') && (
        <LinkButton primary href={`/visits/${visit.id}/fill`}>
          {t('visit.fill')}
        </LinkButton>
      )}
      {returning && <ReturnDialog visit={visit} onClose={() => setReturning(false)} />}
    </>
  );
};
