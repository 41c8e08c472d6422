import { Button } from 'antd';
import { useState } from 'react';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { submitVisit } from '../contract/operations-visits.ts';
import type { VisitForm } from './field/form-state.ts';
import { useT } from './use-t.ts';

/** 检查并提交 at the desk. */
export const SubmitVisitButton = ({ form }: { form: VisitForm }) => {
  const t = useT();
  const go = useGo();
  const [day, setDay] = useState(form.visit.visitedOn ?? todayInBeijing());
  const submit = useCommand(submitVisit, {
    invalidates: ['visits.', 'demands.', 'enterprises.'],
    onDone: answer => {
      showToast(`${t('fill.receipt', { receipt: answer.receipt })} ${t('fill.receiptBody', { n: answer.raised })}`);
      go(`/visits/${form.visit.id}`);
    },
  });
  const errors = checkAnswers(form.form, form.answers, { final: true }).faults.filter(f => f.level === 'error');
  const { open } = progressOf(form.definition, form.answers);
  const send = async (): Promise<void> => {
    if (await form.flush())
      submit.run({ visitId: form.visit.id, revision: form.revision(), visitedOn: day, seenSections: form.visit.seenSections });
  };
  return (
    <FormSection title={t('fill.toReview')}>
      <p>
        {errors.length > 0
          ? t('fill.faults', { n: errors.length })
          : `${t('fill.open', { n: open.length })}${sayMark('。')}${t('fill.blankIsNotNo')}`}
      </p>
      <p>
        {t('fill.visitedOn')} <DayField aria-label={t('fill.visitedOn')} value={day} allowClear={false} onChange={setDay} />
      </p>
      <ProblemNotice error={submit.error} />
      <div className="pp-actions">
        <Button type="primary" loading={submit.pending} disabled={errors.length > 0} onClick={() => void send()}>
          {t('fill.submit')}
        </Button>
      </div>
    </FormSection>
  );
};
