import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { cancelSingle, changeSingle, recordSingle } from '../../contract/operations-single.ts';
import type { SingleVisit } from '../../contract/single-visit.ts';
import { useT } from '../use-t.ts';

const PlanVisit = lazyPart(() => import('./PlanVisit.tsx').then(m => m.PlanVisit));

interface DialogProps {
  visit: SingleVisit;
  onClose: () => void;
}

const CancelDialog = ({ visit, onClose }: DialogProps) => {
  const t = useT();
  const cancel = useCommand(cancelSingle, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('single.cancelled'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      name="campaigns.CancelSingle"
      title={`${t('single.cancel')} · ${visit.enterpriseName}`}
      verb={t('single.cancel')}
      pending={cancel.pending}
      error={cancel.error}
      onSubmit={reason => cancel.run({ id: visit.id, reason })}
      onClose={onClose}
    />
  );
};

/** 登记结果: whether it took place, and what came of it. */
const RecordDialog = ({ visit, onClose }: DialogProps) => {
  const t = useT();
  const record = useCommand(recordSingle, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('single.recorded'));
      onClose();
    },
  });
  return (
    <SheetDialog title={`${t('single.record')} · ${visit.enterpriseName}`} onClose={onClose}>
      <DeskForm<{ outcome: 'held' | 'missed'; note?: string }>
        name="campaigns.RecordSingle"
        verb={t('single.record')}
        pending={record.pending}
        error={record.error}
        onSubmit={v => record.run({ id: visit.id, outcome: v.outcome, note: v.note ?? '' })}
      >
        <Form.Item name="outcome" label={t('single.outcome')} rules={[{ required: true }]}>
          <Radio.Group options={(['held', 'missed'] as const).map(o => ({ value: o, label: t(`single.state.${o}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('single.outcomeNote')} extra={t('single.outcomeHint')}>
          <Input.TextArea maxLength={500} showCount rows={4} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** What may be done with a single visit: its result once it has begun, another time, calling it off. */
export const SingleActs = ({ visit }: { visit: SingleVisit }) => {
  const t = useT();
  const [open, setOpen] = useState<'record' | 'change' | 'cancel'>();
  const close = (): void => setOpen(undefined);
  const may = (op: { name: string }): boolean => visit.may.includes(op.name);
  return (
    <div className="pp-actions">
      {may(recordSingle) && (
        <Button size="small" onClick={() => setOpen('record')}>
          {t('single.record')}
        </Button>
      )}
      {may(changeSingle) && (
        <Button size="small" onClick={() => setOpen('change')}>
          {t('itinerary.move')}
        </Button>
      )}
      {may(cancelSingle) && (
        <Button size="small" onClick={() => setOpen('cancel')}>
          {t('single.cancel')}
        </Button>
      )}
      {open === 'record' && <RecordDialog visit={visit} onClose={close} />}
      {open === 'change' && <PlanVisit enterpriseId={visit.enterpriseId} visit={visit} onClose={close} />}
      {open === 'cancel' && <CancelDialog visit={visit} onClose={close} />}
    </div>
  );
};
