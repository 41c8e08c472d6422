import { Button } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useInvalidate, useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listBatches, undoBatch } from '../contract/batch.ts';
import { useT } from './use-t.ts';

/** 批量记录: what was done to many at once in the last days, with the way back while there is one. */
export const RecentBatches = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const invalidate = useInvalidate();
  const { data, error } = useOp(listBatches, {});
  const [busy, setBusy] = useState<string>();
  const undo = async (id: string): Promise<void> => {
    setBusy(id);
    try {
      const { undone, kept } = await call(undoBatch, { id });
      showToast(kept.length === 0 ? t('batch.undone', { n: undone }) : t('batch.undonePart', { n: undone, kept: kept.length }));
    } catch (problem) {
      showToast(sayProblem(problem).sentence);
    }
    setBusy(undefined);
    await invalidate(['demands.']);
  };
  return (
    <SheetDialog wide title={t('batch.recent')} onClose={onClose}>
      <p className="pp-hint">{t('batch.recentHint')}</p>
      <ProblemNotice error={error} />
      {data && (
        <DataTable
          bare
          stack
          caption={t('batch.recent')}
          rows={data.rows}
          rowKey={b => b.id}
          empty={<EmptyState title={t('batch.recentNone')} />}
          columns={[
            {
              key: 'at',
              title: t('batch.at'),
              head: true,
              render: b => <CellLines more={b.doneByName}>{sayInstant(b.doneAt)}</CellLines>,
            },
            { key: 'what', title: t('batch.what'), render: b => t('batch.verb', { act: t(`${b.act}.do`), n: b.n }) },
            {
              key: 'state',
              title: t('batch.state'),
              render: b =>
                b.undoneAt !== null
                  ? t('batch.undoneBy', { name: b.undoneByName ?? '', at: sayInstant(b.undoneAt) })
                  : b.undoUntil === null
                    ? t('batch.tooLate')
                    : t('batch.until', { at: sayInstant(b.undoUntil) }),
            },
            {
              key: 'undo',
              title: t('batch.undo'),
              act: true,
              render: b =>
                b.undoUntil === null ? null : (
                  <Button
                    size="small"
                    loading={busy === b.id}
                    aria-label={t('batch.undoWhich', { act: t(`${b.act}.do`), n: b.n })}
                    onClick={() => void undo(b.id)}
                  >
                    {t('batch.undo')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </SheetDialog>
  );
};
