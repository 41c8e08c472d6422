import { Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { TableBalanceNote } from '#ui/desk/import/TableBalanceNote.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { importStandards, previewStandards } from '../contract/operations-bulletins.ts';
import { useT } from './deadlines/use-warnings-t.ts';

const Preview = ({ fileId }: { fileId: string }) => {
  const t = useT();
  const { data, error } = useOp(previewStandards, { fileId });
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      <p role="status">{t('std.preview', { n: data.total, bad: data.refusedTotal })}</p>
      <TableBalanceNote balance={data.balance} />
      <ul className="dl-steps">
        {data.lines.slice(0, 5).map(l => (
          <li key={l.row}>
            {[l.number, t(`std.status.${l.status}`), l.replacedBy, l.effectiveOn ?? ''].filter(x => x !== '').join(' · ')}
          </li>
        ))}
      </ul>
      {data.refused.length > 0 && (
        <details>
          <summary>{t('std.refused')}</summary>
          <ul className="dl-steps">
            {data.refused.map(r => (
              <li key={`${r.row} ${r.why}`}>
                {t('std.refusedLine', { row: r.row, number: r.number, why: t(`std.why.${r.why}`, { written: r.written }) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** A status list is read, looked at, and then taken over. */
export const ImportStandards = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const [fileId, setFileId] = useState<string>();
  const take = useCommand(importStandards, {
    invalidates: ['assets.'],
    onDone: r => {
      showToast(t('std.done', r));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('std.import')} onClose={onClose} wide>
      <DropFile label={t('std.file')} accept=".xlsx,.xls,.csv,.ods" onStored={f => setFileId(f.fileId)} />
      {fileId && <Preview key={fileId} fileId={fileId} />}
      {fileId && (
        <DeskForm<{ asOf: string; source: string }>
          name="assets.ImportStandards"
          verb={t('std.do')}
          pending={take.pending}
          error={take.error}
          initial={{ asOf: todayInBeijing(), source: t('std.sourceDefault') }}
          onSubmit={v => take.run(id => ({ id, fileId, asOf: v.asOf, source: v.source }))}
        >
          <Form.Item name="asOf" label={t('std.day')} rules={[{ required: true }]}>
            <DayField />
          </Form.Item>
          <Form.Item name="source" label={t('std.source')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={120} />
          </Form.Item>
        </DeskForm>
      )}
    </SheetDialog>
  );
};
