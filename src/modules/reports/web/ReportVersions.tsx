import { Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant, saySize } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { downloadReport, issueReport, listReports } from '../contract/operations-report.ts';
import type { ReportRow } from '../contract/report.ts';
import { useT } from './use-t.ts';

const IssueReport = lazyPart(() => import('./IssueReport.tsx').then(m => m.IssueReport));

const Files = ({ report, onProblem }: { report: ReportRow; onProblem: (error: unknown) => void }) => {
  const t = useT();
  const save = (format: 'docx' | 'pdf') => () => void saveFile(downloadReport, { id: report.id, format }).catch(onProblem);
  return (
    <div className="pp-actions">
      <Button onClick={save('docx')}>
        {t('report.docx')} {saySize(report.docxSize)}
      </Button>
      <Button onClick={save('pdf')}>
        {t('report.pdf')} {saySize(report.pdfSize)}
      </Button>
    </div>
  );
};

const Issued = ({ report }: { report: ReportRow }) => {
  const t = useT();
  return (
    <>
      {t('report.issuedBy', { by: report.issuedByName, at: sayInstant(report.issuedAt) })}
      <div className="pp-hint">{t('report.at', { at: sayInstant(report.asOf) })}</div>
    </>
  );
};

/** 总结报告: issue one now, and the versions issued so far. */
export const ReportVersions = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { data, error } = useOp(listReports, { campaignId });
  const [issuing, setIssuing] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const may = data?.may.includes(issueReport.name) ?? false;
  const button = may && (
    <Button type="primary" onClick={() => setIssuing(true)}>
      {t('report.issue')}
    </Button>
  );
  return (
    <FormSection title={t('report.versions')} aside={data && data.rows.length > 0 && button}>
      <ProblemNotice error={error ?? problem} />
      {data && (
        <DataTable
          bare
          stack
          caption={t('report.versions')}
          rows={data.rows}
          rowKey={r => r.id}
          empty={<EmptyState title={t('report.noVersions')} hint={t('report.issueHint')} action={button} />}
          columns={[
            { key: 'version', title: t('report.versions'), render: r => t('report.version', { n: r.version }) },
            { key: 'issued', title: t('report.issue'), render: r => <Issued report={r} /> },
            { key: 'files', title: t('report.docx'), act: true, render: r => <Files report={r} onProblem={setProblem} /> },
            {
              key: 'hash',
              title: t('report.hash'),
              act: true,
              render: r => (
                <code className="pp-hint" title={`${t('report.hash')}\ndocx ${r.docxSha256}\npdf ${r.pdfSha256}`}>
                  {`${r.pdfSha256.slice(0, 12)}…`}
                </code>
              ),
            },
          ]}
        />
      )}
      {issuing && <IssueReport campaignId={campaignId} onClose={() => setIssuing(false)} />}
    </FormSection>
  );
};
