import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import type { UploadedFile } from '#platform/web/upload.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { closeDeadline } from '../../contract/operations-warnings.ts';
import type { DeadlineView } from '../../contract/warning.ts';
import { useT } from './use-warnings-t.ts';

interface Values {
  checkedNumber: string;
  happenedOn: string;
  reference?: string;
  validUntil?: string;
  paidThroughYear?: number | null;
  reduction?: 0.7 | 0.85;
  reductionUntilYear?: number | null;
  amount?: number | null;
  note?: string;
}

const inputOf = (d: DeadlineView, v: Values, files: readonly UploadedFile[]) => ({
  id: d.id,
  checkedNumber: v.checkedNumber,
  happenedOn: v.happenedOn,
  reference: v.reference ?? '',
  note: v.note ?? '',
  fileIds: files.map(f => f.fileId),
  ...(v.validUntil ? { validUntil: v.validUntil } : {}),
  ...(v.paidThroughYear ? { paidThroughYear: v.paidThroughYear } : {}),
  ...(v.reduction ? { reduction: v.reduction } : {}),
  ...(v.reductionUntilYear ? { reductionUntilYear: v.reductionUntilYear } : {}),
  ...(v.amount === undefined || v.amount === null ? {} : { amount: v.amount }),
});

const Files = ({ files, onStored }: { files: readonly UploadedFile[]; onStored: (file: UploadedFile) => void }) => {
  const t = useT();
  return (
    <>
      <DropFile label={t('close.files')} accept="image/*,.pdf" onStored={onStored} />
      {files.map(f => (
        <p key={f.fileId} className="pp-hint">
          {t('close.file', { name: f.name })}
        </p>
      ))}
    </>
  );
};

const Reduction = () => {
  const t = useT();
  return (
    <>
      <Form.Item name="reduction" label={t('close.reduction')} rules={[{ required: true }]}>
        <Radio.Group options={([0.85, 0.7] as const).map(value => ({ value, label: t(`close.reduction.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reductionUntilYear" label={t('close.reductionUntilYear')} rules={[{ required: true }]}>
        <NumberInput min={2000} max={2100} precision={0} />
      </Form.Item>
    </>
  );
};

/** 凭证办结: number checked, receipt on file; nothing closes without it (6.3.4-a). */
export const CloseDeadline = ({ d, onClose }: { d: DeadlineView; onClose: () => void }) => {
  const t = useT();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [missing, setMissing] = useState(false);
  const done = (): void => {
    showToast(t('close.done'));
    onClose();
  };
  const close = useCommand(closeDeadline, { invalidates: ['assets.'], onDone: done });
  const submit = (v: Values): void => {
    setMissing(files.length === 0);
    if (files.length > 0) close.run(inputOf(d, v, files));
  };
  const initial = {
    ...(d.suggestedValidUntil ? { validUntil: d.suggestedValidUntil } : {}),
    ...(d.paysYear === null ? {} : { paidThroughYear: d.paysYear }),
    ...(d.reductionYear === null ? {} : { reductionUntilYear: d.reductionYear }),
  };
  return (
    <SheetDialog title={t('close.do')} onClose={onClose}>
      <p className="pp-hint">{t('close.lead')}</p>
      <DeskForm<Values>
        name="assets.CloseDeadline"
        verb={t('close.do')}
        pending={close.pending}
        error={close.error}
        onSubmit={submit}
        initial={initial}
      >
        <Form.Item
          name="checkedNumber"
          label={t('close.number')}
          extra={t('close.numberHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={80} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="happenedOn" label={t('close.happenedOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        {d.needsValidUntil && (
          <Form.Item name="validUntil" label={t('close.validUntil')} rules={[{ required: true }]}>
            <DayField />
          </Form.Item>
        )}
        {d.paysYear !== null && (
          <Form.Item name="paidThroughYear" label={t('close.paidThroughYear')} rules={[{ required: true }]}>
            <NumberInput min={1} max={20} precision={0} />
          </Form.Item>
        )}
        {d.reductionYear !== null && <Reduction />}
        <Form.Item name="amount" label={t('close.amount')}>
          <NumberInput min={0} precision={2} />
        </Form.Item>
        <Form.Item name="reference" label={t('close.reference')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="note" label={t('close.note')}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item>
          <Files files={files} onStored={f => setFiles([...files, f])} />
        </Form.Item>
        {missing && files.length === 0 && <p role="alert">{t('close.needsFile')}</p>}
      </DeskForm>
    </SheetDialog>
  );
};
