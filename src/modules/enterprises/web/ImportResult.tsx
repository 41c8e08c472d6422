import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';
import { DeskForm } from '#ui/desk/DeskForm.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ImportView } from '../contract/import.ts';
import { importUndoReport, undoImport } from '../contract/import-operations.ts';
import { useT } from './use-t.ts';

const UndoDialog = ({ view, onClose }: { view: ImportView; onClose: () => void }) => {
  const t = useT();
  const undo = useCommand(undoImport, { invalidates: ['enterprises.', 'platform.task.list'], onDone: onClose });
  return (
    <SheetDialog title={t('imp.undoTitle')} onClose={onClose}>
      <p>{t('imp.undoExplain', { created: view.counts.willCreate, updated: view.counts.willUpdate })}</p>
      <DeskForm<{ reason: string }>
        verb={t('imp.undo')}
        pending={undo.pending}
        error={undo.error}
        onSubmit={v => undo.run({ id: view.id, reason: v.reason })}
      >
        <Form.Item name="reason" label={t('imp.undoReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const columnWords: Readonly<Record<string, string>> = {
  legacy_reg_no: 'legacyRegNo',
  region_code: 'street',
  industry_code: 'industry',
  above_scale: 'aboveScale',
};
const columnName = (column: string): string => {
  const key = `enterprises.field.${columnWords[column] ?? column}`;
  return hasPhrase(key) ? say(key) : '';
};

/** What the undo left alone, each with the reason. */
const LeftAlone = ({ id }: { id: string }) => {
  const t = useT();
  const { data, error } = useOp(importUndoReport, { id });
  return (
    <FormSection title={t('imp.left')}>
      <ProblemNotice error={error} />
      <Facts
        facts={(data?.rows ?? []).map(r => ({
          label: `${r.name} ${columnName(r.field)}`,
          value: <PageLink href={`/enterprises/${r.enterpriseId}`}>{t(r.why === 'inUse' ? 'left.inUse' : 'left.changedSince')}</PageLink>,
          wide: true,
        }))}
      />
    </FormSection>
  );
};

/** After the writing: what was done, and the way back. */
export const ImportResult = ({ view }: { view: ImportView }) => {
  const t = useT();
  const [undoing, setUndoing] = useState(false);
  if (view.state === 'abandoned') {
    return (
      <LinkButton href="/enterprises/imports/new" primary>
        {t('imports.new')}
      </LinkButton>
    );
  }
  return (
    <FormSection title={t('imp.result')}>
      <p role="status">
        {view.undo ? t('imp.undone', view.undo) : t('imp.done', { created: view.counts.willCreate, updated: view.counts.willUpdate })}
      </p>
      <div className="pp-actions">
        <LinkButton href="/enterprises" primary>
          {t('imp.seeList')}
        </LinkButton>
        {view.may.includes(undoImport.name) && <Button onClick={() => setUndoing(true)}>{t('imp.undo')}</Button>}
      </div>
      {view.undo && view.undo.left > 0 && <LeftAlone id={view.id} />}
      {undoing && <UndoDialog view={view} onClose={() => setUndoing(false)} />}
    </FormSection>
  );
};
