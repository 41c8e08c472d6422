import { Button, Segmented } from 'antd';
import { useEffect, useRef } from 'react';
import type { ImportRowFilter, ImportRowView, ImportVerdict, ImportView } from '#platform/contract/imports/shapes.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { PageLink } from '../PageLink.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { StateTag } from '../StateTag.tsx';
import { KeysetTable } from '../table/KeysetTable.tsx';
import type { Column } from '../table/table-columns.ts';
import { sayRow, useKind, useT } from './import-kind.ts';
import { RowChanges } from './RowChanges.tsx';

const tones = { new: 'doing', update: 'doing', skip: 'off', open: 'todo', red: 'bad', same: 'off', merged: 'done' } as const;

/** Which rows the list shows. */
export type ShownRows = 'all' | ImportRowFilter;
const before: readonly ShownRows[] = ['all', 'new', 'changed', 'unchanged', 'open', 'merged', 'same', 'skip', 'red'];
const after: readonly ShownRows[] = ['all', 'new', 'update', 'merged', 'same', 'skip', 'red', 'kept'];

/** What there can be any of; the chosen one stays even when its last row is gone. */
const offered = ({ state, counts }: ImportView, shown: ShownRows): readonly ShownRows[] => {
  const n: Partial<Record<ShownRows, number>> = {
    update: counts.willUpdate,
    changed: counts.willUpdate,
    unchanged: counts.willUpdate,
    open: counts.undecided,
    merged: counts.merged,
    same: counts.willSkip,
    skip: counts.willSkip - counts.red,
    red: counts.red,
    kept: counts.left,
  };
  return (state === 'ready' ? before : after).filter(f => f === shown || (n[f] ?? 1) > 0);
};

/** Leaves a row out, or takes it in again; pairs are decided on side by side. */
const SkipRow = ({ view, row }: { view: ImportView; row: ImportRowView }) => {
  const t = useT();
  const { ops, room } = useKind();
  const decide = useCommand(ops.decide, { invalidates: [`${room}.import.`] });
  if (!view.may.includes(ops.decide.name) || (row.verdict !== 'new' && row.leftOut !== 'decided')) return null;
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
interface ImportRowsProps {
  view: ImportView;
  /** Absent: the list stays folded until it is opened. */
  shown: ShownRows | undefined;
  onShow: (rows: ShownRows | undefined) => void;
}

/** Unfolds the list and brings it into sight when a number elsewhere asks for its rows. */
const useUnfolded = (shown: ShownRows | undefined) => {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (shown !== undefined) place.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return place;
};

export const ImportRows = ({ view, shown: wished, onShow }: ImportRowsProps) => {
  const t = useT();
  const { ops, room, useWords, useRowColumns, recordPath } = useKind();
  const words = useWords();
  const own = useRowColumns();
  const place = useUnfolded(wished);
  const shown = wished ?? 'all';
  const say = (v: ImportVerdict): string => (v === 'red' ? t('red') : t(`decision.${v}`));
  const label = (f: ShownRows): string => (f === 'all' ? t('allFaults') : t(`shown.${f}`));
  const columns: Column<ImportRowView>[] = [
    { key: 'name', title: words.name, render: r => r.name || '—' },
    { key: 'row', title: t('rowNo'), width: view.parts.length > 1 ? 140 : 80, align: 'right', render: r => sayRow(view, r.row) },
    { key: 'changes', title: t('changes'), width: 320, render: r => <RowChanges row={r} /> },
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
    <details ref={place} open={wished !== undefined} onToggle={e => onShow(e.currentTarget.open ? shown : undefined)}>
      <summary>{t(view.state === 'ready' ? 'seeRows' : 'rowsWritten')}</summary>
      <Segmented
        aria-label={t('decision')}
        value={shown}
        options={offered(view, shown).map(f => ({ value: f, label: label(f) }))}
        onChange={onShow}
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
