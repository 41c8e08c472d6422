import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ledgerImports } from '#modules/enterprises/contract/operations-import.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useSession } from '#platform/web/session.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { TableBalanceNote } from '#ui/desk/import/TableBalanceNote.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { CampaignView } from '../../contract/campaign.ts';
import { addFileToRoster, addNamedToRoster } from '../../contract/operations-roster.ts';
import type { BuildResult } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';
import { BuildOutcome } from './BuildOutcome.tsx';
import { useBatchToast } from './RosterBulk.tsx';

/** Lines that one call takes. */
const mostLines = 2000;

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** Whether anything at all was found in what was handed in. */
const saidNothing = (r: BuildResult): boolean =>
  r.added === 0 && r.alreadyThere === 0 && r.unmatched.length === 0 && r.withdrew.length === 0;

/** 粘贴名单: lines of credit codes or names; what found nothing is named by line (6.1-c). */
export const PasteRoster = ({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) => {
  const t = useT();
  const { can } = useSession();
  const toast = useBatchToast();
  const [result, setResult] = useState<BuildResult>();
  const [fileId, setFileId] = useState<string>();
  const go = useGo();
  const done = {
    invalidates: ['*'],
    onDone: (r: BuildResult) => {
      setResult(r);
      // How many came in and how many not stands in the dialog until the person closes it.
      if (!saidNothing(r)) toast(t('roster.added', { n: r.added, m: r.alreadyThere }), r.batchId);
    },
  };
  const register = useCommand(ledgerImports.start, {
    invalidates: ['enterprises.import.list'],
    onDone: started => go(`/enterprises/imports/${started.id}?campaign=${campaign.id}`),
  });
  const isBare = result !== undefined && saidNothing(result);
  const isUnknown = result?.unmatched.some(u => u.reason === 'unknown') === true;
  const add = useCommand(addNamedToRoster, done);
  const addFile = useCommand(addFileToRoster, done);
  return (
    <SheetDialog wide title={t('paste.title')} onClose={onClose}>
      <DropFile
        label={t('paste.file')}
        accept=".xlsx,.xls,.ods,.csv"
        onStored={f => {
          setFileId(f.fileId);
          addFile.run(batchId => ({ campaignId: campaign.id, batchId, fileId: f.fileId }));
        }}
      />
      <ProblemNotice error={addFile.error} />
      {isBare && (
        <p className="pp-notice" role="alert">
          {t('paste.bare')}
        </p>
      )}
      {result && !isBare && <BuildOutcome result={result} />}
      {result?.balance && <TableBalanceNote balance={result.balance} />}
      {fileId !== undefined && isUnknown && can(ledgerImports.start.name) && (
        <p className="pp-actions">
          <Button
            loading={register.pending}
            onClick={() =>
              register.run(id => ({ id, fileId, ...(campaign.regionCode.length >= 6 ? { regionCode: campaign.regionCode } : {}) }))
            }
          >
            {t('result.register')}
          </Button>
          <span className="pp-hint">{t('result.registerHint')}</span>
        </p>
      )}
      <ProblemNotice error={register.error} />
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
      </DeskForm>
    </SheetDialog>
  );
};
