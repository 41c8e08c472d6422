import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Scale } from '#modules/enterprises/contract/enterprise.ts';
import { listQuestionnaires } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import { useIndustries, usePlaces } from '#modules/reference/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { correctSurvey, planSurvey, previewSurvey } from '../../contract/operations-surveys.ts';
import { SurveyPlan, type SurveyView } from '../../contract/survey.ts';
import { useT } from '../use-t.ts';
import { planOf, type SurveyValues, surveyValuesOf } from './survey-values.ts';

/** Questionnaires of visits ask for names: they are not offered here. */
const notAsked = new Set(['table-a1', 'supplement']);
const chosen = [{ required: true }];

/** Whom the plan finds, before anything is written; the plan must be whole for that. */
const Preview = ({ plan }: { plan: SurveyPlan }) => {
  const t = useT();
  const { data } = useOp(previewSurvey, { plan }, { keep: true });
  return data ? <p role="status">{t('survey.preview', data)}</p> : null;
};

const Whom = ({ values }: { values: SurveyValues }) => {
  const t = useT();
  const places = usePlaces();
  const industries = useIndustries();
  if (values.of !== 'register') return null;
  return (
    <>
      <Form.Item name={['filter', 'regionCode']} label={t('survey.region')}>
        <Select allowClear={clearNamed()} showSearch optionFilterProp="label" options={places.below} placeholder={t('survey.regionAll')} />
      </Form.Item>
      <Form.Item name={['filter', 'industrySection']} label={t('survey.industry')}>
        <Select
          allowClear={clearNamed()}
          showSearch
          optionFilterProp="label"
          options={industries.options}
          placeholder={t('survey.industryAll')}
        />
      </Form.Item>
      <Form.Item name={['filter', 'scale']} label={t('survey.scale')}>
        <Select
          allowClear={clearNamed()}
          options={Scale.options.map(value => ({ value, label: t(`scale.${value}`) }))}
          placeholder={t('survey.scaleAll')}
        />
      </Form.Item>
      <Form.Item name={['filter', 'aboveScale']} valuePropName="checked">
        <Checkbox>{t('survey.aboveScale')}</Checkbox>
      </Form.Item>
    </>
  );
};

const Sample = ({ values }: { values: SurveyValues }) => {
  const t = useT();
  return (
    <>
      <Form.Item name="sampled" valuePropName="checked">
        <Checkbox>{t('survey.sampled')}</Checkbox>
      </Form.Item>
      {values.sampled && (
        <>
          <Form.Item name={['sample', 'size']} label={t('survey.sampleSize')} rules={chosen}>
            <NumberInput min={1} max={5000} precision={0} />
          </Form.Item>
          <Form.Item
            name={['sample', 'digits']}
            label={t('survey.digits')}
            extra={t('survey.digitsHint')}
            rules={[{ required: true, pattern: /^\d{4,12}$/, message: t('survey.digitsHint') }]}
          >
            <Input inputMode="numeric" maxLength={12} />
          </Form.Item>
        </>
      )}
    </>
  );
};

const Days = () => {
  const t = useT();
  const days = [
    ['periodFrom', 'periodTo'],
    ['opensOn', 'closesOn'],
  ] as const;
  return days.map(pair => (
    <div key={pair[0]} className="pp-actions">
      {pair.map(name => (
        <Form.Item key={name} name={['plan', name]} label={t(`survey.${name}`)} rules={chosen}>
          <DayField />
        </Form.Item>
      ))}
    </div>
  ));
};

const FormHint = () => {
  const t = useT();
  return (
    <>
      {t('survey.formHint')} <PageLink href="/questionnaires">{t('survey.forms')}</PageLink>
    </>
  );
};

const useForms = (): { value: string; label: string }[] => {
  const t = useT();
  const { data } = useOp(listQuestionnaires, {});
  return (data?.versions ?? [])
    .filter(v => !notAsked.has(v.key))
    .map(v => ({ value: v.id, label: t('survey.formOf', { title: v.title, n: v.version }) }));
};

/** Sends the plan; a new survey opens its page. */
const useSaving = (survey: SurveyView | undefined, onClose: () => void) => {
  const t = useT();
  const go = useGo();
  const [id] = useState(() => survey?.id ?? newId());
  const onDone = (): void => {
    showToast(t('survey.saved'));
    onClose();
    if (!survey) go(`/satisfaction/surveys/${id}`);
  };
  const make = useCommand(planSurvey, { invalidates: ['satisfaction.'], onDone });
  const correct = useCommand(correctSurvey, { invalidates: ['satisfaction.'], onDone });
  const save = (plan: SurveyPlan): void => (survey ? correct.run({ id, version: survey.version, plan }) : make.run({ id, plan }));
  return { save, pending: make.pending || correct.pending, error: make.error ?? correct.error };
};

/** 新建或更正调查计划. Who corrects what somebody else corrected meanwhile is told so. */
export const SurveyForm = ({ survey: live, onClose }: { survey?: SurveyView; onClose: () => void }) => {
  const t = useT();
  const survey = useOpened(live);
  const forms = useForms();
  const { save, pending, error } = useSaving(survey, onClose);
  const initial: Partial<SurveyValues> = survey ? surveyValuesOf(survey) : { of: 'served', sampled: false };
  const [values, setValues] = useState<SurveyValues>(initial as SurveyValues);
  const plan = SurveyPlan.safeParse(planOf(values, survey?.asks));
  return (
    <SheetDialog wide title={t(survey ? 'survey.correct' : 'survey.new')} onClose={onClose}>
      <DeskForm<SurveyValues>
        name="satisfaction.SurveyForm"
        verb={t('survey.save')}
        initial={initial}
        pending={pending}
        error={error}
        named={{ '/plan/sample/size': ['sample', 'size'], '/plan/sample/digits': ['sample', 'digits'] }}
        onChange={setValues}
        onSubmit={v => save(planOf(v, survey?.asks))}
      >
        <Form.Item name={['plan', 'name']} label={t('survey.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} placeholder={t('survey.nameExample')} />
        </Form.Item>
        <Form.Item name={['plan', 'questionnaireId']} label={t('survey.form')} extra={<FormHint />} rules={chosen}>
          <Select options={forms} />
        </Form.Item>
        <Days />
        <Form.Item name="of" label={t('survey.asks')} rules={chosen}>
          <Radio.Group options={(['served', 'register'] as const).map(value => ({ value, label: t(`survey.asks.${value}`) }))} />
        </Form.Item>
        <Whom values={values} />
        <Sample values={values} />
        {plan.success && <Preview plan={plan.data} />}
      </DeskForm>
    </SheetDialog>
  );
};
