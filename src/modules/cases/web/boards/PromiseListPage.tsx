import { useStreets } from '#modules/reference/web/index.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { listPromises, PromiseFilter } from '../../contract/boards.ts';
import { hrefOfCase } from '../hrefs.ts';
import { useT } from '../use-t.ts';
import { BoardLinks } from './BoardLinks.tsx';
import { useBoardsT } from './use-boards-t.ts';

const tones = { kept: 'done', broken: 'bad', open: 'doing' } as const;

const useFields = (): readonly FilterField[] => {
  const t = useBoardsT();
  const say = useT();
  const streets = useStreets();
  const states = (['judged', 'kept', 'broken'] as const).map(value => ({ value, label: t(`promise.${value}`) }));
  return [
    { kind: 'choice', key: 'state', label: t('promise.state'), width: 160, options: states },
    { kind: 'choice', key: 'street', label: say('list.street'), width: 140, options: streets.options },
    { kind: 'days', from: 'from', to: 'to', label: t('promise.dueOn') },
  ];
};

/** 承诺清单: each stage's promised day, and whether it was kept (7.5-b). */
export const PromiseListPage = () => {
  const t = useBoardsT();
  const say = useT();
  const [filters, setFilters] = useUrlState(PromiseFilter);
  return (
    <ListPage
      title={t('board.promises')}
      hint={t('board.promisesHint')}
      siblings={<BoardLinks current="promises" />}
      filters={{ fields: useFields(), value: filters, onChange: setFilters }}
      views="cases.promises"
      clause="7.5-b"
    >
      <KeysetTable
        name="cases.promises"
        caption={t('board.promises')}
        op={listPromises}
        filters={filters}
        rowKey={p => p.id}
        rowName={p => `${p.no} ${p.stageName} ${p.enterpriseName}`}
        href={p => hrefOfCase(p.caseId)}
        empty={<EmptyState title={t('promise.none')} />}
        columns={[
          { key: 'item', title: say('list.item'), render: p => p.itemName },
          { key: 'stage', title: say('list.stage'), width: 170, render: p => p.stageName },
          { key: 'enterprise', title: say('list.enterprise'), width: 240, render: p => p.enterpriseName },
          { key: 'dueOn', title: t('promise.dueOn'), width: 160, render: p => sayDay(p.dueOn) },
          { key: 'endedOn', title: t('promise.endedOn'), width: 160, render: p => (p.endedOn === null ? '—' : sayDay(p.endedOn)) },
          {
            key: 'state',
            title: t('promise.state'),
            width: 110,
            render: p => <StateTag tone={tones[p.state]}>{t(`promise.${p.state}`)}</StateTag>,
          },
          { key: 'street', title: say('list.street'), width: 120, render: p => p.regionName },
          { key: 'no', title: say('list.no'), width: 110, render: p => p.no, spare: true },
        ]}
      />
    </ListPage>
  );
};
