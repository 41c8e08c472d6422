import { useState } from 'react';
import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { AuditOutcome, type AuditRow, listAudit, listAuditActors } from '../contract/audit.ts';
import { type Role, roles } from '../contract/role.ts';
import { AuditDetail } from './AuditDetail.tsx';
import { AuditTools } from './AuditTools.tsx';
import { useT } from './use-t.ts';

const Filters = z.object({
  actorId: z.string().optional(),
  subjectId: z.string().optional(),
  operation: z.string().optional(),
  outcome: AuditOutcome.optional(),
  role: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
const tones = { done: 'done', read: 'done', refused: 'warn', failed: 'bad' } as const;
const otherRoles = ['anonymous', 'system'] as const;

/** 审计日志: who did what to what, when, with which outcome. */
export const AuditPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(Filters);
  const { data: actors } = useOp(listAuditActors, {});
  const [isExporting, setExporting] = useState(false);
  const columns: Column<AuditRow>[] = [
    { key: 'operation', title: t('audit.operation'), render: r => r.title },
    { key: 'at', title: t('audit.at'), width: 150, render: r => sayInstant(r.at) },
    { key: 'actor', title: t('audit.actor'), width: 120, render: r => (r.actorName === '' ? t('role.anonymous') : sayWho(r.actorName)) },
    { key: 'role', title: t('field.role'), width: 110, render: r => t(`role.${r.actorRole as Role}`) },
    {
      key: 'outcome',
      title: t('audit.outcome'),
      width: 100,
      render: r => <StateTag tone={tones[r.outcome]}>{t(`outcome.${r.outcome}`)}</StateTag>,
    },
    { key: 'changes', title: t('audit.changes'), width: 70, align: 'right', render: r => r.changes || '—' },
    { key: 'reason', title: t('audit.reason'), width: 220, hidden: true, render: r => r.reason ?? '—' },
    { key: 'source', title: t('failure.source'), width: 110, hidden: true, render: r => <code>{r.source}</code> },
  ];
  return (
    <ListPage
      title={t('nav.audit')}
      hint={t('audit.lead')}
      clause="7.1-d"
      actions={<AuditTools filters={filters} isExporting={isExporting} setExporting={setExporting} />}
      filters={{
        fields: [
          {
            kind: 'choice',
            key: 'actorId',
            label: t('audit.actor'),
            width: 150,
            options: actors?.rows.map(a => ({ value: a.id, label: a.name })) ?? [],
          },
          {
            kind: 'choice',
            key: 'role',
            label: t('field.role'),
            options: [...roles, ...otherRoles].map(r => ({ value: r, label: t(`role.${r}`) })),
          },
          { kind: 'search', key: 'operation', label: t('audit.operationName') },
          {
            kind: 'choice',
            key: 'outcome',
            label: t('audit.outcome'),
            width: 120,
            options: AuditOutcome.options.map(o => ({ value: o, label: t(`outcome.${o}`) })),
          },
          { kind: 'search', key: 'subjectId', label: t('audit.subject') },
          { kind: 'days', from: 'from', to: 'to', label: t('audit.days') },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="people.audit"
    >
      <KeysetTable
        name="people.audit"
        caption={t('nav.audit')}
        op={listAudit}
        filters={filters}
        columns={columns}
        rowKey={r => r.id}
        rowName={r => `${r.actorName} ${r.title}`}
        detail={r => <AuditDetail id={r.id} />}
        empty={<EmptyState title={t('audit.none')} />}
      />
    </ListPage>
  );
};
