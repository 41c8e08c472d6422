import { Input } from 'antd';
import { useId } from 'react';
import type { Both } from '../contract/questionnaire.ts';
import { useT } from './use-t.ts';

interface BothFieldsProps {
  what: string;
  value: Both | undefined;
  onChange: (value: Both) => void;
  /** The Chinese is the standard's. */
  locked?: boolean;
  lines?: boolean;
  hint?: string;
}

/** One text in both languages, labels above. */
export const BothFields = ({ what, value, onChange, locked = false, lines = false, hint }: BothFieldsProps) => {
  const t = useT();
  const id = useId();
  const text = value ?? { zh: '', en: '' };
  const field = (language: 'zh' | 'en') => {
    const props = {
      id: `${id}${language}`,
      value: text[language],
      disabled: locked && language === 'zh',
      onChange: (e: { target: { value: string } }) => onChange({ ...text, [language]: e.target.value }),
    };
    return (
      <div className="fe-field">
        <label htmlFor={props.id}>{t(`edit.${language}`, { what })}</label>
        {lines ? <Input.TextArea rows={2} {...props} /> : <Input {...props} />}
        {language === 'zh' && locked && <span className="pp-hint">{t('edit.locked')}</span>}
        {language === 'zh' && hint && <span className="pp-hint">{hint}</span>}
      </div>
    );
  };
  return (
    <div className="fe-both">
      {field('zh')}
      {field('en')}
    </div>
  );
};
