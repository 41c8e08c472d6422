import { Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useSession } from '#platform/web/session.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { SheetView } from '../contract/assessment.ts';
import { finishSheet } from '../contract/operations-scoring.ts';
import { useT } from './use-t.ts';

interface FinishSheetProps {
  sheet: SheetView;
  /** Nothing may be left unsaved when it is handed in. */
  flush: () => Promise<boolean>;
  onClose: () => void;
}

/** 交评分表, in the name of who scored. */
export const FinishSheet = ({ sheet, flush, onClose }: FinishSheetProps) => {
  const t = useT();
  const go = useGo();
  const { person } = useSession();
  const [id] = useState(newId);
  const [unsaved, setUnsaved] = useState(false);
  const { assessmentId, party } = sheet;
  const finish = useCommand(finishSheet, {
    invalidates: ['readiness.'],
    onDone: () => {
      showToast(t('finishedDone'));
      go(`/readiness/${assessmentId}?tab=parties`);
    },
  });
  const submit = async (assessorName: string): Promise<void> => {
    const isSaved = await flush();
    setUnsaved(!isSaved);
    if (isSaved) finish.run({ id, assessmentId, party, assessorName });
  };
  return (
    <SheetDialog title={t('finish')} onClose={onClose}>
      <p className="pp-hint">{t('finishHint')}</p>
      {unsaved && <p role="alert">{t('refused')}</p>}
      <DeskForm<{ assessorName: string }>
        name="readiness.FinishSheet"
        verb={t('finish')}
        initial={party === 'coach' ? { assessorName: person.name } : {}}
        pending={finish.pending}
        error={finish.error}
        onSubmit={v => void submit(v.assessorName)}
      >
        <Form.Item name="assessorName" label={t('assessorName')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
