import { Button, Checkbox, Input, Radio, Select, Space } from 'antd';
import type { ComponentType } from 'react';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import type { Answer, PersonAnswer, Question, QuestionType, Row, RowColumn } from '../contract/questionnaire.ts';
import type { Language } from '../domain/answer-text.ts';
import { useT } from './use-t.ts';

export interface DeskControl {
  question: Question;
  answer: Answer | undefined;
  language: Language;
  /** Accessible name. */
  name: string;
  onChange: (value: Answer | null) => void;
}

const TextControl = ({ question, answer, name, onChange }: DeskControl) => {
  const value = typeof answer === 'string' ? answer : '';
  const Box = question.type === 'longtext' ? Input.TextArea : Input;
  return (
    <Box
      aria-label={name}
      value={value}
      maxLength={question.max ?? 200}
      onChange={e => onChange(e.target.value === '' ? null : e.target.value)}
    />
  );
};

/** A number; or what was written and is none, which stays in sight until it is mended. */
const kept = (value: unknown): number | null => (typeof value === 'number' || typeof value === 'string' ? (value as number) : null);

const NumberControl = ({ question, answer, language, name, onChange }: DeskControl) => (
  <NumberInput
    aria-label={name}
    value={kept(answer)}
    min={0}
    {...(question.integer ? { precision: 0 } : {})}
    {...(question.unit ? { suffix: question.unit[language] } : {})}
    style={{ width: 200 }}
    onChange={v => onChange(v)}
  />
);

const PersonControl = ({ answer, name, onChange }: DeskControl) => {
  const t = useT();
  const person: PersonAnswer = typeof answer === 'object' && !Array.isArray(answer) && 'name' in answer ? answer : { name: '' };
  const put = (part: Partial<PersonAnswer>): void => {
    const next = { ...person, ...part };
    onChange(next.name === '' && !next.post && !next.phone ? null : next);
  };
  return (
    <Space.Compact block>
      <Input
        aria-label={`${name} ${t('fill.name')}`}
        placeholder={t('fill.name')}
        value={person.name}
        onChange={e => put({ name: e.target.value })}
      />
      <Input
        aria-label={`${name} ${t('fill.post')}`}
        placeholder={t('fill.post')}
        value={person.post ?? ''}
        onChange={e => put({ post: e.target.value })}
      />
      <Input
        aria-label={`${name} ${t('fill.phone')}`}
        placeholder={t('fill.phone')}
        value={person.phone ?? ''}
        onChange={e => put({ phone: e.target.value })}
      />
    </Space.Compact>
  );
};

const YesNoControl = ({ answer, name, onChange }: DeskControl) => {
  const t = useT();
  const given = typeof answer === 'object' && !Array.isArray(answer) && 'answer' in answer ? answer : undefined;
  return (
    <Space wrap>
      <Radio.Group
        aria-label={name}
        value={given?.answer}
        options={[
          { value: 'yes', label: t('fill.yes') },
          { value: 'no', label: t('fill.no') },
        ]}
        onChange={e => onChange({ answer: e.target.value as 'yes' | 'no', ...(given?.remark ? { remark: given.remark } : {}) })}
      />
      {given && (
        <Button size="small" type="text" aria-label={`${t('fill.clear')} ${name}`} onClick={() => onChange(null)}>
          {t('fill.clear')}
        </Button>
      )}
      {given?.answer === 'yes' && (
        <Input
          aria-label={`${name} ${t('fill.remark')}`}
          placeholder={t('fill.remark')}
          value={given.remark ?? ''}
          maxLength={200}
          style={{ width: 320 }}
          onChange={e => onChange({ answer: 'yes', ...(e.target.value === '' ? {} : { remark: e.target.value }) })}
        />
      )}
    </Space>
  );
};

const ChoiceControl = ({ question, answer, language, name, onChange }: DeskControl) => (
  <Select
    aria-label={name}
    allowClear={clearNamed()}
    value={typeof answer === 'string' ? answer : null}
    style={{ width: 240 }}
    options={(question.options ?? []).map(o => ({ value: o.value, label: o.label[language] }))}
    onChange={v => onChange(v ?? null)}
  />
);

interface CellProps {
  column: RowColumn;
  value: string | number | undefined;
  language: Language;
  name: string;
  onChange: (value: string | number | undefined) => void;
}

const Cell = ({ column, value, language, name, onChange }: CellProps) => {
  const label = column.label[language];
  if (column.type === 'number') {
    return (
      <NumberInput
        aria-label={`${name} ${label}`}
        placeholder={label}
        value={kept(value)}
        min={0}
        {...(column.unit ? { suffix: column.unit[language] } : {})}
        onChange={v => onChange(v ?? undefined)}
      />
    );
  }
  if (column.type === 'choice') {
    const options = (column.options ?? []).map(o => ({ value: o.value, label: o.label[language] }));
    return (
      <Select
        aria-label={`${name} ${label}`}
        placeholder={label}
        allowClear={clearNamed()}
        style={{ minWidth: 110 }}
        value={value ?? null}
        options={options}
        onChange={v => onChange(v ?? undefined)}
      />
    );
  }
  if (column.type === 'day') {
    return (
      <DayField
        aria-label={`${name} ${label}`}
        placeholder={label}
        allowClear
        value={value === undefined ? '' : String(value)}
        onChange={day => onChange(day === '' ? undefined : day)}
      />
    );
  }
  return (
    <Input
      aria-label={`${name} ${label}`}
      placeholder={label}
      value={value === undefined ? '' : String(value)}
      style={{ width: 200 }}
      onChange={e => onChange(e.target.value === '' ? undefined : e.target.value)}
    />
  );
};

const withCell = (row: Row, id: string, value: string | number | undefined): Row => {
  const next = { ...row };
  if (value === undefined) delete next[id];
  else next[id] = value;
  return next;
};

const RowsControl = ({ question, answer, language, name, onChange }: DeskControl) => {
  const t = useT();
  const rows = Array.isArray(answer) ? answer : [];
  const saidNone = Array.isArray(answer) && answer.length === 0;
  return (
    <Space direction="vertical" style={{ width: '100%' }}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are only added at the end
        <Space key={at} wrap>
          {(question.columns ?? []).map(c => (
            <Cell
              key={c.id}
              column={c}
              value={row[c.id]}
              language={language}
              name={`${name} ${at + 1}`}
              onChange={v => onChange(rows.map((r, i) => (i === at ? withCell(r, c.id, v) : r)))}
            />
          ))}
          <Button
            size="small"
            type="text"
            aria-label={`${t('fill.removeRow')} ${name} ${at + 1}`}
            onClick={() => onChange(rows.length === 1 ? null : rows.filter((_, i) => i !== at))}
          >
            {t('fill.removeRow')}
          </Button>
        </Space>
      ))}
      <Space>
        <Button size="small" aria-label={`${t('fill.addRow')} ${name}`} onClick={() => onChange([...rows, {}])}>
          {t('fill.addRow')}
        </Button>
        {rows.length === 0 && (
          <Checkbox checked={saidNone} onChange={e => onChange(e.target.checked ? [] : null)} aria-label={`${name} ${t('fill.none')}`}>
            {t('fill.none')}
          </Checkbox>
        )}
      </Space>
    </Space>
  );
};

/** The same engine with the desk's controls. */
export const deskControls: Readonly<Record<QuestionType, ComponentType<DeskControl>>> = {
  text: TextControl,
  longtext: TextControl,
  uscc: TextControl,
  phone: TextControl,
  number: NumberControl,
  person: PersonControl,
  rows: RowsControl,
  yesNoRemark: YesNoControl,
  choice: ChoiceControl,
};
