import { type AgendaLine, agendaLines } from '#platform/contract/agenda/agenda.ts';
import { sayNumber } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { AgendaDue } from './AgendaDue.tsx';
import { hrefOfAgenda, useAgenda, useAgendaT } from './use-agenda.ts';
import { useAgendaKinds } from './use-agenda-kinds.ts';
import './agenda.css';

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
    if (known) known.count += first.n;
    else kinds.set(first.kind, { kind: first.kind, count: first.n, first });
  }
  return [...kinds.values()];
};

/** 要办的 on 今日: each kind of work with its count, the most urgent one, its day and one button. */
export const AgendaCard = () => {
  const t = useAgendaT();
  const { wordOf, pathOf, actOf } = useAgendaKinds();
  const { data, error, totals } = useAgenda();
  if (!data) return error ? <ProblemNotice error={error} /> : <div className="pp-card-waiting" />;
  if (data.rows.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  const kinds = kindsOf(data.rows);
  /** Of a kind that is longer than what is listed nobody counts the rest. */
  const sayCount = ({ kind, count }: KindOfWork): string => (data.cut.includes(kind) ? `${sayNumber(count)}+` : sayNumber(count));
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
              <PageLink href={hrefOfAgenda({ kind: k.kind, waits: 'me' })} label={t('ofKind', { kind: wordOf(k.kind), n: sayCount(k) })}>
                <span className="pp-count">{sayCount(k)}</span>
              </PageLink>
            ),
          },
          {
            key: 'first',
            title: t('col.first'),
            render: k => <CellLines more={k.first.hint}>{k.first.title}</CellLines>,
          },
          { key: 'due', title: t('col.due'), width: 120, render: k => <AgendaDue row={k.first} today={data.today} /> },
          {
            key: 'act',
            title: t('col.act'),
            width: 104,
            align: 'right',
            act: true,
            render: k => (
              <LinkButton href={pathOf(k.first) ?? hrefOfAgenda({ kind: k.kind })} primary={k === kinds[0]}>
                {actOf(k.kind) ?? t(k === kinds[0] ? 'actNow' : 'act')}
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
