import type { ReactNode } from 'react';
import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import { getMatrix, type MatrixView } from '../contract/matrix.ts';
import { type Role, roles } from '../contract/role.ts';
import { useT } from './use-t.ts';

type Row = MatrixView['rows'][number];
type Field = MatrixView['fields'][number];

const Words = z.object({ q: z.string().optional() });

/** The name that programs use stands small beside the words: keys and the log name it. */
const titled = (title: string, name: string): ReactNode => (
  <>
    {title}
    <small className="pp-hint"> {name}</small>
  </>
);

/** 权限矩阵: role × operation → reach, and role × field → sight. */
export const MatrixPage = () => {
  const t = useT();
  const { data, error } = useOp(getMatrix, {});
  const [{ q = '' }, setWords] = useUrlState(Words);
  const rows = data?.rows.filter(r => `${r.title} ${r.operation} ${r.clause}`.includes(q)) ?? [];
  const byRole = <R,>(cell: (row: R, role: Role) => ReactNode): DataColumn<R>[] =>
    roles.map(role => ({ key: role, title: t(`role.${role}`), render: row => cell(row, role) }));
  const reachOf = (r: Row, role: Role): string => {
    const reach = r.reach[role];
    return r.anonymous ? t('matrix.anonymous') : reach ? t(`reach.${reach}`) : '—';
  };
  return (
    <ListPage
      title={t('nav.matrix')}
      hint={data && t('matrix.lead', { n: data.rows.length })}
      filters={{ fields: [{ kind: 'search', key: 'q', label: t('matrix.search') }], value: { q }, onChange: setWords }}
      clause="7.1-d"
    >
      <ProblemNotice error={error} />
      <DataTable
        caption={t('nav.matrix')}
        rows={rows}
        rowKey={r => r.operation}
        minWidth={1200}
        columns={[
          {
            key: 'operation',
            title: t('matrix.operation'),
            render: r => titled(r.title, r.operation),
          },
          { key: 'clause', title: t('matrix.clause'), render: r => r.clause },
          ...byRole<Row>(reachOf),
        ]}
      />
      <FormSection title={t('matrix.fields')} hint={t('matrix.fieldsHint')}>
        <DataTable
          caption={t('matrix.fields')}
          rows={data?.fields ?? []}
          rowKey={f => f.field}
          minWidth={1000}
          columns={[
            { key: 'field', title: t('matrix.field'), render: f => titled(f.title, f.field) },
            ...byRole<Field>((f, role) => t(`sight.${f.sight[role] ?? 'hidden'}`)),
          ]}
        />
      </FormSection>
    </ListPage>
  );
};
