import { z } from 'zod';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayMark } from '#platform/web/marks.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { listRoles, type RoleRow } from '../contract/operations-roles.ts';
import { roles } from '../contract/role.ts';
import { RoleDetail } from './RoleDetail.tsx';
import { useT } from './use-t.ts';

const Filters = z.object({ search: z.string().max(40).optional(), role: z.enum([...roles, 'none']).optional() });

/** 角色与数据范围, given by 安全管理员. */
export const RolesPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(Filters);
  const columns: Column<RoleRow>[] = [
    { key: 'name', title: t('field.name'), render: r => `${r.name}${sayMark('（')}${r.username}${sayMark('）')}` },
    { key: 'authority', title: t('field.unit'), width: 240, render: r => r.unitName || r.authorityName },
    {
      key: 'role',
      title: t('field.role'),
      width: 150,
      render: r => (r.role ? t(`role.${r.role}`) : <StateTag tone="todo">{t('role.none')}</StateTag>),
    },
    { key: 'region', title: t('role.region'), width: 150, render: r => r.regionName },
    { key: 'factors', title: t('role.factors'), width: 110, align: 'right', render: r => r.factors },
    { key: 'sessions', title: t('role.sessions'), width: 100, align: 'right', render: r => r.sessions },
    {
      key: 'state',
      title: t('field.state'),
      width: 140,
      render: r =>
        r.disabled ? (
          <StateTag tone="off">{t('account.disabled')}</StateTag>
        ) : r.awaitsActivation ? (
          <StateTag tone="warn">{t('role.awaits')}</StateTag>
        ) : (
          <StateTag tone="done">{t('role.activated')}</StateTag>
        ),
    },
  ];
  return (
    <ListPage
      title={t('nav.roles')}
      hint={t('role.lead')}
      clause="7.1-d"
      filters={{
        fields: [
          { kind: 'search', key: 'search', label: t('account.search'), max: 40 },
          {
            kind: 'choice',
            key: 'role',
            label: t('field.role'),
            options: [{ value: 'none', label: t('role.none') }, ...roles.map(r => ({ value: r, label: t(`role.${r}`) }))],
          },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="people.roles"
    >
      <KeysetTable
        name="people.roles"
        caption={t('nav.roles')}
        op={listRoles}
        filters={filters}
        columns={columns}
        rowKey={r => r.id}
        rowName={r => r.name}
        detail={r => <RoleDetail key={r.id} row={r} />}
      />
    </ListPage>
  );
};
