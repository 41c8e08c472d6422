import { Segmented } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { industryName } from '#modules/reference/domain/industry.ts';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { ImportRowView, ImportView } from '../contract/import.ts';
import { importRows } from '../contract/import-operations.ts';
import { useT } from './use-t.ts';

type Row = z.infer<typeof ImportRowView>;
const tones = { new: 'doing', update: 'doing', skip: 'off', open: 'todo', red: 'bad' } as const;

/** The rows as they will be written, before anything is. */
export const ImportRows = ({ view }: { view: ImportView }) => {
  const t = useT();
  const [decision, setDecision] = useState<'all' | 'new' | 'update' | 'skip'>('all');
  const verdict = (v: Row['verdict']): string => (v === 'red' ? t('imp.red') : t(`decision.${v}`));
  const columns: Column<Row>[] = [
    { key: 'name', title: t('field.name'), render: r => r.name || '—' },
    { key: 'row', title: t('imp.rowNo'), width: 80, align: 'right', render: r => r.row },
    {
      key: 'uscc',
      title: t('field.uscc'),
      width: 210,
      render: r => <span className="pp-figures">{r.uscc === null ? '—' : groupUscc(r.uscc)}</span>,
    },
    { key: 'region', title: t('field.street'), width: 130, render: r => r.regionName },
    {
      key: 'industry',
      title: t('field.industry'),
      width: 200,
      render: r => (r.industryCode === null ? '—' : industryName(r.industryCode)),
    },
    {
      key: 'verdict',
      title: t('imp.decision'),
      width: 110,
      render: r => <StateTag tone={tones[r.verdict]}>{verdict(r.verdict)}</StateTag>,
    },
  ];
  return (
    <details>
      <summary>{t('imp.seeRows')}</summary>
      <Segmented
        aria-label={t('imp.decision')}
        value={decision}
        options={[
          { value: 'all', label: t('imp.allFaults') },
          ...(['new', 'update', 'skip'] as const).map(d => ({ value: d, label: t(`decision.${d}`) })),
        ]}
        onChange={setDecision}
      />
      <KeysetTable
        name="enterprises.importRows"
        caption={t('imp.seeRows')}
        op={importRows}
        filters={{ id: view.id, ...(decision === 'all' ? {} : { decision }) }}
        columns={columns}
        rowKey={r => String(r.row)}
        rowName={r => r.name}
        limit={20}
      />
    </details>
  );
};
