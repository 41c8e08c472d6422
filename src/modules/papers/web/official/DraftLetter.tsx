import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate } from '#platform/web/desk/data.ts';
import { useRevisedDraft } from '#platform/web/field/revised-draft.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { LetterText, LetterView } from '../../contract/official-letter.ts';
import { getLetter, issueLetter, listOfficialLetters, saveLetter } from '../../contract/operations-official.ts';
import { useT } from '../use-t.ts';
import { LetterSheet } from './LetterSheet.tsx';
import './letter.css';

const wordsOf = ({ title, recipient, body, remark }: LetterText): LetterText => ({ title, recipient, body, remark });

/** The draft with its saving and its issue. */
const useLetterDraft = (letter: LetterView) => {
  const t = useT();
  const invalidate = useInvalidate();
  const saved = useRevisedDraft({
    id: letter.id,
    revision: letter.revision,
    inputOf: (changes, revision) => ({ id: letter.id, revision, ...wordsOf(changes as unknown as LetterText) }),
    send: (input, options) => call(saveLetter, input, options),
    onSaved: () => invalidate([getLetter, listOfficialLetters]),
  });
  const issue = useCommand(issueLetter, {
    invalidates: ['*'],
    onDone: ({ number }) => showToast(t('official.issued', { number })),
  });
  return { ...saved, issue };
};

interface AskedProps {
  recipient: string;
  pending: boolean;
  onDo: () => void;
  onClose: () => void;
}

/** Said once more before what cannot be changed any more. */
const AskIssue = ({ recipient, pending, onDo, onClose }: AskedProps) => {
  const t = useT();
  return (
    <SheetDialog
      title={t('official.issue')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('official.back')}</Button>
          <Button type="primary" loading={pending} onClick={onDo}>
            {t('official.issue')}
          </Button>
        </>
      }
    >
      <p>{t('official.issueBody', { recipient })}</p>
    </SheetDialog>
  );
};

/** The fields of a letter; it saves itself at every pause. */
const LetterFields = () => {
  const t = useT();
  const needed = [{ required: true, whitespace: true }];
  return (
    <>
      <Form.Item name="title" label={t('official.title')} rules={needed} extra={t('official.titleHint')}>
        <Input maxLength={80} showCount />
      </Form.Item>
      <Form.Item name="recipient" label={t('official.recipient')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="body" label={t('official.body')} rules={needed} extra={t('official.bodyHint')}>
        <Input.TextArea maxLength={8_000} showCount rows={16} />
      </Form.Item>
      <Form.Item name="remark" label={t('official.remark')} extra={t('official.remarkHint')}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
};

/** A draft: its fields, and beside them the letter as it will stand on paper. */
export const DraftLetter = ({ letter, onReload }: { letter: LetterView; onReload: () => void }) => {
  const t = useT();
  const [form] = Form.useForm<LetterText>();
  const [words, setWords] = useState<LetterText>(() => wordsOf(letter));
  const [asking, setAsking] = useState(false);
  const { draft, saving, revision, issue } = useLetterDraft(letter);
  const refused = saving.kind === 'refused' ? saving.problem : undefined;
  const change = (): void => {
    const now = wordsOf(form.getFieldsValue(true) as LetterText);
    setWords(now);
    draft.change({ ...now });
  };
  const send = async (): Promise<void> => {
    setAsking(false);
    if (await draft.flush()) issue.run({ id: letter.id, revision: revision() });
  };
  return (
    <div className="letter-work">
      <div>
        <SaveState saving={saving} />
        {refused?.code.startsWith('papers.problem.letter') && (
          <>
            <ProblemNotice error={refused} />
            <Button onClick={onReload}>{t('official.reload')}</Button>
          </>
        )}
        <DeskForm<LetterText>
          name="papers.DraftLetter"
          verb={t('official.issue')}
          form={form}
          initial={wordsOf(letter)}
          pending={issue.pending}
          error={issue.error ?? refused}
          onChange={change}
          onSubmit={() => setAsking(true)}
        >
          <LetterFields />
        </DeskForm>
      </div>
      <LetterSheet letter={{ ...letter, ...words }} day={todayInBeijing()} />
      {asking && <AskIssue recipient={words.recipient} pending={issue.pending} onDo={() => void send()} onClose={() => setAsking(false)} />}
    </div>
  );
};
