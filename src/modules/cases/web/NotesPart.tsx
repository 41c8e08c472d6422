import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CaseNoteView, CaseView } from '../contract/case.ts';
import { noteCase } from '../contract/operations-case.ts';
import { ActDialog } from './ActDialog.tsx';
import { useT } from './use-t.ts';

const AddNote = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const [form] = Form.useForm<{ text: string; visible?: boolean }>();
  const add = useCommand(noteCase, {
    invalidates: ['cases.'],
    onDone: () => {
      form.resetFields();
      showToast(t('notes.done'));
    },
  });
  return (
    <DeskForm<{ text: string; visible?: boolean }>
      name="cases.NotesPart"
      form={form}
      verb={t('notes.add')}
      secondary
      pending={add.pending}
      error={add.error}
      onSubmit={v => add.run(noteId => ({ id: c.id, noteId, text: v.text, visible: v.visible === true }))}
    >
      <Form.Item name="text" label={t('notes.text')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="visible" valuePropName="checked">
        <Checkbox>{t('notes.visible')}</Checkbox>
      </Form.Item>
    </DeskForm>
  );
};

const AnswerDialog = ({ record: c, question, onClose }: { record: CaseView; question: CaseNoteView; onClose: () => void }) => {
  const t = useT();
  const add = useCommand(noteCase, { invalidates: ['cases.'], onDone: onClose });
  return (
    <ActDialog<{ text: string }>
      name="cases.AnswerDialog"
      title={t('notes.answer')}
      pending={add.pending}
      error={add.error}
      onSubmit={v => add.run(noteId => ({ id: c.id, noteId, text: v.text, visible: true, answersId: question.id }))}
      onClose={onClose}
    >
      <blockquote className="pp-quote">{question.text}</blockquote>
      <Form.Item name="text" label={t('notes.answerText')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
    </ActDialog>
  );
};

/** 经过: what was said and done, and the enterprise's questions with their answers. */
export const NotesPart = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const [asked, setAsked] = useState<CaseNoteView>();
  const mayNote = c.may.includes(noteCase.name);
  const isOpen = (n: CaseNoteView): boolean => n.kind === 'question' && !c.notes.some(a => a.answersId === n.id);
  return (
    <FormSection title={t('notes.title')}>
      {mayNote && <AddNote record={c} />}
      <DataTable
        caption={t('notes.title')}
        columns={[
          { key: 'at', title: t('notes.at'), width: 150, render: n => sayInstant(n.at) },
          {
            key: 'what',
            title: t('notes.what'),
            head: true,
            render: n => (
              <>
                {n.kind !== 'note' && `${t(`note.${n.kind}`)}${sayMark('：')}`}
                {n.text} {n.visible && <span className="pp-hint">{t('notes.seen')}</span>}{' '}
                {isOpen(n) && <StateTag tone="warn">{t('notes.unanswered')}</StateTag>}
              </>
            ),
          },
          { key: 'who', title: t('notes.who'), width: 160, render: n => n.byName },
          {
            key: 'act',
            title: t('materials.acts'),
            act: true,
            width: 80,
            render: n =>
              isOpen(n) &&
              mayNote && (
                <Button size="small" onClick={() => setAsked(n)}>
                  {t('notes.answer')}
                </Button>
              ),
          },
        ]}
        rows={c.notes}
        rowKey={n => n.id}
        stack
        empty={<p className="pp-hint">{t('notes.none')}</p>}
      />
      {asked && <AnswerDialog record={c} question={asked} onClose={() => setAsked(undefined)} />}
    </FormSection>
  );
};
