import { type AgendaLine, agendaLines } from '#platform/contract/agenda/agenda.ts';
import { DueCell } from '#ui/desk/DueCell.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { hrefOfAgenda, useAgenda, useAgendaKinds, useAgendaT } from './use-agenda.ts';

interface KindOfWork {
  kind: string;
  count: number;
  /** What falls due first. */
  first: AgendaLine;
}

/** What waits on the reader, by kind; the kind with the most urgent one stands first. */
const kindsOf = (rows: readonly AgendaLine[]): readonly KindOfWork[] => {
  const kinds = new Map<string, KindOfWork>();
  for (const first of agendaLines(rows, { waits: 'me' })) {
    const known = kinds.get(first.kind);
    if (known) known.count += 1;
    else kinds.set(first.kind, { kind: first.kind, count: 1, first });
  }
  return [...kinds.values()];
};

/** 要办的 on 今日: each kind of work with its count, the most urgent one, its day and one button. */
export const AgendaCard = () => {
  const t = useAgendaT();
  const { wordOf, pathOf } = useAgendaKinds();
  const { data, error, totals } = useAgenda();
  if (!data) return <ProblemNotice error={error} />;
  if (data.rows.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  const kinds = kindsOf(data.rows);
  return (
    <>
      <DataTable
        stack
        caption={t('title')}
        rows={kinds}
        rowKey={k => k.kind}
        mark={k => (k === kinds[0] ? 'next' : undefined)}
        empty={<p className="pp-hint">{t('nothing')}</p>}
        columns={[
          { key: 'kind', title: t('col.kind'), width: 124, head: true, render: k => <strong>{wordOf(k.kind)}</strong> },
          {
            key: 'count',
            title: t('col.count'),
            width: 64,
            align: 'right',
            render: k => (
              <PageLink href={hrefOfAgenda({ kind: k.kind, waits: 'me' })} label={t('ofKind', { kind: wordOf(k.kind), n: k.count })}>
                <span className="pp-count">{k.count}</span>
              </PageLink>
            ),
          },
          {
            key: 'first',
            title: t('col.first'),
            render: k => <CellLines more={k.first.hint}>{k.first.title}</CellLines>,
          },
          { key: 'due', title: t('col.due'), width: 120, render: k => <DueCell day={k.first.dueOn} today={data.today} /> },
          {
            key: 'act',
            title: t('col.act'),
            width: 104,
            align: 'right',
            act: true,
            render: k => (
              <LinkButton href={pathOf(k.first) ?? hrefOfAgenda({ kind: k.kind })} primary={k === kinds[0]}>
                {t(k === kinds[0] ? 'actNow' : 'act')}
              </LinkButton>
            ),
          },
        ]}
      />
      <p className="pp-sheet-foot">
        {totals.map(figure => (
          <PageLink key={figure.label} href={figure.href ?? ''}>{`${figure.label} ${figure.value ?? ''}`}</PageLink>
        ))}
      </p>
    </>
  );
};
