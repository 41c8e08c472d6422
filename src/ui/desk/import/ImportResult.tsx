import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { Facts } from '../Facts.tsx';
import { Figure, FigureRow } from '../FigureRow.tsx';
import { DeskForm } from '../form/DeskForm.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { PageLink } from '../PageLink.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { SheetDialog } from '../table/SheetDialog.tsx';
import { Balance } from './ImportConfirm.tsx';
import { ImportRows, type ShownRows } from './ImportRows.tsx';
import { useKind, useT } from './import-kind.ts';

const numbersOf = ({ wrote }: ImportView) => wrote ?? { created: 0, updated: 0 };

/** What was written leads to exactly these records; what was not, to its rows with their reasons. */
const Outcome = ({ view, onRows }: { view: ImportView; onRows: (rows: ShownRows) => void }) => {
  const t = useT();
  const { listPath } = useKind();
  const { counts } = view;
  const { created, updated } = numbersOf(view);
  const open = (n: number, rows: ShownRows) => (n > 0 ? () => onRows(rows) : undefined);
  const list = (wrote: string): string => `${listPath}?import=${view.id}&importWrote=${wrote}`;
  const left = counts.willSkip - counts.red;
  return (
    <FigureRow>
      <Figure label={t('decision.new')} value={created} href={list('created')} />
      <Figure label={t('decision.update')} value={updated} href={list('updated')} />
      <Figure label={t('refused')} value={counts.red} onOpen={open(counts.red, 'red')} />
      <Figure label={t('leftOutRows')} value={left} onOpen={open(left, 'skip')} />
      <Figure label={t('shown.kept')} value={counts.left} onOpen={open(counts.left, 'kept')} />
    </FigureRow>
  );
};

const UndoDialog = ({ view, onClose }: { view: ImportView; onClose: () => void }) => {
  const t = useT();
  const { ops, room, useWords } = useKind();
  const words = useWords();
  const undo = useCommand(ops.undo, { invalidates: [`${room}.`, 'platform.task.list'], onDone: onClose });
  return (
    <SheetDialog title={t('undoTitle')} onClose={onClose}>
      <p>{words.undoExplain(numbersOf(view))}</p>
      <DeskForm<{ reason: string }>
        name="ui.ImportResult"
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
          key: `${r.recordId} ${r.field}`,
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
  const { ops, base, listPath, useWords, After } = useKind();
  const words = useWords();
  const [undoing, setUndoing] = useState(false);
  const [rows, setRows] = useState<ShownRows>();
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
      <Outcome view={view} onRows={setRows} />
      {view.counts.left > 0 && <p>{t('leftRows', { n: view.counts.left })}</p>}
      {!view.undo && <Balance view={view} />}
      <div className="pp-actions">
        <LinkButton href={`${listPath}?import=${view.id}`} primary>
          {words.seeList}
        </LinkButton>
        {view.may.includes(ops.undo.name) && <Button onClick={() => setUndoing(true)}>{t('undo')}</Button>}
      </div>
      {After && !view.undo && <After view={view} />}
      <ImportRows view={view} shown={rows} onShow={setRows} />
      {view.undo && view.undo.left > 0 && <LeftAlone id={view.id} />}
      {undoing && <UndoDialog view={view} onClose={() => setUndoing(false)} />}
    </FormSection>
  );
};
