import { Button, Input, Segmented, Space } from 'antd';
import { useState } from 'react';
import { saveFile } from '#platform/web/call.ts';
import { isComposing } from '#platform/web/composing.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { ImportFault, ImportView } from '../contract/import.ts';
import { annotatedImport, fixImportCell, importFaults } from '../contract/import-operations.ts';
import { useT } from './use-t.ts';

const sentence = (f: ImportFault): string => {
  const key = `enterprises.fault.${f.code}`;
  return hasPhrase(key) ? say(key, f.params) : f.code;
};

/** The cell put right in place; the file stays as it is. */
const FixCell = ({ id, fault }: { id: string; fault: ImportFault }) => {
  const t = useT();
  const [value, setValue] = useState(fault.suggestion ?? fault.value);
  const fix = useCommand(fixImportCell, { invalidates: ['enterprises.import.'] });
  const field = fault.field;
  if (field === null) return null;
  const apply = (): void => fix.run({ id, row: fault.row, field, value });
  return (
    <>
      <Space.Compact block>
        <Input
          size="small"
          aria-label={`${fault.cell} ${t('imp.fix')}`}
          value={value}
          onChange={e => setValue(e.target.value)}
          onPressEnter={e => isComposing(e) || apply()}
        />
        <Button size="small" loading={fix.pending} onClick={apply}>
          {t('imp.fixDo')}
        </Button>
      </Space.Compact>
      <ProblemNotice error={fix.error} />
    </>
  );
};

/** Every faulty cell by its address, with the reason and the way to put it right. */
export const ImportFaults = ({ view }: { view: ImportView }) => {
  const t = useT();
  const [wished, setSeverity] = useState<'red' | 'all'>('red');
  // When no red one is left, what remains is shown by itself.
  const severity = view.counts.red > 0 ? wished : 'all';
  const mayFix = view.may.includes(fixImportCell.name);
  const columns: Column<ImportFault>[] = [
    { key: 'cell', title: t('imp.cell'), width: 120, render: f => <span className="pp-figures">{f.cell}</span> },
    {
      key: 'severity',
      title: t('imports.state'),
      width: 80,
      render: f => <StateTag tone={f.severity === 'red' ? 'bad' : 'warn'}>{t(f.severity === 'red' ? 'imp.red' : 'imp.yellow')}</StateTag>,
    },
    { key: 'reason', title: t('imp.reason'), render: f => `${f.field === null ? '' : `${t(`field.${f.field}`)}：`}${sentence(f)}` },
    { key: 'value', title: t('imp.value'), width: 180, render: f => f.value || '—' },
    { key: 'fix', title: t('imp.fix'), width: 300, render: f => mayFix && <FixCell key={`${f.cell} ${f.value}`} id={view.id} fault={f} /> },
  ];
  const isClean = view.counts.red + view.counts.yellow === 0;
  return (
    <FormSection
      title={t('imp.faults')}
      hint={t('imp.faultsHint')}
      aside={
        !isClean &&
        view.may.includes(annotatedImport.name) && (
          <Button onClick={() => void saveFile(annotatedImport, { id: view.id })}>{t('imp.annotated')}</Button>
        )
      }
    >
      {isClean ? (
        <EmptyState title={t('imp.noFaults')} />
      ) : (
        <>
          <Segmented
            aria-label={t('imp.faults')}
            value={severity}
            options={[
              { value: 'red', label: `${t('imp.onlyRed')} ${view.counts.red}` },
              { value: 'all', label: t('imp.allFaults') },
            ]}
            onChange={setSeverity}
          />
          <KeysetTable
            name="enterprises.faults"
            caption={t('imp.faults')}
            op={importFaults}
            filters={{ id: view.id, ...(severity === 'red' ? { severity: 'red' as const } : {}) }}
            columns={columns}
            rowKey={f => `${f.cell} ${f.code}`}
            rowName={f => f.cell}
            limit={20}
            empty={<EmptyState title={t('imp.noFaults')} />}
          />
        </>
      )}
    </FormSection>
  );
};
