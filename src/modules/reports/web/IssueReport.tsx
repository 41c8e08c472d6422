import { Form, Input } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { issueReport } from '../contract/operations-report.ts';
import { useT } from './use-t.ts';

/** 生成总结报告: the lead may write the next steps; everything else is drafted from the data. */
export const IssueReport = ({ campaignId, onClose }: { campaignId: string; onClose: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const issue = useCommand(issueReport, {
    invalidates: ['reports.report.list'],
    onDone: report => {
      showToast(t('report.issued', { n: report.version }));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('report.issue')} onClose={onClose}>
      <p className="pp-hint">{t('report.issueHint')}</p>
      <DeskForm<{ nextSteps?: string }>
        name="reports.IssueReport"
        verb={issue.pending ? t('report.issuing') : t('report.issue')}
        pending={issue.pending}
        error={issue.error}
        onSubmit={v => issue.run({ id, campaignId, nextSteps: v.nextSteps ?? '' })}
      >
        <Form.Item name="nextSteps" label={t('report.nextSteps')} extra={t('report.nextStepsHelp')}>
          <Input.TextArea rows={5} maxLength={3000} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
