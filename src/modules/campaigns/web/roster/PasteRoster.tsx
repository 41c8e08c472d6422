import { Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { TableBalanceNote } from '#ui/desk/import/TableBalanceNote.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { CampaignView } from '../../contract/campaign.ts';
import { addFileToRoster, addNamedToRoster } from '../../contract/operations-roster.ts';
import type { BuildResult } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';
import { useBatchToast } from './RosterBulk.tsx';

/** 粘贴名单: lines of credit codes or names; what found nothing is named by line (6.1-c). */
export const PasteRoster = ({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const toast = useBatchToast();
  const [unmatched, setUnmatched] = useState<BuildResult['unmatched']>([]);
  const [balance, setBalance] = useState<BuildResult['balance']>();
  const done = {
    invalidates: ['*'],
    onDone: (r: BuildResult) => {
      toast(t('roster.added', { n: r.added, m: r.alreadyThere }), r.batchId);
      // Cells of a file that said nothing of an enterprise are shown before the dialog goes.
      if (r.unmatched.length === 0 && !r.balance?.unread) onClose();
      else setUnmatched(r.unmatched);
      setBalance(r.balance);
    },
  };
  const add = useCommand(addNamedToRoster, done);
  const addFile = useCommand(addFileToRoster, done);
  return (
    <SheetDialog wide title={t('paste.title')} onClose={onClose}>
      <DropFile
        label={t('paste.file')}
        accept=".xlsx,.xls,.ods,.csv"
        onStored={f => addFile.run({ campaignId: campaign.id, batchId: newId(), fileId: f.fileId })}
      />
      <ProblemNotice error={addFile.error} />
      {balance && <TableBalanceNote balance={balance} />}
      <DeskForm<{ text: string }>
        verb={t('build.verb')}
        pending={add.pending}
        error={add.error}
        onSubmit={v => add.run({ campaignId: campaign.id, batchId: newId(), lines: v.text.split(/\r?\n/).slice(0, 2000) })}
      >
        <Form.Item name="text" label={t('paste.label')} extra={t('paste.hint')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={10} autoFocus />
        </Form.Item>
        {unmatched.length > 0 && (
          <div role="status">
            <p>{t('paste.unmatched', { n: unmatched.length })}</p>
            <ul>
              {unmatched.slice(0, 50).map(u => (
                <li key={u.line}>
                  {t('paste.line', { line: u.line })} {u.text} <span className="pp-hint">{t(`paste.${u.reason}`)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </DeskForm>
    </SheetDialog>
  );
};
