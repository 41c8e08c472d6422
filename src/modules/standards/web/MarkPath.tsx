import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { hrefOfOpening } from '#modules/cases/web/index.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { MarkRow, Recognition } from '../contract/mark-path.ts';
import { type enterpriseStandards, recordRecognition, withdrawRecognition } from '../contract/operations-path.ts';
import { useDone } from './CourseForms.tsx';
import { StepWords } from './PathStepsPage.tsx';
import { ConfidenceMark } from './StandardMarks.tsx';
import { useT } from './use-t.ts';

const RecognitionForm = lazyPart(() => import('./RecognitionForm.tsx').then(m => m.RecognitionForm));

type Standing = z.output<typeof enterpriseStandards.output>;

const useMarkState = () => {
  const t = useT();
  return (m: MarkRow): string => {
    const known = ['pending', 'inForce', 'inGrace', 'recoverable', 'ended'].find(s => s === m.status);
    return t(`markState.${(known ?? 'other') as 'other'}`);
  };
};

/** 下一步: what the stage asks for; a step that an item helps with becomes a case. */
export const PathNextSteps = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const { can } = useSession();
  return (
    <DataTable
      caption={t('nextSteps')}
      rows={standing.steps}
      rowKey={s => s.id}
      stack
      empty={<p className="pp-hint">{t('noSteps')}</p>}
      columns={[
        { key: 'step', title: t('step'), render: s => <StepWords step={s} /> },
        { key: 'item', title: t('itemOfStep'), width: 170, render: s => s.itemName || '—' },
        {
          key: 'source',
          title: t('source'),
          width: 240,
          render: s => (
            <span className="pp-hint">
              {s.source} <ConfidenceMark confidence={s.confidence === 'toVerify' ? 'toConfirm' : 'confirmed'} />
            </span>
          ),
        },
        {
          key: 'act',
          title: t('openCase'),
          act: true,
          width: 120,
          render: s =>
            s.itemName !== '' &&
            can('cases.case.open') && (
              <LinkButton href={hrefOfOpening({ enterpriseId: standing.enterpriseId, itemCode: s.itemCode })}>{t('openCase')}</LinkButton>
            ),
        },
      ]}
    />
  );
};

const WithdrawIt = ({ r, onClose }: { r: Recognition; onClose: () => void }) => {
  const t = useT();
  const act = useCommand(withdrawRecognition, useDone(onClose));
  return (
    <ReasonDialog
      name="standards.WithdrawRecognition"
      title={t('withdrawOf', { name: r.caseNumber })}
      verb={t('withdraw')}
      pending={act.pending}
      error={act.error}
      onSubmit={reason => act.run({ id: r.id, reason })}
      onClose={onClose}
    />
  );
};

/** 驰名认定记录: findings in cases, never a title. */
export const RecognitionsPart = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const [recording, setRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Recognition>();
  return (
    <FormSection
      title={t('recognitions')}
      hint={t('recognitionsHint')}
      aside={
        standing.may.includes(recordRecognition.name) &&
        standing.marks.length > 0 && <Button onClick={() => setRecording(true)}>{t('recordRecognition')}</Button>
      }
    >
      <DataTable
        caption={t('recognitions')}
        rows={standing.recognitions}
        rowKey={r => r.id}
        stack
        empty={<p className="pp-hint">{t('noRecognitions')}</p>}
        columns={[
          { key: 'case', title: t('caseNumber'), render: r => r.caseNumber },
          { key: 'mark', title: t('markName'), render: r => r.markTitle },
          { key: 'body', title: t('recogniser'), render: r => r.body },
          { key: 'on', title: t('recognisedOn'), width: 170, render: r => sayDay(r.recognisedOn) },
          { key: 'note', title: t('remark'), render: r => r.note || '—' },
          {
            key: 'act',
            title: t('withdraw'),
            act: true,
            width: 90,
            render: r =>
              standing.may.includes(withdrawRecognition.name) && (
                <Button size="small" aria-label={t('withdrawOf', { name: r.caseNumber })} onClick={() => setWithdrawing(r)}>
                  {t('withdraw')}
                </Button>
              ),
          },
        ]}
      />
      {recording && <RecognitionForm enterpriseId={standing.enterpriseId} marks={standing.marks} onClose={() => setRecording(false)} />}
      {withdrawing && <WithdrawIt r={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </FormSection>
  );
};

/** 商标阶段 of an enterprise: its marks, what comes next, findings in cases. */
export const MarkPath = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const markState = useMarkState();
  return (
    <>
      <FormSection title={t('pathTitle')} hint={t('pathHint')} aside={<StateTag tone="doing">{t(`mark.${standing.stage}`)}</StateTag>}>
        <PathNextSteps standing={standing} />
      </FormSection>
      <FormSection title={t('marks')}>
        <DataTable
          caption={t('marks')}
          rows={standing.marks}
          rowKey={m => m.id}
          href={m => `/assets/${m.id}`}
          stack
          empty={<p className="pp-hint">{t('noMarks')}</p>}
          columns={[
            { key: 'title', title: t('markName'), render: m => m.title },
            { key: 'number', title: t('markNumber'), width: 160, render: m => m.number || '—' },
            { key: 'state', title: t('state'), width: 120, render: markState },
          ]}
        />
      </FormSection>
      <RecognitionsPart standing={standing} />
    </>
  );
};
