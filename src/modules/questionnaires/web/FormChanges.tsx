import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { type Questionnaire, QuestionType } from '../contract/questionnaire.ts';
import { diffQuestionnaire, type FormChange } from '../domain/diff-questionnaire.ts';
import { useT } from './use-t.ts';

interface FormChangesProps {
  now: Questionnaire;
  before: Questionnaire;
  onChoose?: (id: string) => void;
}

const conditions = ['answered', 'yes', 'no', 'equals'] as const;

/** A value of a change in words: types and conditions are not shown as they are stored. */
const Said = ({ change: c, text }: { change: FormChange; text: string }) => {
  const t = useT();
  if (text === '') return <span className="pp-hint">{t('forms.nothing')}</span>;
  if (c.part === 'condition') {
    const [label = '', is, value = ''] = text.split('|');
    const kind = conditions.find(k => k === is) ?? 'answered';
    return `${t('edit.condition.when')} ${label} ${t(`edit.condition.${kind}`)} ${value}`;
  }
  const type = c.part === 'type' ? QuestionType.options.find(o => o === text) : undefined;
  return type ? t(`edit.type.${type}`) : text;
};

/** 与上一版的不同: what, before, now. */
export const FormChanges = ({ now, before, onChoose }: FormChangesProps) => {
  const t = useT();
  const changes = diffQuestionnaire(now, before);
  return (
    <DataTable
      stack
      caption={t('forms.changes')}
      rows={changes}
      rowKey={c => `${c.kind} ${c.part} ${c.id}`}
      empty={<p className="pp-hint">{t('forms.changesNone')}</p>}
      columns={[
        { key: 'change', title: t('forms.change'), render: c => `${t(`forms.kind.${c.kind}`)} ${t(`forms.part.${c.part}`)}` },
        {
          key: 'what',
          title: t('forms.what'),
          render: c =>
            onChoose && c.kind !== 'removed' ? (
              <button type="button" className="pp-link fe-jump" onClick={() => onChoose(c.id)}>
                {c.label}
              </button>
            ) : (
              c.label
            ),
        },
        { key: 'before', title: t('forms.before'), render: c => <Said change={c} text={c.before} /> },
        { key: 'after', title: t('forms.after'), render: c => <Said change={c} text={c.after} /> },
      ]}
    />
  );
};
