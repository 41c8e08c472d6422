import { AgendaFilter, agendaLines } from '#platform/contract/agenda/agenda.ts';
import { dueWhens } from '#platform/contract/due-span.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { AgendaTable } from './AgendaTable.tsx';
import { useAgenda, useAgendaT } from './use-agenda.ts';
import { useAgendaKinds } from './use-agenda-kinds.ts';

type Agenda = NonNullable<ReturnType<typeof useAgenda>['data']>;

const useFields = (data: Agenda | undefined): readonly FilterField[] => {
  const t = useAgendaT();
  const { wordOf, waitsWord } = useAgendaKinds();
  const rows = data?.rows ?? [];
  const kinds = [...new Set(rows.map(r => r.kind))];
  const waiting = new Map(rows.flatMap(r => (r.waitsOn === null ? [] : [[r.waitsOn, waitsWord(r) ?? r.waitsOn] as const])));
  return [
    { kind: 'search', key: 'q', label: t('search'), max: 60 },
    { kind: 'choice', key: 'when', label: t('col.due'), width: 130, options: dueWhens.map(w => ({ value: w, label: t(`when.${w}`) })) },
    { kind: 'choice', key: 'kind', label: t('col.kind'), width: 150, options: kinds.map(k => ({ value: k, label: wordOf(k) })) },
    {
      kind: 'choice',
      key: 'waits',
      label: t('col.waits'),
      width: 150,
      options: [
        { value: 'me', label: t('waits.me') },
        { value: 'others', label: t('waits.others') },
        ...[...waiting].map(([value, label]) => ({ value, label })),
      ],
    },
  ];
};

/** 要办的, whole: one list over all rooms, narrowed by day, kind and on whom it waits (7.4.2-a). */
export const AgendaPage = () => {
  const t = useAgendaT();
  const { data, error, totals } = useAgenda();
  const { wordOf } = useAgendaKinds();
  const [filters, setFilters] = useUrlState(AgendaFilter);
  const fields = useFields(data);
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      totals={totals}
      filters={{ fields, value: filters, onChange: setFilters }}
      note={data && data.cut.length > 0 && t('cut', { kinds: data.cut.map(wordOf).join(sayMark('、')) })}
      print
      clause="7.4.2-a"
    >
      <ProblemNotice error={error} />
      {data && data.rows.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {data && data.rows.length > 0 && <AgendaTable rows={agendaLines(data.rows, filters)} fold={30} />}
    </ListPage>
  );
};
