import { Icon } from '#ui/desk/Icon.tsx';
import type { Questionnaire, Section } from '../contract/questionnaire.ts';
import { useLanguage } from './use-language.ts';
import { useT } from './use-t.ts';

/** What is chosen in the editor: a section, or a question. */
export interface Chosen {
  kind: 'section' | 'question';
  id: string;
}

interface FormOutlineProps {
  form: Questionnaire;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen) => void;
  /** Absent where the order is the standard's. */
  onMove: ((chosen: Chosen, step: -1 | 1) => void) | undefined;
  onAddQuestion: ((section: Section, group: number) => void) | undefined;
  /** Ids with a fault: error or warning. */
  faults: ReadonlyMap<string, 'error' | 'warning'>;
}

interface EntryProps extends Pick<FormOutlineProps, 'chosen' | 'onChoose' | 'onMove' | 'faults'> {
  of: Chosen;
  label: string;
  number: number | undefined;
}

const Entry = ({ of, label, number, chosen, onChoose, onMove, faults }: EntryProps) => {
  const t = useT();
  const current = chosen?.kind === of.kind && chosen.id === of.id;
  const fault = faults.get(of.id);
  return (
    <div className={`fe-entry fe-${of.kind}${current ? ' fe-current' : ''}`}>
      <button type="button" aria-current={current} onClick={() => onChoose(of)}>
        {number !== undefined && <span className="fe-number">{number}</span>}
        <span>{label || '—'}</span>
        {fault && <span className={`pp-tone-${fault === 'error' ? 'bad' : 'warn'}`}>{t(`edit.${fault}`)}</span>}
      </button>
      {current && onMove && (
        <>
          <button type="button" className="pp-icon-button" aria-label={`${t('edit.up')} ${label}`} onClick={() => onMove(of, -1)}>
            <Icon name="up" />
          </button>
          <button type="button" className="pp-icon-button" aria-label={`${t('edit.down')} ${label}`} onClick={() => onMove(of, 1)}>
            <Icon name="down" />
          </button>
        </>
      )}
    </div>
  );
};

/** 目录: sections, categories, rows in print order; the chosen one can be moved. */
export const FormOutline = ({ form, onAddQuestion, ...entry }: FormOutlineProps) => {
  const t = useT();
  const { language } = useLanguage();
  let number = 0;
  return (
    <nav className="fe-outline" aria-label={t('edit.outline')}>
      {form.sections.map(section => (
        <div key={section.id}>
          <Entry {...entry} of={{ kind: 'section', id: section.id }} label={section.title[language]} number={undefined} />
          {section.groups.map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no id and keep their places
            <div key={at}>
              {group.category && <p className="pp-hint fe-category">{group.category[language]}</p>}
              {group.questions.map(q => {
                number += 1;
                return <Entry key={q.id} {...entry} of={{ kind: 'question', id: q.id }} label={q.label[language]} number={number} />;
              })}
              {onAddQuestion && (
                <button type="button" className="pp-quiet-button fe-add" onClick={() => onAddQuestion(section, at)}>
                  <Icon name="plus" />
                  {t('edit.addQuestion')}
                </button>
              )}
            </div>
          ))}
        </div>
      ))}
    </nav>
  );
};
