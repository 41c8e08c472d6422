import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay, saySize } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { showToast } from '#ui/desk/toast.ts';
import type { CaseView } from '../contract/case.ts';
import { addTask, finishTask } from '../contract/operations-case.ts';
import { addCaseFile, getCaseFile } from '../contract/operations-material.ts';
import { ActDialog } from './ActDialog.tsx';
import { useT } from './use-t.ts';

const TaskDialog = ({ record: c, onClose }: { record: CaseView; onClose: () => void }) => {
  const t = useT();
  const add = useCommand(addTask, { invalidates: ['cases.'], onDone: onClose });
  return (
    <ActDialog<{ text: string; dueOn?: string }>
      name="cases.TaskDialog"
      title={t('tasks.add')}
      pending={add.pending}
      error={add.error}
      onSubmit={v => add.run(taskId => ({ id: c.id, taskId, text: v.text, dueOn: v.dueOn || null }))}
      onClose={onClose}
    >
      <Form.Item name="text" label={t('tasks.text')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="dueOn" label={t('tasks.due')}>
        <DayField />
      </Form.Item>
    </ActDialog>
  );
};

/** 任务: what the companion means to do. */
export const TasksPart = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const finish = useCommand(finishTask, { invalidates: ['cases.'], onDone: () => showToast(t('tasks.finished')) });
  const may = c.may.includes(addTask.name);
  return (
    <FormSection title={t('tasks.title')} aside={may && <Button onClick={() => setAdding(true)}>{t('tasks.add')}</Button>}>
      <DataTable
        caption={t('tasks.title')}
        bare
        columns={[
          { key: 'text', title: t('tasks.text'), render: k => k.text },
          { key: 'due', title: t('tasks.due'), width: 160, render: k => (k.dueOn === null ? '' : sayDay(k.dueOn)) },
          {
            key: 'act',
            title: t('materials.acts'),
            act: true,
            width: 100,
            render: k =>
              k.doneAt !== null
                ? t('tasks.finished')
                : may && (
                    <Button size="small" onClick={() => finish.run({ id: c.id, taskId: k.id })}>
                      {t('tasks.finish')}
                    </Button>
                  ),
          },
        ]}
        rows={c.tasks}
        rowKey={k => k.id}
        empty={<p className="pp-hint">{t('tasks.none')}</p>}
      />
      {adding && <TaskDialog record={c} onClose={() => setAdding(false)} />}
    </FormSection>
  );
};

/** 文件 of the case itself. */
export const FilesPart = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const add = useCommand(addCaseFile, { invalidates: ['cases.'], onDone: () => showToast(t('files.added')) });
  return (
    <FormSection title={t('files.title')}>
      <DataTable
        caption={t('files.title')}
        bare
        columns={[
          { key: 'name', title: t('files.title'), render: f => f.name },
          { key: 'size', title: t('files.title'), width: 100, align: 'right', render: f => saySize(f.size) },
          {
            key: 'open',
            title: t('files.open'),
            act: true,
            width: 80,
            render: f => (
              <Button size="small" onClick={() => takeFile(getCaseFile, { id: c.id, fileId: f.id })}>
                {t('files.open')}
              </Button>
            ),
          },
        ]}
        rows={c.files}
        rowKey={f => f.id}
        empty={<p className="pp-hint">{t('files.none')}</p>}
      />
      {c.may.includes(addCaseFile.name) && (
        <DropFile label={t('files.drop')} accept="" several onStored={f => add.run({ id: c.id, fileId: f.fileId })} />
      )}
    </FormSection>
  );
};
