import { Button, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { type ImportColumn, ImportField, type ImportView } from '../contract/import.ts';
import { remapImport } from '../contract/import-operations.ts';
import { useT } from './use-t.ts';

const none = 'none';

const ColumnRow = ({
  column,
  chosen,
  onChoose,
}: {
  column: ImportColumn;
  chosen: ImportField | null;
  onChoose: (field: ImportField | null) => void;
}) => {
  const t = useT();
  const options = [
    { value: none, label: t('imp.ignore') },
    ...ImportField.options.map(f => ({ value: f as string, label: t(`field.${f}`) })),
  ];
  return (
    <tr>
      <th scope="row">{column.letter}</th>
      <td>{column.heading || '—'}</td>
      <td>
        <Select
          aria-label={`${column.letter} ${column.heading} ${t('imp.means')}`}
          style={{ width: 220 }}
          value={chosen ?? none}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={value => onChoose(value === none ? null : (value as ImportField))}
        />
        {column.remembered && <small className="pp-hint"> {t('imp.remembered')}</small>}
      </td>
      <td className="pp-hint">{column.samples.join(' | ')}</td>
    </tr>
  );
};

/** What each column was taken for, with its first values; changed by hand, the file is read again. */
export const ImportColumns = ({ view, onChanged }: { view: ImportView; onChanged: (isChanged: boolean) => void }) => {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlyMap<number, ImportField | null>>(new Map());
  const remap = useCommand(remapImport, { invalidates: ['enterprises.import.'], onDone: () => change(new Map()) });
  const change = (next: ReadonlyMap<number, ImportField | null>): void => {
    setChosen(next);
    onChanged(next.size > 0);
  };
  const fieldOf = (c: ImportColumn): ImportField | null => (chosen.has(c.index) ? (chosen.get(c.index) ?? null) : c.field);
  const choose = (index: number, field: ImportField | null): void => {
    const next = new Map(chosen);
    // A meaning belongs to one column.
    if (field !== null) for (const c of view.columns) if (c.index !== index && fieldOf(c) === field) next.set(c.index, null);
    next.set(index, field);
    change(next);
  };
  const reread = (): void => remap.run({ id: view.id, columns: view.columns.map(c => ({ index: c.index, field: fieldOf(c) })) });
  return (
    <FormSection
      title={t('imp.columns')}
      hint={t('imp.columnsHint', { row: view.headerRow, sheet: view.sheet })}
      aside={
        view.sheets.length > 1 && (
          <Select
            aria-label={t('imp.sheet')}
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
            <th scope="col">{t('imp.column')}</th>
            <th scope="col">{t('imp.heading')}</th>
            <th scope="col">{t('imp.means')}</th>
            <th scope="col">{t('imp.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map(c => (
            <ColumnRow key={c.index} column={c} chosen={fieldOf(c)} onChoose={field => choose(c.index, field)} />
          ))}
        </tbody>
      </table>
      <ProblemNotice error={remap.error} />
      {chosen.size > 0 && (
        <Button type="primary" loading={remap.pending} onClick={reread}>
          {t('imp.reread')}
        </Button>
      )}
    </FormSection>
  );
};
