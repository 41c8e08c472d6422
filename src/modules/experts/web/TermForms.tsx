import { Form, Input } from 'antd';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { appointExpert, endTerm } from '../contract/operations-expert.ts';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

interface TermValues {
  fromOn: string;
  toOn: string;
  docNo: string;
}

/** 聘任: from, to, number of the document. */
export const AppointForm = ({ expertId, onClose }: { expertId: string; onClose: () => void }) => {
  const t = useT();
  const appoint = useSaved(appointExpert, onClose);
  return (
    <SheetDialog title={t('appoint')} onClose={onClose}>
      <DeskForm<TermValues>
        name="experts.AppointForm"
        verb={t('appoint')}
        pending={appoint.pending}
        error={appoint.error}
        onSubmit={v => appoint.run(id => ({ id, expertId, ...v }))}
      >
        <Form.Item name="fromOn" label={t('from')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="toOn" label={t('to')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="docNo" label={t('term.docNo')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

interface EndValues {
  endedOn: string;
  reason: string;
}

/** 提前结束聘期: the last day and why. */
export const EndTermForm = ({ termId, onClose }: { termId: string; onClose: () => void }) => {
  const t = useT();
  const end = useSaved(endTerm, onClose);
  return (
    <SheetDialog title={t('term.end')} onClose={onClose}>
      <DeskForm<EndValues>
        name="experts.EndTermForm"
        verb={t('term.end')}
        pending={end.pending}
        error={end.error}
        onSubmit={v => end.run({ id: termId, ...v })}
      >
        <Form.Item name="endedOn" label={t('term.endedOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="reason" label={t('word.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
