import { Input, Select } from 'antd';
import { useId } from 'react';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { Tick } from '#ui/desk/table/Tick.tsx';
import { type Question, type Questionnaire, QuestionType } from '../contract/questionnaire.ts';
import { agedTerms } from '../domain/aged-terms.data.ts';
import { agedLine } from '../domain/aged-terms.ts';
import { renameQuestion, setQuestion } from '../domain/edit-questionnaire.ts';
import { questionOf } from '../domain/form-parts.ts';
import { BothFields } from './BothFields.tsx';
import { ColumnsEditor } from './ColumnsEditor.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { OptionsEditor } from './OptionsEditor.tsx';
import type { DraftEditor } from './use-draft-editor.ts';
import { useLanguage } from './use-language.ts';
import { useT } from './use-t.ts';

interface QuestionEditorProps {
  editor: DraftEditor;
  question: Question;
  base: Questionnaire;
  /** The wording is the standard's. */
  locked: boolean;
  onRenamed: (id: string) => void;
}

type Put = (part: { [K in keyof Question]?: Question[K] | undefined }, field: string) => void;

const raising = ['none', 'training', 'declaration', 'difficulty'] as const;

/** Id and type: free while the row is new, fixed once a version has it. */
const Identity = ({ editor, question: q, base, onRenamed, put }: Omit<QuestionEditorProps, 'locked'> & { put: Put }) => {
  const t = useT();
  const id = useId();
  const isKnown = questionOf(base, q.id) !== undefined;
  return (
    <div className="fe-both">
      <div className="fe-field">
        <label htmlFor={`${id}id`}>{t('edit.id')}</label>
        <Input
          id={`${id}id`}
          value={q.id}
          disabled={isKnown}
          onChange={e => {
            editor.change(renameQuestion(editor.form, q.id, e.target.value), 'id');
            onRenamed(e.target.value);
          }}
        />
        <span className="pp-hint">{t('edit.idHint')}</span>
      </div>
      <div className="fe-field">
        <label htmlFor={`${id}type`}>{t('edit.type')}</label>
        <Select
          id={`${id}type`}
          value={q.type}
          disabled={isKnown}
          options={QuestionType.options.map(type => ({ value: type, label: t(`edit.type.${type}`) }))}
          onChange={type => put({ type, options: type === 'choice' ? (q.options ?? []) : undefined }, 'type')}
        />
      </div>
    </div>
  );
};

const Limits = ({ question: q, put }: { question: Question; put: Put }) => {
  const t = useT();
  const id = useId();
  const words = q.type === 'number' ? 'edit.max.number' : q.type === 'rows' ? 'edit.max.rows' : 'edit.max.text';
  return (
    <div className="pp-actions fe-limits">
      <Tick text={t('edit.required')} checked={q.required ?? false} onChange={on => put({ required: on || undefined }, 'required')} />
      {q.type === 'number' && (
        <Tick text={t('edit.integer')} checked={q.integer ?? false} onChange={on => put({ integer: on || undefined }, 'integer')} />
      )}
      {q.type !== 'choice' && (
        <span>
          <label htmlFor={`${id}max`}>{`${t(words)} `}</label>
          <NumberInput
            id={`${id}max`}
            min={1}
            precision={0}
            value={q.max ?? null}
            onChange={max => put({ max: max ?? undefined }, 'max')}
          />
        </span>
      )}
      {(q.type === 'yesNoRemark' || q.type === 'rows' || q.type === 'longtext') && (
        <span>
          <label htmlFor={`${id}raises`}>{`${t('edit.raises')} `}</label>
          <Select<(typeof raising)[number]>
            id={`${id}raises`}
            style={{ width: 150 }}
            value={q.raises ?? 'none'}
            options={raising.map(r => ({ value: r, label: t(`edit.raises.${r}`) }))}
            onChange={r => put({ raises: r === 'none' ? undefined : r }, 'raises')}
          />
        </span>
      )}
    </div>
  );
};

/** One row of the questionnaire: words in both languages, type, limits, columns, options, condition. */
export const QuestionEditor = ({ editor, question: q, base, locked, onRenamed }: QuestionEditorProps) => {
  const t = useT();
  const put: Put = (part, field) => editor.change(setQuestion(editor.form, q.id, part), `${q.id} ${field}`);
  const known = new Set((questionOf(base, q.id)?.columns ?? []).map(c => c.id));
  const empty = { zh: '', en: '' };
  const { language } = useLanguage();
  const aged = base.key === 'table-a1' ? agedTerms[q.id] : undefined;
  return (
    <div className="fe-part">
      <Identity editor={editor} question={q} base={base} onRenamed={onRenamed} put={put} />
      <BothFields what={t('edit.label')} value={q.label} locked={locked} lines onChange={label => put({ label }, 'label')} />
      <BothFields
        what={t('edit.hintText')}
        value={q.hint ?? empty}
        lines
        hint={t('edit.hintHint')}
        onChange={hint => put({ hint: hint.zh === '' && hint.en === '' ? undefined : hint }, 'hint')}
      />
      {aged && (
        <p className="pp-hint">
          <StateTag tone={aged.confidence === 'confirmed' ? 'done' : 'todo'}>{t('edit.aged')}</StateTag> {agedLine(aged)[language]}
        </p>
      )}
      <Limits question={q} put={put} />
      {q.type === 'number' && (
        <BothFields
          what={t('edit.unit')}
          value={q.unit ?? empty}
          onChange={unit => put({ unit: unit.zh === '' && unit.en === '' ? undefined : unit }, 'unit')}
        />
      )}
      {q.type === 'choice' && (
        <OptionsEditor name={t('edit.options')} options={q.options ?? []} onChange={options => put({ options }, 'options')} />
      )}
      {q.type === 'rows' && <ColumnsEditor columns={q.columns ?? []} known={known} onChange={columns => put({ columns }, 'columns')} />}
      <ConditionEditor form={editor.form} question={q} onChange={showIf => put({ showIf }, 'showIf')} />
    </div>
  );
};
