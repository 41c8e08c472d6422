import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { listOwners, verifyAction } from '#modules/improvements/contract/operations.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { improveSurvey } from '../../contract/operations-surveys.ts';
import type { QuestionResult, SurveyResults } from '../../contract/survey.ts';
import { round } from '../FigureWithN.tsx';
import { useT } from '../use-t.ts';

interface StepProps {
  results: SurveyResults;
  question: QuestionResult;
  onClose: () => void;
}
const chosen = [{ required: true }];
const wanted = [{ required: true, whitespace: true }];
const old: readonly string[] = ['satisfaction.', 'improvements.'];

/** 立项改进 (4.4-b): what was measured stands in the problem already. */
export const ImproveQuestion = ({ results, question, onClose }: StepProps) => {
  const t = useT();
  const { label } = useLanguage();
  const [ids] = useState(() => ({ rowId: newId(), actionId: newId() }));
  const owners = useOp(listOwners, {});
  const improve = useCommand(improveSurvey, {
    invalidates: old,
    onDone: () => {
      showToast(t('survey.improved'));
      onClose();
    },
  });
  const figures = {
    name: results.name,
    question: label(question.label),
    value: round(question.index?.value ?? 0),
    n: question.index?.n ?? 0,
  };
  return (
    <SheetDialog title={t('survey.improve')} onClose={onClose}>
      <DeskForm<{ problem: string; ownerId: string; dueOn: string }>
        name="satisfaction.ImproveQuestion"
        verb={t('survey.improve')}
        initial={{ problem: t('survey.problemOf', figures).slice(0, 200) }}
        pending={improve.pending}
        error={improve.error ?? owners.error}
        named={{ '/action/ownerId': ['ownerId'], '/action/dueOn': ['dueOn'] }}
        onSubmit={v => improve.run({ id: results.id, question: question.id, ...ids, ...v })}
      >
        <Form.Item name="problem" label={t('survey.problem')} rules={wanted}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="ownerId" label={t('survey.owner')} rules={chosen}>
          <Select showSearch optionFilterProp="label" options={(owners.data?.rows ?? []).map(p => ({ value: p.id, label: p.name }))} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('survey.actionDue')} rules={chosen}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 复测 (4.4-b): the action of the survey before is verified by what this one measured; who owns it may not. */
export const Remeasure = ({ results, question, onClose }: StepProps) => {
  const t = useT();
  const { label } = useLanguage();
  const { index, before, remeasures } = question;
  const verify = useCommand(verifyAction, {
    invalidates: old,
    onDone: () => {
      showToast(t('survey.verified'));
      onClose();
    },
  });
  if (index === null || remeasures === null) return null;
  const measured = t('survey.measured', {
    name: results.name,
    question: label(question.label),
    value: round(index.value),
    lo: round(index.lo),
    hi: round(index.hi),
    n: index.n,
    before: before ? t('figure.withN', { value: round(before.value), n: before.n }) : '—',
  });
  const ends = (['yes', 'no'] as const).map(value => ({ value, label: t(`survey.effective.${value}`) }));
  return (
    <SheetDialog title={t('survey.remeasure')} onClose={onClose}>
      <DeskForm<{ measured: string; effective: 'yes' | 'no' }>
        name="satisfaction.Remeasure"
        verb={t('survey.remeasure')}
        initial={{ measured }}
        pending={verify.pending}
        error={verify.error}
        onSubmit={v => verify.run({ id: remeasures.actionId, effective: v.effective === 'yes', measured: v.measured, sample: index.n })}
      >
        <Form.Item name="measured" label={t('survey.measuredLabel')} rules={wanted}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="effective" label={t('survey.effective')} rules={chosen}>
          <Radio.Group options={ends} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
