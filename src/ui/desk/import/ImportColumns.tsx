import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ImportColumn, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { FormSection } from '../form/FormSection.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { useKind, useT } from './import-kind.ts';

const none = 'none';

interface ColumnRowProps {
  column: ImportColumn;
  fields: readonly string[];
  chosen: string | null;
  onChoose: (field: string | null) => void;
}

const ColumnRow = ({ column, fields, chosen, onChoose }: ColumnRowProps) => {
  const t = useT();
  const words = useKind().useWords();
  const options = [{ value: none, label: t('ignore') }, ...fields.map(f => ({ value: f, label: words.field(f) }))];
  return (
    <tr>
      <th scope="row">{column.letter}</th>
      <td>{column.heading || '—'}</td>
      <td>
        <Select
          aria-label={`${column.letter} ${column.heading} ${t('means')}`}
          style={{ width: 220 }}
          value={chosen ?? none}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={value => onChoose(value === none ? null : value)}
        />
        {column.remembered && <small className="pp-hint"> {t('remembered')}</small>}
      </td>
      <td className="pp-hint">{column.samples.join(' | ')}</td>
    </tr>
  );
};

interface ImportColumnsProps {
  view: ImportView;
  onChanged: (isChanged: boolean) => void;
}

/** What each column was taken for, with its first values; changed by hand, the file is read again. */
export const ImportColumns = ({ view, onChanged }: ImportColumnsProps) => {
  const t = useT();
  const { ops, room } = useKind();
  const [chosen, setChosen] = useState<ReadonlyMap<number, string | null>>(new Map());
  const remap = useCommand(ops.remap, { invalidates: [`${room}.import.`], onDone: () => change(new Map()) });
  const change = (next: ReadonlyMap<number, string | null>): void => {
    setChosen(next);
    onChanged(next.size > 0);
  };
  const fieldOf = (c: ImportColumn): string | null => (chosen.has(c.index) ? (chosen.get(c.index) ?? null) : c.field);
  const choose = (index: number, field: string | null): void => {
    const next = new Map(chosen);
    // A meaning belongs to one column.
    if (field !== null) for (const c of view.columns) if (c.index !== index && fieldOf(c) === field) next.set(c.index, null);
    next.set(index, field);
    change(next);
  };
  const reread = (): void => remap.run({ id: view.id, columns: view.columns.map(c => ({ index: c.index, field: fieldOf(c) })) });
  return (
    <FormSection
      title={t('columns')}
      hint={view.headerRow === 0 ? t('columnsBare') : t('columnsHint', { row: view.headerRow, sheet: view.sheet })}
      aside={
        view.sheets.length > 1 && (
          <Select
            aria-label={t('sheet')}
            style={{ width: 200 }}
            value={view.sheet}
            options={view.sheets.map(s => ({ value: s, label: s }))}
            onChange={sheet => remap.run({ id: view.id, sheet, columns: [] })}
          />
        )
      }
    >
      <table className="pp-diff">
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('heading')}</th>
            <th scope="col">{t('means')}</th>
            <th scope="col">{t('samples')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map(c => (
            <ColumnRow key={c.index} column={c} fields={view.fields} chosen={fieldOf(c)} onChoose={field => choose(c.index, field)} />
          ))}
        </tbody>
      </table>
      <ProblemNotice error={remap.error} />
      {chosen.size > 0 && (
        <Button type="primary" loading={remap.pending} onClick={reread}>
          {t('reread')}
        </Button>
      )}
    </FormSection>
  );
};
