import { Button, Select } from 'antd';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { Tick } from '#ui/desk/table/Tick.tsx';
import type { RowColumn } from '../contract/questionnaire.ts';
import { freeId, moveIn } from '../domain/edit-questionnaire.ts';
import { BothFields } from './BothFields.tsx';
import { OptionsEditor } from './OptionsEditor.tsx';
import { useT } from './use-t.ts';

interface ColumnsEditorProps {
  columns: readonly RowColumn[];
  /** Columns of the version before: their type stays. */
  known: ReadonlySet<string>;
  onChange: (columns: RowColumn[]) => void;
}

const types = ['text', 'number', 'choice', 'day', 'phone'] as const;

interface ColumnPartProps {
  column: RowColumn;
  isKnown: boolean;
  onChange: (column: RowColumn) => void;
  onUp: () => void;
  onRemove: () => void;
}

const ColumnPart = ({ column: c, isKnown, onChange, onUp, onRemove }: ColumnPartProps) => {
  const t = useT();
  return (
    <div className="fe-column">
      <BothFields what={t('edit.column')} value={c.label} onChange={label => onChange({ ...c, label })} />
      <div className="pp-actions">
        <Select
          aria-label={`${t('edit.type')} ${c.label.zh}`}
          value={c.type}
          disabled={isKnown}
          style={{ width: 130 }}
          options={types.map(type => ({ value: type, label: t(`edit.type.${type}`) }))}
          onChange={type => onChange({ ...c, type })}
        />
        {(c.type === 'text' || c.type === 'number') && (
          <NumberInput
            aria-label={`${t('edit.max')} ${c.label.zh}`}
            placeholder={t('edit.max')}
            min={1}
            value={c.max ?? null}
            onChange={max => {
              const { max: _, ...rest } = c;
              onChange(max === null ? rest : { ...rest, max });
            }}
          />
        )}
        <Tick text={t('edit.required')} checked={c.required ?? false} onChange={required => onChange({ ...c, required })} />
        <Button aria-label={`${t('edit.up')} ${c.label.zh}`} icon={<Icon name="up" />} onClick={onUp} />
        <Button aria-label={`${t('edit.remove')} ${c.label.zh}`} icon={<Icon name="close" />} onClick={onRemove} />
      </div>
      {c.type === 'choice' && (
        <OptionsEditor
          name={`${t('edit.options')} · ${c.label.zh}`}
          options={c.options ?? []}
          onChange={options => onChange({ ...c, options })}
        />
      )}
    </div>
  );
};

/** Columns of a list of rows. */
export const ColumnsEditor = ({ columns, known, onChange }: ColumnsEditorProps) => {
  const t = useT();
  const add = (): void => {
    const id = freeId('c', new Set(columns.map(c => c.id)));
    onChange([...columns, { id, type: 'text', label: { zh: '', en: '' }, max: 60 }]);
  };
  return (
    <fieldset className="fe-list">
      <legend>{t('edit.columns')}</legend>
      {columns.map((column, at) => (
        <ColumnPart
          key={column.id}
          column={column}
          isKnown={known.has(column.id)}
          onChange={next => onChange(columns.map((c, i) => (i === at ? next : c)))}
          onUp={() => onChange([...moveIn(columns, at, -1)])}
          onRemove={() => onChange(columns.filter((_, i) => i !== at))}
        />
      ))}
      <Button size="small" icon={<Icon name="plus" />} onClick={add}>
        {t('edit.addColumn')}
      </Button>
    </fieldset>
  );
};
