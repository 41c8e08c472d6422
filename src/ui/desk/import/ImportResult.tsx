import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { Facts } from '../Facts.tsx';
import { DeskForm } from '../form/DeskForm.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { PageLink } from '../PageLink.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { SheetDialog } from '../table/SheetDialog.tsx';
import { Balance } from './ImportConfirm.tsx';
import { ImportRows } from './ImportRows.tsx';
import { useKind, useT } from './import-kind.ts';

const numbersOf = ({ counts }: ImportView) => ({ created: counts.willCreate, updated: counts.willUpdate - counts.left });

const UndoDialog = ({ view, onClose }: { view: ImportView; onClose: () => void }) => {
  const t = useT();
  const { ops, room, useWords } = useKind();
  const words = useWords();
  const undo = useCommand(ops.undo, { invalidates: [`${room}.`, 'platform.task.list'], onDone: onClose });
  return (
    <SheetDialog title={t('undoTitle')} onClose={onClose}>
      <p>{words.undoExplain(numbersOf(view))}</p>
      <DeskForm<{ reason: string }>
        verb={t('undo')}
        pending={undo.pending}
        error={undo.error}
        onSubmit={v => undo.run({ id: view.id, reason: v.reason })}
      >
        <Form.Item name="reason" label={t('undoReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** What the undo left alone, each with the reason. */
const LeftAlone = ({ id }: { id: string }) => {
  const t = useT();
  const { ops, useWords, recordPath } = useKind();
  const words = useWords();
  const { data, error } = useOp(ops.undoReport, { id });
  return (
    <FormSection title={t('left')}>
      <ProblemNotice error={error} />
      <Facts
        facts={(data?.rows ?? []).map(r => ({
          label: `${r.name} ${words.leftField(r.field)}`,
          value: <PageLink href={recordPath(r.recordId)}>{words.left(r.why)}</PageLink>,
          wide: true,
        }))}
      />
    </FormSection>
  );
};

/** After the writing: what was done, and the way back. */
export const ImportResult = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { ops, base, listPath, useWords } = useKind();
  const words = useWords();
  const [undoing, setUndoing] = useState(false);
  if (view.state === 'abandoned') {
    return (
      <LinkButton href={`${base}/new`} primary>
        {words.start}
      </LinkButton>
    );
  }
  return (
    <FormSection title={t('result')}>
      <p role="status">{view.undo ? words.undone(view.undo) : words.done(numbersOf(view))}</p>
      {view.counts.left > 0 && <p>{t('leftRows', { n: view.counts.left })}</p>}
      <Balance view={view} />
      <div className="pp-actions">
        <LinkButton href={listPath} primary>
          {words.seeList}
        </LinkButton>
        {view.may.includes(ops.undo.name) && <Button onClick={() => setUndoing(true)}>{t('undo')}</Button>}
      </div>
      <ImportRows view={view} />
      {view.undo && view.undo.left > 0 && <LeftAlone id={view.id} />}
      {undoing && <UndoDialog view={view} onClose={() => setUndoing(false)} />}
    </FormSection>
  );
};
