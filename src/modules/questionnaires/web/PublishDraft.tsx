import { Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { publishDraft } from '../contract/operations-questionnaires.ts';
import type { DraftEditor } from './use-draft-editor.ts';
import { useT } from './use-t.ts';

interface PublishDraftProps {
  draftId: string;
  version: number;
  editor: DraftEditor;
  onDone: (versionId: string) => void;
  onClose: () => void;
}

/** 发布: says what it means, asks what changed; the linter of the server has the last word. */
export const PublishDraft = ({ draftId, version, editor, onDone, onClose }: PublishDraftProps) => {
  const t = useT();
  const versionId = useMemo(() => newId(), []);
  const publish = useCommand(publishDraft, { invalidates: ['*'], onDone: done => onDone(done.id) });
  const [unsaved, setUnsaved] = useState(false);
  const send = async (note: string): Promise<void> => {
    const brought = await editor.flush();
    setUnsaved(!brought);
    if (brought) publish.run({ id: draftId, revision: editor.revision(), versionId, note });
  };
  return (
    <SheetDialog title={t('edit.publishTitle', { n: version })} onClose={onClose}>
      <p>{t('edit.publishBody')}</p>
      {unsaved && <p role="alert">{t('fill.dirtyOffline')}</p>}
      <ProblemNotice error={publish.error} />
      <DeskForm<{ note: string }>
        name="questionnaires.PublishDraft"
        verb={t('edit.publish')}
        pending={publish.pending}
        onSubmit={v => void send(v.note)}
      >
        <Form.Item name="note" label={t('edit.publishNote')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={300} rows={3} data-first />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
