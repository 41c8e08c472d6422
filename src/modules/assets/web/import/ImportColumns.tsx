import { Select } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { type ImportField, type ImportView, importFields } from '../../contract/import.ts';
import { remapAssetImport } from '../../contract/operations-import.ts';
import { useT } from './use-import-t.ts';

/** 各列的含义: what was recognised; another choice reads the rows anew. */
export const ImportColumns = ({ i }: { i: ImportView }) => {
  const t = useT();
  const remap = useCommand(remapAssetImport, { invalidates: ['assets.'] });
  const set = (index: number, field: ImportField | 'none'): void =>
    remap.run({ id: i.id, columns: [{ index, field: field === 'none' ? null : field }] });
  const options = [
    { value: 'none' as const, label: t('import.column.ignored') },
    ...importFields.map(f => ({ value: f, label: t(`import.field.${f}`) })),
  ];
  return (
    <details open={i.columns.every(c => c.field === null)}>
      <summary>{t('import.columns')}</summary>
      <ProblemNotice error={remap.error} />
      <div className="pp-facts">
        {i.columns.map(c => (
          <div key={c.index} className="pp-fact">
            <span>{c.heading || `${t('import.row')} ${c.index + 1}`}</span>
            <Select
              aria-label={c.heading}
              size="small"
              style={{ width: '100%' }}
              disabled={remap.pending}
              value={c.field ?? 'none'}
              options={options}
              onChange={(field: ImportField | 'none') => set(c.index, field)}
            />
          </div>
        ))}
      </div>
    </details>
  );
};
