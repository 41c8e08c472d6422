import { useState } from 'react';
import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate, useOp } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type BatchAct, type BatchPreview, type BatchWhyNot, doBatch, previewBatch, undoBatch } from '../contract/batch.ts';
import type { DemandRow } from '../contract/demand.ts';
import { actFields } from './ActFields.tsx';
import { useT } from './use-t.ts';

/** Most that one act takes; the rest of a larger selection stays selected. */
const mostAtOnce = 200;

interface BatchDialogProps {
  act: BatchAct['act'];
  rows: readonly DemandRow[];
  /** Told which of them it dealt with. */
  onDone: (done: readonly DemandRow[]) => void;
  onClose: () => void;
}

const Preview = ({ rows }: { rows: BatchPreview['rows'] }) => {
  const t = useT();
  const out = rows.filter(r => r.whyNot !== null);
  if (out.length === 0) return null;
  return (
    <>
      <p role="note">{t('batch.notReached', { n: out.length })}</p>
      <DataTable
        caption={t('batch.notReached', { n: out.length })}
        columns={[
          { key: 'text', title: t('list.text'), render: r => r.text },
          { key: 'enterprise', title: t('list.enterprise'), render: r => r.enterpriseName },
          { key: 'why', title: t('batch.why'), render: r => t(`batch.whyNot.${r.whyNot as BatchWhyNot}`) },
        ]}
        rows={out}
        rowKey={r => r.id}
      />
    </>
  );
};

/** 更正分类: the class of each as it is, beside the one that all of them get. */
const Classes = ({ rows, to }: { rows: BatchPreview['rows']; to: string | undefined }) => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const name = (code: string | null): string => (code === null ? t('class.none') : nameOf(code));
  return (
    <DataTable
      caption={t('batch.classes')}
      columns={[
        { key: 'text', title: t('list.text'), render: r => <CellLines more={r.enterpriseName}>{r.text}</CellLines> },
        { key: 'now', title: t('batch.classNow'), width: 180, render: r => name(r.classCode) },
        { key: 'to', title: t('batch.classTo'), width: 180, render: () => (to === undefined ? '—' : name(to)) },
      ]}
      rows={rows}
      rowKey={r => r.id}
    />
  );
};

/** 批量处理: what the act reaches and what it leaves, then the act, then the way back. */
export const BatchDialog = ({ act, rows, onDone, onClose }: BatchDialogProps) => {
  const t = useT();
  const invalidate = useInvalidate();
  const chosen = rows.slice(0, mostAtOnce);
  const [classCode, setClass] = useState<string>();
  const asked = { act, ids: chosen.map(r => r.id), ...(classCode === undefined ? {} : { classCode }) };
  const { data: preview, error } = useOp(previewBatch, asked, { keep: true });
  const batch = useCommand(doBatch, { invalidates: ['demands.'] });
  const reached = (preview?.rows ?? []).filter(r => r.whyNot === null);
  const undo = async (id: string): Promise<string> => {
    const { undone, kept } = await call(undoBatch, { id });
    await invalidate(['demands.']);
    return kept.length === 0 ? t('batch.undone', { n: undone }) : t('batch.undonePart', { n: undone, kept: kept.length });
  };
  const act1 = async (values: object): Promise<void> => {
    const what = { act, ...values } as BatchAct;
    const answer = await batch
      .runAsync(id => ({ id, what, rows: reached.map(({ id: demandId, version }) => ({ id: demandId, version })) }))
      .catch(() => undefined);
    if (!answer) return;
    const left = new Set(answer.left.map(l => l.id));
    onDone(chosen.filter(r => !left.has(r.id)));
    onClose();
    const said = left.size === 0 ? t('batch.done', { n: answer.done }) : t('batch.donePart', { n: answer.done, left: left.size });
    showToast(said, { undo: () => undo(answer.id) });
  };
  const Fields = actFields[act];
  return (
    <SheetDialog title={t('batch.title', { act: t(`${act}.do`), n: chosen.length })} onClose={onClose} wide>
      <ProblemNotice error={error} />
      {rows.length > mostAtOnce && <p role="note">{t('batch.most', { n: mostAtOnce })}</p>}
      {preview && (
        <>
          <p>{t('batch.reached', { n: reached.length })}</p>
          <Preview rows={preview.rows} />
          {reached.length > 0 && (
            <DeskForm<object>
              name={`demands.BatchDialog.${act}`}
              verb={t('batch.verb', { act: t(`${act}.do`), n: reached.length })}
              pending={batch.pending}
              error={batch.error}
              onChange={v => setClass((v as { classCode?: string }).classCode)}
              onSubmit={values => void act1(values)}
            >
              <Fields />
              {act === 'classify' && <Classes rows={reached} to={classCode} />}
            </DeskForm>
          )}
        </>
      )}
    </SheetDialog>
  );
};
