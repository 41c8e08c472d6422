import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/DeskForm.tsx';
import { addNote, withdrawNote } from '../contract/operations-visits.ts';
import { NoteKind, type NoteView } from '../contract/visit.ts';
import { useT } from './use-t.ts';

interface NoteListProps {
  notes: readonly NoteView[];
  /** Shows which enterprise said it (seminars). */
  withName?: boolean;
  mayWithdraw: boolean;
}

/** 需求、难点、建议 as they were taken down. */
export const NoteList = ({ notes, withName, mayWithdraw }: NoteListProps) => {
  const t = useT();
  const withdraw = useCommand(withdrawNote, { invalidates: ['surveys.'] });
  if (notes.length === 0) return <p className="pp-hint">{t('notes.none')}</p>;
  return (
    <ul className="pp-list">
      {notes.map(n => (
        <li key={n.id}>
          <strong>{t(`note.${n.kind}`)}</strong> {withName && <span className="pp-hint">{n.enterpriseName} </span>}
          {n.text}{' '}
          {mayWithdraw && (
            <Button size="small" type="text" aria-label={`${t('notes.withdraw')} ${n.text}`} onClick={() => withdraw.run({ id: n.id })}>
              {t('notes.withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};

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
    invalidates: ['surveys.'],
    onDone: () => {
      form.setFieldValue('text', '');
      setId(newId());
    },
  });
  return (
    <DeskForm<{ kind: NoteKind; text: string }>
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
