import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import type { DrawView } from '../../contract/draw.ts';
import { addDigits, drawFile, runDraw } from '../../contract/operations-draw.ts';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';

const DigitsForm = ({ drawId, onClose }: { drawId: string; onClose: () => void }) => {
  const t = useT();
  const give = useSaved(addDigits, onClose);
  return (
    <SheetDialog title={t('draw.addDigits')} onClose={onClose}>
      <DeskForm<{ digits: string }>
        name="experts.DigitsForm"
        verb={t('draw.addDigits')}
        pending={give.pending}
        error={give.error}
        onSubmit={v => give.run(id => ({ id, drawId, ...v }))}
      >
        <Form.Item name="digits" label={t('draw.digits')} extra={t('draw.digitsHint')} rules={[{ required: true }]}>
          <Input maxLength={20} inputMode="numeric" autoComplete="off" />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 报入数字, then 抽取; afterwards the file. */
export const DrawActs = ({ draw }: { draw: DrawView }) => {
  const t = useT();
  const [giving, setGiving] = useState(false);
  const run = useSaved(runDraw, () => {});
  return (
    <>
      {draw.may.includes(addDigits.name) && <Button onClick={() => setGiving(true)}>{t('draw.addDigits')}</Button>}
      {draw.may.includes(drawFile.name) && <Button onClick={() => takeFile(drawFile, { id: draw.id })}>{t('draw.takeFile')}</Button>}
      {draw.may.includes(runDraw.name) && (
        <Button type="primary" loading={run.pending} onClick={() => run.run({ id: draw.id })}>
          {t('draw.run')}
        </Button>
      )}
      <ProblemNotice error={run.error} />
      {giving && <DigitsForm drawId={draw.id} onClose={() => setGiving(false)} />}
    </>
  );
};
