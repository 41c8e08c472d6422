import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayKeptProblem } from '#platform/web/desk/say-kept-problem.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DeskForm } from '#ui/desk/DeskForm.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ImportView } from '../../contract/import.ts';
import { abandonAssetImport, confirmAssetImport, getAssetImport, undoAssetImport } from '../../contract/operations-import.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportRows } from './ImportRows.tsx';
import { stateTone } from './import-tones.ts';
import { useT } from './use-import-t.ts';

const busy: readonly ImportView['state'][] = ['reading', 'writing', 'undoing'];

const Undo = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useT();
  const undo = useCommand(undoAssetImport, { invalidates: ['assets.'], onDone: onClose });
  return (
    <SheetDialog title={t('import.undo')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        verb={t('import.undo')}
        pending={undo.pending}
        error={undo.error}
        onSubmit={v => undo.run({ id, ...v })}
      >
        <Form.Item name="reason" label={t('import.undoReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const Acts = ({ i }: { i: ImportView }) => {
  const t = useT();
  const [undoing, setUndoing] = useState(false);
  const confirm = useCommand(confirmAssetImport, { invalidates: ['assets.'] });
  const abandon = useCommand(abandonAssetImport, { invalidates: ['assets.'] });
  const n = i.counts.new + i.counts.update;
  return (
    <>
      {i.may.includes(confirmAssetImport.name) && (
        <Button type="primary" disabled={n === 0} loading={confirm.pending} onClick={() => confirm.run({ id: i.id })}>
          {t('import.confirm', { n })}
        </Button>
      )}
      {i.may.includes(abandonAssetImport.name) && <Button onClick={() => abandon.run({ id: i.id })}>{t('import.abandon')}</Button>}
      {i.may.includes(undoAssetImport.name) && <Button onClick={() => setUndoing(true)}>{t('import.undo')}</Button>}
      <ProblemNotice error={confirm.error ?? abandon.error} />
      {undoing && <Undo id={i.id} onClose={() => setUndoing(false)} />}
    </>
  );
};

const Outcome = ({ i }: { i: ImportView }) => {
  const t = useT();
  const { outcomes: o } = i;
  const lines = [
    i.state === 'ready' ? t('import.confirmLead', { created: i.counts.new, updated: i.counts.update, red: i.counts.red }) : '',
    o.created + o.updated > 0 ? t('import.outcome', { created: o.created, updated: o.updated }) : '',
    o.left > 0 ? t('import.outcomeLeft', { n: o.left }) : '',
    o.undone > 0 ? t('import.outcomeUndone', { n: o.undone }) : '',
    o.kept > 0 ? t('import.outcomeKept', { n: o.kept }) : '',
  ].filter(Boolean);
  return (
    <div role="status">
      {lines.map(l => (
        <p key={l}>{l}</p>
      ))}
    </div>
  );
};

/** One import: what the columns mean, faults by cell, what will be written; confirmed, watched, undone. */
export const ImportPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const [every, setEvery] = useState<number | false>(1500);
  const { data: i, error } = useOp(getAssetImport, { id }, { every });
  const isBusy = i === undefined || busy.includes(i.state);
  if ((every !== false) !== isBusy) setEvery(isBusy ? 1500 : false);
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/assets/imports" quiet>
            {t('import.list')}
          </LinkButton>
        }
        title={i ? i.fileName || t('import.pasted') : t('import.title')}
        state={i && <StateTag tone={stateTone[i.state]}>{t(`import.state.${i.state}`)}</StateTag>}
        hint={
          i &&
          [
            t(`kind.${i.kind}`),
            i.enterpriseName,
            `${t('import.asOf')} ${sayDay(i.asOf)}`,
            t('import.by', { name: i.ownerName, at: sayInstant(i.createdAt) }),
          ]
            .filter(Boolean)
            .join(' · ')
        }
        actions={i && <Acts i={i} />}
      />
      <ProblemNotice error={error} />
      {i?.problem && <p className="pp-tone-bad">{sayKeptProblem(i.problem, i.problemParams)}</p>}
      {i && isBusy && <ProgressLine label={t(`import.state.${i.state}`)} done={i.done} total={i.total === 0 ? undefined : i.total} />}
      {i && <Outcome i={i} />}
      {i && i.columns.length > 0 && i.state !== 'abandoned' && (
        <>
          {i.state === 'ready' && <ImportColumns key={JSON.stringify(i.columns)} i={i} />}
          <ImportRows i={i} />
        </>
      )}
      <ClauseFoot clause="6.3.3-a" />
    </>
  );
};
