import { say } from '#platform/web/phrases.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { LintFault } from '../contract/questionnaire-draft.ts';
import { useT } from './use-t.ts';

/** 检查: what must be put right before publishing, and what to look at; each leads to its row. */
export const LintList = ({ faults, onChoose }: { faults: readonly LintFault[]; onChoose: (fault: LintFault) => void }) => {
  const t = useT();
  if (faults.length === 0) return <StateTag tone="done">{t('edit.checkNone')}</StateTag>;
  const sorted = [...faults].sort((a, b) => (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1));
  return (
    <ul className="fe-faults">
      {sorted.map(f => (
        <li key={[f.code, f.question, f.column, f.section, JSON.stringify(f.params)].join(' ')}>
          <StateTag tone={f.level === 'error' ? 'bad' : 'warn'}>{t(f.level === 'error' ? 'edit.error' : 'edit.warning')}</StateTag>
          <button type="button" className="fe-jump" onClick={() => onChoose(f)}>
            {say(`questionnaires.lint.${f.code}`, typed(f, t))}
          </button>
        </li>
      ))}
    </ul>
  );
};

const columnTypes = ['text', 'number', 'choice', 'day', 'phone', 'longtext', 'uscc', 'person', 'rows', 'yesNoRemark'] as const;

/** Types are said in words. */
const typed = (f: LintFault, t: ReturnType<typeof useT>): Record<string, unknown> => {
  if (f.code !== 'typeChanged') return f.params;
  const word = (value: unknown): unknown => {
    const type = columnTypes.find(c => c === value);
    return type ? t(`edit.type.${type}`) : value;
  };
  return { ...f.params, before: word(f.params['before']), now: word(f.params['now']) };
};
