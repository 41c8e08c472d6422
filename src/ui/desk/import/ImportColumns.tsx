import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ImportColumn, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '../form/FormSection.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { ImportSheets } from './ImportSheets.tsx';
import { useKind, useT } from './import-kind.ts';

const none = 'none';
const keyOf = (c: Pick<ImportColumn, 'sheet' | 'index'>): string => `${c.sheet} ${c.index}`;

interface MeaningProps {
  column: ImportColumn;
  fields: readonly string[];
  chosen: string | null;
  onChoose: (field: string | null) => void;
}

const Meaning = ({ column, fields, chosen, onChoose }: MeaningProps) => {
  const t = useT();
  const words = useKind().useWords();
  const options = [{ value: none, label: t('ignore') }, ...fields.map(f => ({ value: f, label: words.field(f) }))];
  return (
    <>
      <Select
        aria-label={`${column.letter} ${column.heading} ${t('means')}`}
        style={{ width: 220 }}
        value={chosen ?? none}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={value => onChoose(value === none ? null : value)}
      />
      {column.remembered && <small className="pp-hint"> {t('remembered')}</small>}
    </>
  );
};

/** Sheets whose columns are headed alike are explained once. */
const groupsOf = (view: ImportView): ImportColumn[][][] => {
  const bySheet = view.parts.length > 0 ? view.parts.map((_, at) => view.columns.filter(c => c.sheet === at)) : [[...view.columns]];
  const groups = new Map<string, ImportColumn[][]>();
  for (const columns of bySheet) {
    const key = columns.map(c => `${c.heading} ${c.hidden}`).join('|');
    groups.set(key, [...(groups.get(key) ?? []), columns]);
  }
  return [...groups.values()];
};

/** Something was put right or decided already: what of it another reading keeps, is said before. */
const hasWork = ({ fixed, counts }: ImportView): boolean => fixed > 0 || counts.twins > 0 || counts.willSkip > counts.red;

interface ImportColumnsProps {
  view: ImportView;
  onChanged: (isChanged: boolean) => void;
}

/** What each column was taken for, with its first values; changed by hand, the file is read again. */
export const ImportColumns = ({ view, onChanged }: ImportColumnsProps) => {
  const t = useT();
  const { ops, room } = useKind();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  const remap = useCommand(ops.remap, { invalidates: [`${room}.import.`], onDone: () => change(new Map()) });
  const change = (next: ReadonlyMap<string, string | null>): void => {
    setChosen(next);
    onChanged(next.size > 0);
  };
  const fieldOf = (c: ImportColumn): string | null => (chosen.has(keyOf(c)) ? (chosen.get(keyOf(c)) ?? null) : c.field);
  const choose = (group: readonly ImportColumn[][], at: number, field: string | null): void => {
    const next = new Map(chosen);
    for (const columns of group) {
      // A meaning belongs to one column of a sheet.
      if (field !== null) for (const [i, c] of columns.entries()) if (i !== at && fieldOf(c) === field) next.set(keyOf(c), null);
      const mine = columns[at];
      if (mine) next.set(keyOf(mine), field);
    }
    change(next);
  };
  const columns = view.columns.map(c => ({ sheet: c.sheet, index: c.index, field: fieldOf(c) }));
  return (
    <FormSection title={t('columns')}>
      <ImportSheets view={view} pending={remap.pending} onRead={wish => remap.run({ id: view.id, columns: [], ...wish })} />
      {groupsOf(view).map(group => (
        <ColumnGroup
          key={group.map(g => g[0]?.sheet).join(' ')}
          group={group}
          view={view}
          fieldOf={fieldOf}
          onChoose={(at, field) => choose(group, at, field)}
        />
      ))}
      <ProblemNotice error={remap.error} />
      {hasWork(view) && <p className="pp-hint">{t('rereadLoses')}</p>}
      {chosen.size > 0 && (
        <Button type="primary" loading={remap.pending} onClick={() => remap.run({ id: view.id, columns })}>
          {t('reread')}
        </Button>
      )}
    </FormSection>
  );
};

interface ColumnGroupProps {
  group: readonly ImportColumn[][];
  view: ImportView;
  fieldOf: (c: ImportColumn) => string | null;
  onChoose: (at: number, field: string | null) => void;
}

const ColumnGroup = ({ group, view, fieldOf, onChoose }: ColumnGroupProps) => {
  const t = useT();
  const parts = group.map(columns => view.parts[columns[0]?.sheet ?? 0] ?? { sheet: view.sheet, headerRow: view.headerRow, rows: 0 });
  const row = parts[0]?.headerRow ?? view.headerRow;
  // Sheets that are headed alike may have their heading in different rows; each says its own above.
  const how = parts.some(p => p.headerRow !== row) ? 'columnsHintSeveral' : row === 0 ? 'columnsBare' : 'columnsHint';
  const about = { row, sheet: parts.map(p => p.sheet).join(sayMark('、')), rows: parts.reduce((sum, p) => sum + p.rows, 0) };
  return (
    <>
      <p className="pp-hint">{t(how, about)}</p>
      <DataTable
        caption={t('columns')}
        fit
        stack
        rows={(group[0] ?? []).map((c, at) => ({ ...c, at }))}
        rowKey={c => String(c.index)}
        columns={[
          { key: 'letter', title: t('column'), render: c => c.letter },
          {
            key: 'heading',
            title: t('heading'),
            render: c => (
              <>
                {c.heading || '—'}
                {c.hidden && <small className="pp-hint"> {t('columnHidden')}</small>}
              </>
            ),
          },
          {
            key: 'means',
            title: t('means'),
            render: c => <Meaning column={c} fields={view.fields} chosen={fieldOf(c)} onChoose={field => onChoose(c.at, field)} />,
          },
          { key: 'samples', title: t('samples'), render: c => <span className="pp-hint">{c.samples.join(' | ')}</span> },
        ]}
      />
    </>
  );
};
