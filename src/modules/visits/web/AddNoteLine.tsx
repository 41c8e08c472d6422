import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { addNote } from '../contract/operations-visits.ts';
import { NoteKind } from '../contract/visit.ts';
import { useT } from './use-t.ts';

interface AddNoteLineProps {
  source: 'visit' | 'seminar';
  sourceId: string;
  enterpriseId?: string;
  disabled?: boolean;
}

/** One line: kind and words; Enter takes it down. */
export const AddNoteLine = ({ source, sourceId, enterpriseId, disabled }: AddNoteLineProps) => {
  const t = useT();
  const [form] = Form.useForm<{ kind: NoteKind; text: string }>();
  const [id, setId] = useState(newId);
  const add = useCommand(addNote, {
    invalidates: ['*'],
    onDone: () => {
      form.setFieldValue('text', '');
      setId(newId());
    },
  });
  return (
    <DeskForm<{ kind: NoteKind; text: string }>
      name="visits.AddNoteLine"
      form={form}
      verb={t('notes.add')}
      pending={add.pending}
      error={add.error}
      initial={{ kind: 'difficulty', text: '' }}
      onSubmit={v => add.run({ id, ...v, source, sourceId, ...(enterpriseId ? { enterpriseId } : {}) })}
    >
      <Form.Item name="kind" label={t('notes.kind')} rules={[{ required: true }]}>
        <Radio.Group disabled={disabled ?? false} options={NoteKind.options.map(k => ({ value: k, label: t(`note.${k}`) }))} />
      </Form.Item>
      <Form.Item name="text" label={t('notes.text')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} disabled={disabled ?? false} />
      </Form.Item>
    </DeskForm>
  );
};
