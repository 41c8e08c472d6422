import { Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { addDays } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import type { UploadedFile } from '#platform/web/upload.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CaseView, MaterialView } from '../contract/case.ts';
import { askMaterials, dropMaterial, returnMaterial, supplyMaterial } from '../contract/operations-material.ts';
import { ActDialog } from './ActDialog.tsx';
import { useT } from './use-t.ts';

interface MaterialsDialogProps {
  record: CaseView;
  materials: readonly MaterialView[];
  onClose: () => void;
}

const useDone = (sentence: string, onClose: () => void) => ({
  invalidates: ['cases.'],
  onDone: () => {
    showToast(sentence);
    onClose();
  },
});

/** 要材料: which, until when. */
export const AskDialog = ({ record: c, materials, onClose }: MaterialsDialogProps) => {
  const t = useT();
  const turnId = useMemo(() => newId(), []);
  const ask = useCommand(askMaterials, useDone(t('materials.asked'), onClose));
  return (
    <ActDialog<{ untilOn: string }>
      name="cases.AskDialog"
      title={t('materials.askSelected', { n: materials.length })}
      pending={ask.pending}
      error={ask.error}
      initial={{ untilOn: addDays(todayInBeijing(), 7) }}
      onSubmit={v => ask.run({ id: c.id, turnId, materialIds: materials.map(m => m.id), ...v })}
      onClose={onClose}
    >
      <ul>
        {materials.map(m => (
          <li key={m.id}>{m.name}</li>
        ))}
      </ul>
      <Form.Item name="untilOn" label={t('materials.until')} rules={[{ required: true }]}>
        <DayField min={todayInBeijing()} />
      </Form.Item>
    </ActDialog>
  );
};

interface OneProps {
  record: CaseView;
  material: MaterialView;
  onClose: () => void;
}

/** 退回 with one sentence. */
export const ReturnDialog = ({ record: c, material: m, onClose }: OneProps) => {
  const t = useT();
  const back = useCommand(returnMaterial, useDone(t('materials.returned'), onClose));
  const roundId = m.rounds.at(-1)?.id ?? '';
  return (
    <ActDialog<{ sentence: string }>
      name="cases.ReturnDialog"
      title={t('materials.return')}
      pending={back.pending}
      error={back.error}
      onSubmit={v => back.run({ id: c.id, roundId, ...v })}
      onClose={onClose}
    >
      <Form.Item name="sentence" label={t('materials.sentence')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} autoFocus />
      </Form.Item>
    </ActDialog>
  );
};

/** 不需要 with the reason. */
export const DropDialog = ({ record: c, material: m, onClose }: OneProps) => {
  const t = useT();
  const drop = useCommand(dropMaterial, useDone(t('materials.dropped'), onClose));
  return (
    <ActDialog<{ why: string }>
      name="cases.DropDialog"
      title={t('materials.drop')}
      pending={drop.pending}
      error={drop.error}
      onSubmit={v => drop.run({ id: c.id, materialId: m.id, ...v })}
      onClose={onClose}
    >
      <Form.Item name="why" label={t('materials.dropWhy')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} autoFocus />
      </Form.Item>
    </ActDialog>
  );
};

/** 代收: files and a remark. */
export const TakeDialog = ({ record: c, material: m, onClose }: OneProps) => {
  const t = useT();
  const roundId = useMemo(() => newId(), []);
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const take = useCommand(supplyMaterial, useDone(t('materials.taken'), onClose));
  return (
    <ActDialog<{ words?: string }>
      name="cases.TakeDialog"
      title={t('materials.take')}
      pending={take.pending}
      error={take.error}
      onSubmit={v => take.run({ id: c.id, materialId: m.id, roundId, fileIds: files.map(f => f.fileId), words: v.words ?? '' })}
      onClose={onClose}
    >
      <DropFile label={t('files.drop')} accept="" several onStored={file => setFiles(all => [...all, file])} />
      <Form.Item name="words" label={t('materials.words')}>
        <Input maxLength={200} />
      </Form.Item>
    </ActDialog>
  );
};
