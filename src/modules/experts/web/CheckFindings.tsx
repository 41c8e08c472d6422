import { Button } from 'antd';
import { useState } from 'react';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ExpertView } from '../contract/expert.ts';
import type { FindingView } from '../contract/interest.ts';
import { checkFindings, dismissFinding, restoreFinding } from '../contract/operations-expert.ts';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

interface DismissProps {
  expertId: string;
  enterpriseId: string;
  interestId: string;
  onClose: () => void;
}

const Dismiss = ({ onClose, ...about }: DismissProps) => {
  const t = useT();
  const dismiss = useSaved(dismissFinding, onClose);
  return (
    <ReasonDialog
      name="experts.DismissDialog"
      title={t('finding.dismiss')}
      verb={t('finding.dismiss')}
      pending={dismiss.pending}
      error={dismiss.error}
      onClose={onClose}
      onSubmit={reason => dismiss.run(id => ({ id, ...about, reason }))}
    >
      <p className="pp-hint">{t('finding.dismissHint')}</p>
    </ReasonDialog>
  );
};

const Findings = ({ expert, enterpriseId }: { expert: ExpertView; enterpriseId: string }) => {
  const t = useT();
  const { data, error } = useOp(checkFindings, { expertId: expert.id, enterpriseId });
  const restore = useCommand(restoreFinding, { invalidates: ['experts.'] });
  const [dismissing, setDismissing] = useState<string>();
  const act = (f: FindingView) => {
    const { dismissed } = f;
    if (dismissed === null && expert.may.includes(dismissFinding.name))
      return (
        <Button size="small" type="link" onClick={() => setDismissing(f.interestId)}>
          {t('finding.dismiss')}
        </Button>
      );
    if (dismissed && expert.may.includes(restoreFinding.name))
      return (
        <Button size="small" type="link" onClick={() => restore.run({ id: dismissed.id })}>
          {t('finding.restore')}
        </Button>
      );
    return null;
  };
  return (
    <>
      <ProblemNotice error={error ?? restore.error} />
      {data && (
        <DataTable
          caption={t('check')}
          rows={data.rows}
          rowKey={f => f.interestId}
          stack
          empty={<EmptyState title={t('finding.none')} />}
          columns={[
            { key: 'kind', title: t('interest.kind'), render: f => t(`interest.kind.${f.kind}`) },
            { key: 'by', title: t('finding.by'), render: f => `${f.unitName} · ${t(`finding.by.${f.by}`)}` },
            { key: 'to', title: t('to'), render: f => (f.toOn === null ? t('interest.now') : sayDay(f.toOn)) },
            {
              key: 'dismissed',
              title: t('finding.dismissed'),
              render: f =>
                f.dismissed === null
                  ? t('finding.stands')
                  : t('finding.dismissedBy', { by: f.dismissed.byName, at: sayInstant(f.dismissed.at), reason: f.dismissed.reason }),
            },
            { key: 'act', title: t('act'), act: true, render: act },
          ]}
        />
      )}
      {dismissing && (
        <Dismiss expertId={expert.id} enterpriseId={enterpriseId} interestId={dismissing} onClose={() => setDismissing(undefined)} />
      )}
    </>
  );
};

/** 核查回避: what stands between this expert and an enterprise, before anybody is asked. */
export const CheckFindings = ({ expert, onClose }: { expert: ExpertView; onClose: () => void }) => {
  const t = useT();
  const [enterpriseId, setEnterpriseId] = useState<string>();
  return (
    <SheetDialog wide title={t('check.of', { name: expert.name })} onClose={onClose}>
      <LabelledField label={t('consultation.enterprise')}>
        {id => <EnterprisePicker id={id} {...(enterpriseId ? { value: enterpriseId } : {})} onChange={setEnterpriseId} />}
      </LabelledField>
      {enterpriseId && <Findings expert={expert} enterpriseId={enterpriseId} />}
    </SheetDialog>
  );
};
