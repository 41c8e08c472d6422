import { Input, Select } from 'antd';
import type { Condition, Question, Questionnaire } from '../contract/questionnaire.ts';
import { placesOf } from '../domain/form-parts.ts';
import { useLanguage } from './use-language.ts';
import { useT } from './use-t.ts';

interface ConditionEditorProps {
  form: Questionnaire;
  question: Question;
  onChange: (condition: Condition | undefined) => void;
}

const kindsFor = (type: Question['type']): readonly Condition['is'][] =>
  type === 'yesNoRemark' ? ['answered', 'yes', 'no'] : type === 'choice' || type === 'text' ? ['answered', 'equals'] : ['answered'];

/** 显示条件: by the answer of an earlier row. */
export const ConditionEditor = ({ form, question, onChange }: ConditionEditorProps) => {
  const t = useT();
  const { language } = useLanguage();
  const places = placesOf(form);
  const at = places.findIndex(p => p.question.id === question.id);
  const earlier = places.slice(0, Math.max(at, 0)).map(p => p.question);
  const condition = question.showIf;
  const other = places.find(p => p.question.id === condition?.question)?.question;
  const name = t('edit.condition');
  return (
    <fieldset className="fe-list">
      <legend>{name}</legend>
      <div className="pp-actions">
        <Select
          aria-label={name}
          showSearch
          optionFilterProp="label"
          style={{ minWidth: 220 }}
          value={condition?.question ?? ''}
          options={[
            { value: '', label: t('edit.condition.none') },
            ...earlier.map(q => ({ value: q.id, label: `${t('edit.condition.when')} ${q.label[language]}` })),
            ...(condition && !earlier.some(q => q.id === condition.question)
              ? [{ value: condition.question, label: other?.label[language] ?? condition.question }]
              : []),
          ]}
          onChange={id => onChange(id === '' ? undefined : { question: id, is: 'answered' })}
        />
        {condition && (
          <Select
            aria-label={t('edit.condition.when')}
            style={{ width: 110 }}
            value={condition.is}
            options={kindsFor(other?.type ?? 'text').map(is => ({ value: is, label: t(`edit.condition.${is}`) }))}
            onChange={is => onChange({ question: condition.question, is })}
          />
        )}
        {condition?.is === 'equals' && other?.type === 'choice' && (
          <Select
            aria-label={t('edit.condition.value')}
            style={{ minWidth: 120 }}
            value={condition.value ?? null}
            options={(other.options ?? []).map(o => ({ value: o.value, label: o.label[language] }))}
            onChange={value => onChange({ ...condition, value: value ?? '' })}
          />
        )}
        {condition?.is === 'equals' && other?.type !== 'choice' && (
          <Input
            aria-label={t('edit.condition.value')}
            style={{ width: 160 }}
            value={condition.value ?? ''}
            onChange={e => onChange({ ...condition, value: e.target.value })}
          />
        )}
      </div>
    </fieldset>
  );
};
