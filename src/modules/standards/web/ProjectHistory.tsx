import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { showToast } from '#ui/desk/toast.ts';
import { stepFile, withdrawSubsidy } from '../contract/operations-project.ts';
import type { ProjectView, StepView } from '../contract/project.ts';
import { useSayPart } from './StandardMarks.tsx';
import { useT } from './use-t.ts';

const StepProof = ({ step }: { step: StepView }) => {
  const t = useT();
  return (
    <>
      {step.note}
      {step.fileName !== null && (
        <Button type="link" size="small" onClick={() => takeFile(stepFile, { id: step.id })}>
          {step.fileName}
        </Button>
      )}
      {step.withdrawnReason !== null && <div className="pp-hint">{t('withdrawn', { reason: step.withdrawnReason })}</div>}
    </>
  );
};

/** 环节登记: each entry with what stands behind it; what was taken back stays. */
export const StepsPart = ({ p }: { p: ProjectView }) => {
  const t = useT();
  return (
    <FormSection title={t('steps')}>
      <DataTable
        caption={t('steps')}
        rows={p.steps}
        rowKey={s => s.id}
        stack
        columns={[
          { key: 'stage', title: t('stage'), width: 160, render: s => s.stageName },
          { key: 'on', title: t('since'), width: 170, render: s => sayDay(s.enteredOn) },
          { key: 'skipped', title: t('skippedStages'), width: 140, render: s => s.skipped.join(sayMark('、')) || '—' },
          { key: 'proof', title: t('note'), render: s => <StepProof step={s} /> },
          { key: 'by', title: t('byName'), width: 100, render: s => s.byName },
        ]}
      />
    </FormSection>
  );
};

/** 角色与排名的变动, the newest first. */
export const PartsPart = ({ p }: { p: ProjectView }) => {
  const t = useT();
  const sayPart = useSayPart();
  return (
    <FormSection title={t('parts')}>
      <DataTable
        caption={t('parts')}
        rows={p.parts}
        rowKey={x => x.id}
        stack
        columns={[
          { key: 'part', title: t('part'), width: 160, render: sayPart },
          { key: 'since', title: t('partSince'), width: 170, render: x => sayDay(x.since) },
          { key: 'reason', title: t('reason'), render: x => x.reason || '—' },
          { key: 'by', title: t('byName'), width: 100, render: x => x.byName },
        ]}
      />
    </FormSection>
  );
};

const Withdraw = ({ id }: { id: string }) => {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const act = useCommand(withdrawSubsidy, {
    invalidates: ['standards.'],
    onDone: () => {
      showToast(t('saved'));
      setAsking(false);
    },
  });
  return (
    <>
      <Button size="small" aria-label={t('withdrawSubsidy')} onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      {asking && (
        <ReasonDialog
          name="standards.WithdrawSubsidy"
          title={t('withdrawSubsidy')}
          verb={t('withdraw')}
          pending={act.pending}
          error={act.error}
          onSubmit={reason => act.run({ id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

/** 资助: what was paid for it, once. */
export const SubsidiesPart = ({ p }: { p: ProjectView }) => {
  const t = useT();
  if (p.publishedOn === null) return null;
  return (
    <FormSection title={t('subsidies')}>
      <DataTable
        caption={t('subsidies')}
        rows={p.subsidies}
        rowKey={s => s.id}
        stack
        empty={<p className="pp-hint">{t('noSubsidies')}</p>}
        columns={[
          { key: 'item', title: t('item'), render: s => s.itemName },
          { key: 'on', title: t('grantedOn'), width: 170, render: s => sayDay(s.grantedOn) },
          { key: 'amount', title: t('amount'), width: 120, align: 'right', render: s => sayNumber(s.amount) },
          {
            key: 'source',
            title: t('source'),
            render: s => (
              <>
                {s.source}
                {s.withdrawnReason !== null && <div className="pp-hint">{t('withdrawn', { reason: s.withdrawnReason })}</div>}
              </>
            ),
          },
          { key: 'by', title: t('byName'), width: 100, render: s => s.byName },
          {
            key: 'act',
            title: t('withdraw'),
            act: true,
            width: 90,
            render: s => s.withdrawnReason === null && p.may.includes(withdrawSubsidy.name) && <Withdraw id={s.id} />,
          },
        ]}
      />
    </FormSection>
  );
};
