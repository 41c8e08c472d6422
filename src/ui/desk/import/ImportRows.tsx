import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ImportRowView, ImportVerdict, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { PageLink } from '../PageLink.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { StateTag } from '../StateTag.tsx';
import { KeysetTable } from '../table/KeysetTable.tsx';
import type { Column } from '../table/table-columns.ts';
import { useKind, useT } from './import-kind.ts';

const tones = { new: 'doing', update: 'doing', skip: 'off', open: 'todo', red: 'bad', same: 'off', merged: 'done' } as const;
const filters = ['all', 'new', 'update', 'merged', 'same', 'skip'] as const;

/** Leaves a row out, or takes it in again; pairs are decided on side by side. */
const SkipRow = ({ view, row }: { view: ImportView; row: ImportRowView }) => {
  const t = useT();
  const { ops, room } = useKind();
  const decide = useCommand(ops.decide, { invalidates: [`${room}.import.`] });
  if (!view.may.includes(ops.decide.name) || (row.verdict !== 'new' && row.verdict !== 'skip')) return null;
  return (
    <>
      <Button
        size="small"
        type="link"
        loading={decide.pending}
        onClick={() => decide.run({ id: view.id, row: row.row, decision: row.verdict === 'skip' ? 'new' : 'skip' })}
      >
        {t(row.verdict === 'skip' ? 'takeRow' : 'skipRow')}
      </Button>
      <ProblemNotice error={decide.error} />
    </>
  );
};

/** The rows as they will be written, before anything is; later what became of them. */
export const ImportRows = ({ view }: { view: ImportView }) => {
  const t = useT();
  const { ops, room, useWords, useRowColumns, recordPath } = useKind();
  const words = useWords();
  const own = useRowColumns();
  const [shown, setShown] = useState<(typeof filters)[number]>('all');
  const say = (v: ImportVerdict): string => (v === 'red' ? t('red') : t(`decision.${v}`));
  const offered = filters.filter(
    f => (f !== 'merged' || view.counts.merged > 0) && (f !== 'same' || shown === f || view.counts.willSkip > 0),
  );
  const columns: Column<ImportRowView>[] = [
    { key: 'name', title: words.name, render: r => r.name || '—' },
    { key: 'row', title: t('rowNo'), width: 80, align: 'right', render: r => r.row },
    ...own,
    {
      key: 'verdict',
      title: t('decision'),
      width: 170,
      render: r => (
        <>
          <StateTag tone={tones[r.verdict]}>{say(r.verdict)}</StateTag> <SkipRow view={view} row={r} />
          {r.recordId !== null && <PageLink href={recordPath(r.recordId)}>{t('open')}</PageLink>}
        </>
      ),
    },
  ];
  return (
    <details>
      <summary>{t(view.state === 'ready' ? 'seeRows' : 'rowsWritten')}</summary>
      <Segmented
        aria-label={t('decision')}
        value={shown}
        options={offered.map(f => ({ value: f, label: f === 'all' ? t('allFaults') : t(`decision.${f}`) }))}
        onChange={setShown}
      />
      <KeysetTable
        key={shown}
        name={`${room}.importRows`}
        caption={t(view.state === 'ready' ? 'seeRows' : 'rowsWritten')}
        op={ops.rows}
        filters={{ id: view.id, ...(shown === 'all' ? {} : { verdict: shown }) }}
        columns={columns}
        rowKey={r => String(r.row)}
        rowName={r => r.name}
        limit={20}
      />
    </details>
  );
};
