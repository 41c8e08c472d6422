import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssessmentView, ComparedItem, ProofKind } from '../contract/assessment.ts';
import { addEvidenceOf, evidenceChoices } from '../contract/operations-scoring.ts';
import { useT } from './use-t.ts';

interface AddProofProps {
  a: AssessmentView;
  item: ComparedItem;
  onClose: () => void;
}

/** A record or file that has just been chosen: `asset:…`, `visit:…`, `file:…`. */
const partsOf = (picked: string): { kind: ProofKind; recordId: string } => {
  const [kind = 'file', recordId = ''] = picked.split(':');
  return { kind: kind as ProofKind, recordId };
};

/** Assets and visits of the enterprise, and the file that was just put in. */
const useChoices = (assessmentId: string, file: { id: string; name: string } | undefined) => {
  const t = useT();
  const { data } = useOp(evidenceChoices, { assessmentId });
  const rows = (data?.rows ?? []).map(r => ({
    value: `${r.kind}:${r.id}`,
    label: `${t(`proof.${r.kind}`)} · ${r.kind === 'visit' ? t('visitOn', { day: r.on ? sayDay(r.on) : '' }) : r.title}`,
  }));
  return {
    none: data?.rows.length === 0,
    options: file ? [{ value: `file:${file.id}`, label: t('fileHere', { name: file.name }) }, ...rows] : rows,
  };
};

/** 添加佐证 to an item: a record of the enterprise or a file, and a note. */
export const AddProof = ({ a, item, onClose }: AddProofProps) => {
  const t = useT();
  const [id] = useState(newId);
  const [file, setFile] = useState<{ id: string; name: string }>();
  const [form] = Form.useForm<{ picked: string; note?: string }>();
  const { none, options } = useChoices(a.id, file);
  const add = useCommand(addEvidenceOf, {
    invalidates: ['readiness.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('addProofTo', { item: item.name })} onClose={onClose}>
      {none && <p className="pp-hint">{t('noChoices')}</p>}
      <DropFile
        label={t('fileDrop')}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
        onStored={stored => {
          setFile({ id: stored.fileId, name: stored.name });
          form.setFieldValue('picked', `file:${stored.fileId}`);
        }}
      />
      <DeskForm<{ picked: string; note?: string }>
        name="readiness.AddProof"
        form={form}
        verb={t('addProof')}
        pending={add.pending}
        error={add.error}
        named={{ '/recordId': ['picked'] }}
        onSubmit={v => add.run({ id, assessmentId: a.id, itemKey: item.key, ...partsOf(v.picked), note: v.note ?? '' })}
      >
        <Form.Item name="picked" label={t('proofKind')} rules={[{ required: true }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Form.Item>
        <Form.Item name="note" label={t('proofNote')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
