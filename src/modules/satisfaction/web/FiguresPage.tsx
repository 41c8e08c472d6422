import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayNumber } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { type FigureLine, type Figures, FiguresInput } from '../contract/figures.ts';
import { exportFigures, getFigures, listBallots } from '../contract/operations-figures.ts';
import { IndexWithN, LevelBar, PercentWithN, WhyHidden } from './FigureWithN.tsx';
import { useT } from './use-t.ts';

const BallotsDialog = lazyPart(() => import('./BallotsDialog.tsx').then(m => m.BallotsDialog));

/** The invitations behind a response rate. */
const invitationsOf = (figures: Figures, row: FigureLine): string => {
  const { by, from, to } = figures;
  const all = row.key === 'all';
  const params = new URLSearchParams(by === 'month' && !all ? { from: row.key, to: row.key } : { from, to });
  if (by === 'unit' && !all) params.set('unit', row.key || 'none');
  if (by === 'class' && !all && row.key) params.set('classCode', row.key);
  if (by === 'kind' && !all && row.key) params.set('kind', row.key);
  return `/satisfaction/invitations?${params}`;
};

/** The last two years of months that are over. */
const monthsUpTo = (closed: string): { value: string; label: string }[] =>
  Array.from({ length: 24 }, (_, back) => {
    const count = Number(closed.slice(0, 4)) * 12 + Number(closed.slice(5)) - 1 - back;
    const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    return { value: month, label: month };
  });

const useColumns = (figures: Figures | undefined, open: ((row: FigureLine) => void) | undefined) => {
  const t = useT();
  const number = (row: FigureLine) => {
    if (row.n === null || figures === undefined) return figures ? <WhyHidden hidden={row.hidden} of={figures} /> : null;
    if (!open || row.n === 0) return sayNumber(row.n);
    return (
      // Whoever speaks to the page says what she sees: the number stands in the name (WCAG 2.5.3).
      <button
        type="button"
        className="pp-link"
        aria-label={`${t('figure.open')} ${row.name} ${sayNumber(row.n)}`}
        onClick={() => open(row)}
      >
        {sayNumber(row.n)}
      </button>
    );
  };
  const response = (row: FigureLine) =>
    figures && row.sent > 0 ? (
      <PageLink href={invitationsOf(figures, row)}>{t('figure.responseOf', { used: row.used, sent: row.sent })}</PageLink>
    ) : (
      '—'
    );
  return [
    { key: 'cell', title: t('col.cell'), render: (r: FigureLine) => r.name },
    { key: 'n', title: t('col.n'), render: number },
    { key: 'index', title: t('figure.index'), render: (r: FigureLine) => <IndexWithN of={r.index} /> },
    { key: 'good', title: t('figure.good'), render: (r: FigureLine) => <PercentWithN of={r.good} /> },
    { key: 'response', title: t('figure.response'), render: response },
    { key: 'levels', title: t('figure.levels'), render: (r: FigureLine) => (r.levels ? <LevelBar levels={r.levels} /> : '—') },
  ];
};

/** Figures over the table: none of them is a percentage, those stand in the table beside their n. */
const useTotals = (figures: Figures | undefined) => {
  const t = useT();
  if (!figures) return undefined;
  const { total, assisted, excluded, sealed, held, leastShown } = figures;
  return [
    {
      label: t('figure.index'),
      value: total.index === null ? undefined : Math.round(total.index.value * 10) / 10,
      hint: total.index === null ? t('figure.indexHint') : `${t('figure.n', { n: total.index.n })} · ${t('figure.indexHint')}`,
    },
    {
      label: t('figure.response'),
      value: t('figure.responseOf', { used: total.used, sent: total.sent }),
      href: invitationsOf(figures, total),
    },
    { label: t('figure.left'), value: assisted + excluded, hint: t('figure.leftHint', { assisted, excluded }) },
    {
      label: t('figure.sealed'),
      value: sealed,
      hint: held > 0 ? t('figure.heldHint', { least: leastShown, held }) : t('figure.sealedHint', { least: leastShown }),
    },
  ];
};

/** 满意度 (7.6-a): months that are over, small cells hidden, never by person. */
export const FiguresPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(FiguresInput);
  const { data, error } = useOp(getFigures, filters);
  const [opened, setOpened] = useState<FigureLine>();
  const months = data ? monthsUpTo(data.closed) : [];
  const columns = useColumns(data, can(listBallots.name) ? setOpened : undefined);
  const ways = (['unit', 'class', 'kind', 'month'] as const).map(value => ({ value, label: t(`by.${value}`) }));
  return (
    <ListPage
      title={t('title')}
      hint={data ? t('lead', { least: data.leastShown }) : undefined}
      totals={useTotals(data)}
      filters={{
        fields: [
          { kind: 'switch', key: 'by', label: t('by.label'), options: ways },
          { kind: 'choice', key: 'from', label: t('filter.from'), options: months },
          { kind: 'choice', key: 'to', label: t('filter.to'), options: months },
        ],
        value: filters,
        onChange: setFilters,
      }}
      exported={{ op: exportFigures, input: filters }}
      print
      clause="7.6-a"
    >
      <ProblemNotice error={error} />
      {data && data.total.n === 0 && data.rows.length === 0 && <EmptyState title={t('figure.none')} />}
      {data && data.rows.length > 0 && (
        <DataTable
          stack
          caption={t('title')}
          rows={[data.total, ...data.rows]}
          rowKey={r => r.key}
          mark={r => (r.key === 'all' ? 'total' : undefined)}
          columns={columns}
        />
      )}
      {opened && data && (
        <BallotsDialog by={data.by} row={opened} span={{ from: data.from, to: data.to }} onClose={() => setOpened(undefined)} />
      )}
    </ListPage>
  );
};
