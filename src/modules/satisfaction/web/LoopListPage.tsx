import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { LoopFilter } from '../contract/loop.ts';
import { exportLoops, listLoops } from '../contract/operations-loops.ts';
import { StateOfLoop } from './StateOfLoop.tsx';
import { useLoopBoard } from './use-loop-board.ts';
import { useT } from './use-t.ts';
import { useTagWords } from './use-tag-words.ts';

const useFilterFields = () => {
  const t = useT();
  const states = (['toCall', 'toMend', 'appealed', 'mended', 'excluded'] as const).map(value => ({ value, label: t(`loop.${value}`) }));
  return [
    { kind: 'choice', key: 'state', label: t('state'), options: states },
    { kind: 'tick', key: 'overdue', label: t('loop.overdueOnly') },
    { kind: 'tick', key: 'named', label: t('mode.named') },
  ] as const;
};

/** 差评处置 by clock (7.6-a): what falls due first stands first. */
export const LoopListPage = () => {
  const t = useT();
  const say = useTagWords();
  const [filters, setFilters] = useUrlState(LoopFilter);
  return (
    <ListPage
      title={t('loops.title')}
      hint={t('loops.lead')}
      totals={useLoopBoard()}
      filters={{ fields: useFilterFields(), value: filters, onChange: setFilters }}
      views="satisfaction.loops"
      exported={{ op: exportLoops, input: filters }}
      clause="7.6-a"
    >
      <KeysetTable
        name="satisfaction.loops"
        caption={t('loops.title')}
        op={listLoops}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => `${t(`level.${r.level}`)} ${r.tags.map(say).join(sayMark('；'))}`}
        href={r => `/satisfaction/loops/${r.id}`}
        empty={<EmptyState title={t('loops.none')} />}
        columns={[
          { key: 'reason', title: t('col.reason'), render: r => [...r.tags.map(say), r.comment].filter(Boolean).join(sayMark('；')) },
          { key: 'state', title: t('state'), width: 180, render: r => <StateOfLoop loop={r} /> },
          { key: 'dueOn', title: t('col.dueOn'), width: 160, render: r => (r.dueOn === null ? '—' : sayDay(r.dueOn)) },
          { key: 'level', title: t('col.level'), width: 120, render: r => t(`level.${r.level}`) },
          { key: 'mode', title: t('col.mode'), width: 110, render: r => t(r.named ? 'mode.named' : 'mode.anonymous') },
          { key: 'unit', title: t('col.unit'), width: 160, render: r => r.unitName ?? '—' },
          { key: 'class', title: t('col.class'), width: 160, render: r => r.className ?? '—' },
          { key: 'openedOn', title: t('col.openedOn'), width: 160, render: r => sayDay(r.openedOn) },
        ]}
      />
    </ListPage>
  );
};
