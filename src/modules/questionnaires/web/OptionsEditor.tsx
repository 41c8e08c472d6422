import { Button, Input } from 'antd';
import { Icon } from '#ui/desk/Icon.tsx';
import { freeId, moveIn } from '../domain/edit-questionnaire.ts';
import { useT } from './use-t.ts';

type Choice = { value: string; label: { zh: string; en: string } };

interface OptionsEditorProps {
  /** Accessible name of the list. */
  name: string;
  options: readonly Choice[];
  onChange: (options: Choice[]) => void;
}

/** Options of a choice: both languages, order, removal. The stored value of one that is there never changes. */
export const OptionsEditor = ({ name, options, onChange }: OptionsEditorProps) => {
  const t = useT();
  const put = (at: number, label: Choice['label']): void => onChange(options.map((o, i) => (i === at ? { ...o, label } : o)));
  const add = (): void => {
    const value = freeId('o', new Set(options.map(o => o.value)));
    onChange([...options, { value, label: { zh: '', en: '' } }]);
  };
  return (
    <fieldset className="fe-list">
      <legend>{name}</legend>
      {options.map((o, at) => (
        <div key={o.value} className="fe-row">
          <Input
            aria-label={`${t('edit.zh', { what: t('edit.option') })} ${at + 1}`}
            value={o.label.zh}
            onChange={e => put(at, { ...o.label, zh: e.target.value })}
          />
          <Input
            aria-label={`${t('edit.en', { what: t('edit.option') })} ${at + 1}`}
            value={o.label.en}
            onChange={e => put(at, { ...o.label, en: e.target.value })}
          />
          <Button
            aria-label={`${t('edit.up')} ${o.label.zh}`}
            icon={<Icon name="up" />}
            onClick={() => onChange([...moveIn(options, at, -1)])}
          />
          <Button
            aria-label={`${t('edit.remove')} ${o.label.zh}`}
            icon={<Icon name="close" />}
            onClick={() => onChange(options.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <Button size="small" icon={<Icon name="plus" />} onClick={add}>
        {t('edit.addOption')}
      </Button>
    </fieldset>
  );
};
