import type { ComponentType } from 'react';
import { Choice } from '#ui/field/Choice.tsx';
import { LabelledGroup } from '#ui/field/Labelled.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { YesNo } from '#ui/field/YesNo.tsx';
import type { PersonAnswer, QuestionType } from '../../contract/questionnaire.ts';
import { useLanguage } from '../use-language.ts';
import type { ControlInput } from './control.ts';
import { NumberAnswer } from './NumberAnswer.tsx';
import { RowsAnswer } from './RowsAnswer.tsx';
import { useT } from './use-t.ts';

/** What label, hint, error and state have in common. */
const useShared = ({ question, number, hint, disabled, faultAt }: ControlInput) => {
  const { label } = useLanguage();
  return {
    label: label(question.label),
    ...(number === undefined ? {} : { number }),
    hint,
    error: faultAt([]),
    disabled,
    ...(question.required ? { required: true } : {}),
  };
};

const TextAnswer = (c: ControlInput) => {
  const value = typeof c.answer === 'string' ? c.answer : '';
  const kind = c.question.type === 'phone' ? 'tel' : c.question.type === 'uscc' ? 'code' : 'text';
  return (
    <TextField
      {...useShared(c)}
      kind={kind}
      {...(c.question.type === 'longtext' ? { lines: 3, maxLength: c.question.max ?? 200 } : {})}
      value={value}
      onChange={v => c.onChange(v === '' ? null : v)}
      onBlur={c.onTouched}
    />
  );
};

const NumberQuestion = (c: ControlInput) => {
  const { label } = useLanguage();
  const { hint, ...shared } = useShared(c);
  return (
    <NumberAnswer
      {...shared}
      hint={typeof hint === 'string' ? hint : undefined}
      unit={c.question.unit && label(c.question.unit)}
      whole={c.question.integer}
      value={typeof c.answer === 'number' || typeof c.answer === 'string' ? c.answer : undefined}
      onChange={v => c.onChange(v ?? null)}
      onBlur={c.onTouched}
    />
  );
};

const PersonControl = (c: ControlInput) => {
  const t = useT();
  const { label } = useLanguage();
  const person: PersonAnswer = typeof c.answer === 'object' && !Array.isArray(c.answer) && 'name' in c.answer ? c.answer : { name: '' };
  const put = (part: Partial<PersonAnswer>): void => {
    const next = { ...person, ...part };
    c.onChange(next.name === '' && !next.post && !next.phone ? null : next);
  };
  const { error: _, ...shared } = useShared(c);
  return (
    <LabelledGroup {...shared} label={label(c.question.label)}>
      <TextField
        label={t('fill.name')}
        value={person.name}
        error={c.faultAt(['name'])}
        disabled={c.disabled}
        onChange={name => put({ name })}
        onBlur={c.onTouched}
      />
      <TextField
        label={t('fill.post')}
        value={person.post ?? ''}
        error={c.faultAt(['post'])}
        disabled={c.disabled}
        onChange={post => put({ post })}
        onBlur={c.onTouched}
      />
      <TextField
        label={t('fill.phone')}
        kind="tel"
        value={person.phone ?? ''}
        error={c.faultAt(['phone'])}
        disabled={c.disabled}
        onChange={phone => put({ phone })}
        onBlur={c.onTouched}
      />
    </LabelledGroup>
  );
};

const YesNoControl = (c: ControlInput) => {
  const t = useT();
  const given = typeof c.answer === 'object' && !Array.isArray(c.answer) && 'answer' in c.answer ? c.answer : undefined;
  const remark = given?.remark ?? '';
  return (
    <YesNo
      {...useShared(c)}
      value={given && given.answer === 'yes'}
      onChange={yes => c.onChange(yes === undefined ? null : { answer: yes ? 'yes' : 'no', ...(yes && remark ? { remark } : {}) })}
      whenYes={
        <TextField
          label={t('fill.remark')}
          lines={1}
          maxLength={c.question.max ?? 200}
          value={remark}
          error={c.faultAt(['remark'])}
          disabled={c.disabled}
          onChange={v => c.onChange({ answer: 'yes', ...(v === '' ? {} : { remark: v }) })}
          onBlur={c.onTouched}
        />
      }
    />
  );
};

const ChoiceAnswer = (c: ControlInput) => {
  const { label } = useLanguage();
  const options = (c.question.options ?? []).map(o => ({ value: o.value, label: label(o.label) }));
  return (
    <Choice
      {...useShared(c)}
      options={options}
      value={typeof c.answer === 'string' ? c.answer : undefined}
      onChange={v => c.onChange(v ?? null)}
    />
  );
};

/** The control for each type of question. */
export const controls: Readonly<Record<QuestionType, ComponentType<ControlInput>>> = {
  text: TextAnswer,
  longtext: TextAnswer,
  uscc: TextAnswer,
  phone: TextAnswer,
  person: PersonControl,
  number: NumberQuestion,
  rows: RowsAnswer,
  yesNoRemark: YesNoControl,
  choice: ChoiceAnswer,
};
