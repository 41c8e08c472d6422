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
  if (text === '')
    return (
      <td>
        <span className="pp-hint">{t('forms.nothing')}</span>
      </td>
    );
  if (c.part === 'condition') {
    const [label = '', is, value = ''] = text.split('|');
    const kind = conditions.find(k => k === is) ?? 'answered';
    return <td>{`${t('edit.condition.when')} ${label} ${t(`edit.condition.${kind}`)} ${value}`}</td>;
  }
  const type = c.part === 'type' ? QuestionType.options.find(o => o === text) : undefined;
  return <td>{type ? t(`edit.type.${type}`) : text}</td>;
};

const Line = ({ change: c, onChoose }: { change: FormChange; onChoose: FormChangesProps['onChoose'] }) => {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        {t(`forms.kind.${c.kind}`)} {t(`forms.part.${c.part}`)}
      </th>
      <td>
        {onChoose && c.kind !== 'removed' ? (
          <button type="button" className="pp-link fe-jump" onClick={() => onChoose(c.id)}>
            {c.label}
          </button>
        ) : (
          c.label
        )}
      </td>
      <Said change={c} text={c.before} />
      <Said change={c} text={c.after} />
    </tr>
  );
};

/** 与上一版的不同: what, before, now. */
export const FormChanges = ({ now, before, onChoose }: FormChangesProps) => {
  const t = useT();
  const changes = diffQuestionnaire(now, before);
  if (changes.length === 0) return <p className="pp-hint">{t('forms.changesNone')}</p>;
  return (
    <div className="fe-wide">
      <table className="pp-diff fe-changes">
        <thead>
          <tr>
            <th scope="col">{t('forms.change')}</th>
            <th scope="col">{t('forms.what')}</th>
            <th scope="col">{t('forms.before')}</th>
            <th scope="col">{t('forms.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(c => (
            <Line key={`${c.kind} ${c.part} ${c.id}`} change={c} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
