import type { AgendaLine } from '#platform/contract/agenda/agenda.ts';
import { sayNumber } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { AgendaDue } from './AgendaDue.tsx';
import { useAgendaT } from './use-agenda.ts';
import { useAgendaKinds } from './use-agenda-kinds.ts';

/** What waits, with its day and on whom; each row opens its page. */
export const AgendaTable = ({ rows, fold }: { rows: readonly AgendaLine[]; fold?: number }) => {
  const t = useAgendaT();
  const { wordOf, pathOf, waitsWord } = useAgendaKinds();
  return (
    <DataTable
      stack
      caption={t('title')}
      rows={rows}
      {...(fold === undefined ? {} : { fold })}
      rowKey={r => `${r.kind} ${r.id}`}
      href={pathOf}
      empty={<p className="pp-hint">{t('nothing')}</p>}
      columns={[
        {
          key: 'what',
          title: t('col.what'),
          render: r => <CellLines more={r.hint}>{r.n > 1 ? t('ofKind', { kind: r.title, n: sayNumber(r.n) }) : r.title}</CellLines>,
        },
        { key: 'kind', title: t('col.kind'), width: 110, render: r => wordOf(r.kind) },
        {
          key: 'due',
          title: t('col.due'),
          width: 190,
          render: r => <AgendaDue row={r} />,
        },
        {
          key: 'waits',
          title: t('col.waits'),
          width: 120,
          render: r => (r.waitsOn === null ? t('waits.me') : <StateTag tone="off">{waitsWord(r) ?? t('waits.others')}</StateTag>),
        },
      ]}
    />
  );
};
