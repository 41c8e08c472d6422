import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useSession } from '#platform/web/session.ts';
import { ClauseFoot } from '../ClauseFoot.tsx';
import { DropFile } from '../form/DropFile.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { PageHead } from '../PageHead.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { type ImportPagesKind, type ImportWords, type Own, useKind, useT } from './import-kind.ts';

const useStart = (op: ImportPagesKind['ops']['start'] | ImportPagesKind['ops']['paste']) => {
  const { room, base } = useKind();
  const go = useGo();
  return useCommand(op, { invalidates: [`${room}.import.list`, 'platform.task.list'], onDone: answer => go(`${base}/${answer.id}`) });
};

/** Rows pasted from a spreadsheet. */
const Paste = ({ words, own }: { words: NonNullable<ImportWords['paste']>; own: Own }) => {
  const id = useId();
  const [text, setText] = useState('');
  const paste = useStart(useKind().ops.paste);
  return (
    <FormSection title={words.label} hint={words.help(own)}>
      <Input.TextArea id={id} aria-label={words.label} rows={8} maxLength={400_000} value={text} onChange={e => setText(e.target.value)} />
      <ProblemNotice error={paste.error} />
      <Button type="primary" disabled={text.trim() === ''} loading={paste.pending} onClick={() => paste.run(id => ({ ...own, id, text }))}>
        {words.verb}
      </Button>
    </FormSection>
  );
};

/** The first step: a file is dropped, and reading begins by itself. */
export const ImportNewPage = () => {
  const t = useT();
  const { base, clause, ops, useWords, Ask, askFirst } = useKind();
  const words = useWords();
  const { person } = useSession();
  const [own, setOwn] = useState<Own>(() => askFirst?.(person) ?? {});
  const start = useStart(ops.start);
  return (
    <>
      <PageHead
        above={
          <LinkButton href={base} quiet>
            {words.title}
          </LinkButton>
        }
        title={words.start}
        hint={words.lead}
      />
      <FormSection title={t('imports.file')} hint={words.dropHint}>
        {Ask && <Ask own={own} onChange={setOwn} />}
        <DropFile
          label={words.drop}
          accept=".xlsx,.xls,.ods,.csv,.txt"
          onStored={file => start.run(id => ({ ...own, id, fileId: file.fileId }))}
        />
        <ProblemNotice error={start.error} />
      </FormSection>
      {words.paste && <Paste words={words.paste} own={own} />}
      <ClauseFoot clause={clause} />
    </>
  );
};
