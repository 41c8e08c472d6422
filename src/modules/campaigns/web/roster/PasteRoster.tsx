import { Form, Input } from 'antd';
import { useState } from 'react';
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

/** Lines that one call takes. */
const mostLines = 2000;

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** Whether anything at all was found in what was handed in. */
const saidNothing = (r: BuildResult): boolean => r.added === 0 && r.alreadyThere === 0 && r.unmatched.length === 0;

/** 粘贴名单: lines of credit codes or names; what found nothing is named by line (6.1-c). */
export const PasteRoster = ({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const toast = useBatchToast();
  const [unmatched, setUnmatched] = useState<BuildResult['unmatched']>([]);
  const [balance, setBalance] = useState<BuildResult['balance']>();
  const [isBare, setBare] = useState(false);
  const done = {
    invalidates: ['*'],
    onDone: (r: BuildResult) => {
      setBare(saidNothing(r));
      if (!saidNothing(r)) toast(t('roster.added', { n: r.added, m: r.alreadyThere }), r.batchId);
      // Cells of a file that said nothing of an enterprise are shown before the dialog goes.
      if (r.unmatched.length === 0 && !r.balance?.unread && !saidNothing(r)) onClose();
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
        onStored={f => addFile.run(batchId => ({ campaignId: campaign.id, batchId, fileId: f.fileId }))}
      />
      <ProblemNotice error={addFile.error} />
      {isBare && (
        <p className="pp-notice" role="alert">
          {t('paste.bare')}
        </p>
      )}
      {balance && <TableBalanceNote balance={balance} />}
      <DeskForm<{ text: string }>
        name="campaigns.PasteRoster"
        verb={t('paste.verb')}
        pending={add.pending}
        error={add.error}
        onSubmit={v => add.run(batchId => ({ campaignId: campaign.id, batchId, lines: linesOf(v.text) }))}
      >
        <Form.Item
          name="text"
          label={t('paste.label')}
          extra={t('paste.hint')}
          rules={[
            { required: true, whitespace: true },
            {
              validator: async (_, text?: string) => {
                const n = linesOf(text ?? '').length;
                if (n > mostLines) throw new Error(t('paste.tooMany', { n, most: mostLines }));
              },
            },
          ]}
        >
          <Input.TextArea rows={10} autoFocus />
        </Form.Item>
        {unmatched.length > 0 && (
          <div role="status">
            <p>{t('paste.unmatched', { n: unmatched.length })}</p>
            <ul>
              {unmatched.map(u => (
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
