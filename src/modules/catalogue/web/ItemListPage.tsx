import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import { ItemFilter, type ItemRow } from '../contract/item-pages.ts';
import { createItem, exportItems, listItems } from '../contract/operations-items.ts';
import { ItemStateTag, ToConfirm } from './ItemStateTag.tsx';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';
import { useTaxonomy } from './use-taxonomy.ts';

const AddItem = lazyPart(() => import('./AddItem.tsx').then(m => m.AddItem));

const useFilterFields = (): readonly FilterField[] => {
  const t = useT();
  const words = useItemWords();
  const { taxonomy, nameOf } = useTaxonomy();
  const classes = (taxonomy?.classes ?? [])
    .filter(c => c.parent !== null && !c.retired)
    .map(c => ({ value: c.code, label: nameOf(c.code) }));
  return [
    { kind: 'search', key: 'text', label: t('items.search'), max: 60 },
    { kind: 'choice', key: 'letter', label: t('item.letter'), options: words.letters },
    { kind: 'choice', key: 'level', label: t('item.level'), options: words.levels },
    { kind: 'choice', key: 'classCode', label: t('item.classes'), options: classes, width: 220 },
    { kind: 'choice', key: 'state', label: t('item.state'), options: words.states },
    { kind: 'tick', key: 'own', label: t('items.own') },
  ];
};

const State = ({ row }: { row: ItemRow }) => {
  const t = useT();
  return (
    <>
      <ItemStateTag state={row.state} /> <ToConfirm confidence={row.confidence} />
      {row.history && <div className="pp-hint">{t('item.history')}</div>}
      {row.draftId !== null && row.state !== 'draft' && <div className="pp-hint">{t('item.draftWaiting')}</div>}
    </>
  );
};

const useColumns = (): readonly DataColumn<ItemRow>[] => {
  const t = useT();
  const words = useItemWords();
  return [
    { key: 'name', title: t('item.name'), render: r => r.name },
    {
      key: 'code',
      title: t('item.code'),
      width: 130,
      render: r => (
        <>
          {r.code}
          <div className="pp-hint">{t(`level.${r.level}`)}</div>
        </>
      ),
    },
    { key: 'state', title: t('item.state'), width: 200, render: r => <State row={r} /> },
    {
      key: 'version',
      title: t('item.version'),
      width: 190,
      render: r => (
        <>
          {`${words.placeOf(r.versionRegion)} ${t('item.versionNo', { n: r.no })}`}
          <div className="pp-hint">{sayDay(r.validFrom)}</div>
        </>
      ),
    },
    {
      key: 'promised',
      title: t('item.promised'),
      width: 120,
      align: 'right',
      render: r => (r.promisedDays === null ? '—' : t('item.promisedDays', { n: r.promisedDays })),
    },
  ];
};

/** 服务事项 (5.1): what the authority accompanies an enterprise to. */
export const ItemListPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(ItemFilter);
  const { data, error } = useOp(listItems, filters, { keep: true });
  const fields = useFilterFields();
  const columns = useColumns();
  const [adding, setAdding] = useState(false);
  const rows = data?.rows ?? [];
  const start = data?.may.includes(createItem.name) && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('items.create')}
    </Button>
  );
  return (
    <ListPage
      title={t('items.title')}
      hint={t('items.lead')}
      actions={start}
      filters={{ fields, value: filters, onChange: setFilters }}
      views="catalogue.items"
      exported={{ op: exportItems, input: filters }}
      clause="5.1-a 5.1-b 5.1-c 5.1-d 5.1-e"
    >
      <ProblemNotice error={error} />
      {data && (
        <DataTable
          stack
          caption={t('items.title')}
          rows={rows}
          rowKey={r => r.id}
          href={r => `/items/${r.id}`}
          groupOf={r => t(`letter.${r.letter}`)}
          columns={columns}
          minWidth={760}
          empty={<EmptyState title={t('items.none')} />}
        />
      )}
      {adding && <AddItem onClose={() => setAdding(false)} />}
    </ListPage>
  );
};
