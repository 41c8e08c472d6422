import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { arrangeOwnColumns, listOwnColumns, restoreOwnColumn, retireOwnColumn } from '../contract/operations-columns.ts';
import type { OwnColumn } from '../contract/own-column.ts';
import { useT } from './use-t.ts';

const OwnColumnForm = lazyPart(() => import('./OwnColumnForm.tsx').then(m => m.OwnColumnForm));

/** What more there is to say of a kind: its unit, its choices. */
const detailOf = (c: OwnColumn): string =>
  c.kind === 'choice'
    ? c.choices
        .filter(o => !o.retired)
        .map(o => o.name)
        .join(sayMark('、'))
    : c.unit;

const useColumnActs = () => {
  const t = useT();
  const invalidates = ['enterprises.'];
  const [told, setTold] = useState('');
  const retire = useCommand(retireOwnColumn, { invalidates, onDone: () => showToast(t('own.retiredDone', { name: told })) });
  const restore = useCommand(restoreOwnColumn, { invalidates, onDone: () => showToast(t('own.restored', { name: told })) });
  const arrange = useCommand(arrangeOwnColumns, { invalidates });
  return {
    error: retire.error ?? restore.error ?? arrange.error,
    retire: (c: OwnColumn) => {
      setTold(c.name);
      retire.run({ id: c.id });
    },
    restore: (c: OwnColumn) => {
      setTold(c.name);
      restore.run({ id: c.id });
    },
    move: (c: OwnColumn, by: -1 | 1, columns: readonly OwnColumn[]) => {
      const ids = columns.filter(o => !o.retired).map(o => o.id);
      const [from, to] = [ids.indexOf(c.id), ids.indexOf(c.id) + by];
      if (to < 0 || to >= ids.length) return;
      [ids[from], ids[to]] = [ids[to] as string, ids[from] as string];
      arrange.run({ ids });
    },
  };
};

interface TableProps {
  columns: readonly OwnColumn[];
  acts: ReturnType<typeof useColumnActs>;
  onEdit: (column: OwnColumn) => void;
}

const ColumnTable = ({ columns, acts, onEdit }: TableProps) => {
  const t = useT();
  const used = columns.filter(c => !c.retired);
  const order = (c: OwnColumn) =>
    !c.retired && (
      <>
        <Button
          size="small"
          aria-label={t('own.up', { name: c.name })}
          icon={<Icon name="up" />}
          disabled={used[0]?.id === c.id}
          onClick={() => acts.move(c, -1, columns)}
        />
        <Button
          size="small"
          aria-label={t('own.down', { name: c.name })}
          icon={<Icon name="down" />}
          disabled={used.at(-1)?.id === c.id}
          onClick={() => acts.move(c, 1, columns)}
        />
        <Button size="small" onClick={() => onEdit(c)}>
          {t('own.correct')}
        </Button>
      </>
    );
  return (
    <DataTable
      stack
      caption={t('own.title')}
      rows={columns}
      rowKey={c => c.id}
      columns={[
        { key: 'name', title: t('own.name'), render: c => c.name },
        { key: 'kind', title: t('own.kind'), render: c => t(`own.kind.${c.kind}`) },
        { key: 'detail', title: `${t('own.unit')} / ${t('own.choices')}`, render: c => detailOf(c) },
        {
          key: 'state',
          title: t('own.state'),
          render: c => <StateTag tone={c.retired ? 'off' : 'done'}>{t(c.retired ? 'own.retired' : 'own.inUse')}</StateTag>,
        },
        {
          key: 'acts',
          title: t('own.acts'),
          render: c => (
            <span className="pp-actions">
              {order(c)}
              <Button size="small" onClick={() => (c.retired ? acts.restore(c) : acts.retire(c))}>
                {t(c.retired ? 'own.restore' : 'own.retire')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
};

/** 自定义栏目: what the authority keeps of its enterprises beyond the standard; retired, never deleted. */
export const OwnColumnsPage = () => {
  const t = useT();
  const { data, error } = useOp(listOwnColumns, {});
  const acts = useColumnActs();
  const [open, setOpen] = useState<OwnColumn | 'new'>();
  const used = data?.rows.filter(c => !c.retired).length ?? 0;
  const add = (
    <Button type="primary" disabled={data !== undefined && used >= data.most} onClick={() => setOpen('new')}>
      {t('own.new')}
    </Button>
  );
  return (
    <ListPage
      title={t('own.title')}
      hint={t('own.lead')}
      clause="6.1-c"
      back={{ href: '/enterprises', label: t('list.title') }}
      actions={data && data.rows.length > 0 && add}
      {...(data ? { note: t('own.count', { n: used, most: data.most }) } : {})}
    >
      <p className="pp-notice">{t('own.noPersons')}</p>
      <ProblemNotice error={error ?? acts.error} />
      {data?.rows.length === 0 && <EmptyState title={t('own.none')} hint={t('own.noneHint')} action={add} />}
      {data && data.rows.length > 0 && <ColumnTable columns={data.rows} acts={acts} onEdit={setOpen} />}
      {open !== undefined && <OwnColumnForm {...(open === 'new' ? {} : { column: open })} onClose={() => setOpen(undefined)} />}
    </ListPage>
  );
};
