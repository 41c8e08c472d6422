import { sayDay, sayInstant } from '#platform/web/format.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { CaseView, PromiseView } from '../contract/case.ts';
import { useT } from './use-t.ts';

/** 为什么是这天: which days counted, which did not, and how the day moved. */
export const PromiseWhy = ({ promise: p, moves }: { promise: PromiseView; moves: CaseView['moves'] }) => {
  const t = useT();
  const range = (from: string, to: string): string => (from === to ? sayDay(from) : t('why.range', { from: sayDay(from), to: sayDay(to) }));
  return (
    <>
      {p.startsOn !== null && <p className="pp-hint">{t('promise.start', { day: sayDay(p.startsOn) })}</p>}
      <DataTable
        caption={t('promise.why')}
        columns={[
          { key: 'period', title: t('why.period'), render: s => range(s.from, s.to) },
          { key: 'why', title: t('why.reason'), render: s => t(`why.${s.why}`) },
          { key: 'days', title: t('why.days'), align: 'right', render: s => s.days },
          { key: 'upTo', title: t('why.upTo'), align: 'right', render: s => s.upTo },
        ]}
        rows={p.steps}
        rowKey={s => `${s.from} ${s.why}`}
        empty={null}
      />
      {moves.length > 0 && (
        <DataTable
          caption={t('why.moves')}
          heading={t('why.moves')}
          columns={[
            { key: 'at', title: t('move.at'), render: m => sayInstant(m.at) },
            { key: 'old', title: t('move.from'), render: m => (m.oldOn === null ? '—' : sayDay(m.oldOn)) },
            { key: 'new', title: t('move.to'), render: m => (m.newOn === null ? '—' : sayDay(m.newOn)) },
            { key: 'why', title: t('why.reason'), render: m => t(`move.${m.why}`) },
          ]}
          rows={moves}
          rowKey={m => `${m.at} ${m.stageName}`}
        />
      )}
    </>
  );
};
