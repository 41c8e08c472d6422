import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { getAudit } from '../contract/audit.ts';
import type { Role } from '../contract/role.ts';
import { useT } from './use-t.ts';

const said = (value: unknown): string =>
  value === null || value === undefined || value === '' ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** One entry beside the log: the act, and each value before and after. Sealed values stay ciphertext here too. */
export const AuditDetail = ({ id }: { id: string }) => {
  const t = useT();
  const all = useAllT();
  const { data, error } = useOp(getAudit, { entryId: id });
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      <Facts
        facts={[
          { label: t('audit.at'), value: sayInstant(data.at) },
          { label: t('audit.actor'), value: `${data.actorName || t('role.anonymous')} · ${t(`role.${data.actorRole as Role}`)}` },
          { label: t('audit.outcome'), value: t(`outcome.${data.outcome}`) },
          { label: t('audit.problem'), value: data.problem && all(data.problem) },
          { label: t('audit.reason'), value: data.reason },
          { label: t('audit.operation'), value: <code>{data.operation}</code> },
          { label: t('audit.subject'), value: data.subjectId && <code>{data.subjectId}</code> },
          { label: t('audit.request'), value: <code>{data.requestId}</code> },
          { label: t('audit.sealed'), value: t(data.sealed ? 'audit.isSealed' : 'audit.notYet') },
        ]}
      />
      {data.changes.map(c => (
        <section key={`${c.table} ${c.rowId}`}>
          <h3>
            <span title={c.table}>{c.title}</span> <small className="pp-hint">{t(`audit.${c.kind}`)}</small>
          </h3>
          {(c.before !== null || c.after !== null) && (
            <DataTable
              bare
              fit
              caption={c.title}
              rows={[...new Set([...Object.keys(c.before ?? {}), ...Object.keys(c.after ?? {})])]}
              rowKey={column => column}
              columns={[
                {
                  key: 'field',
                  title: all('platform.timeline.field'),
                  render: column => <span title={column}>{c.names[column] ?? <code>{column}</code>}</span>,
                },
                { key: 'before', title: all('platform.timeline.before'), render: column => said(c.before?.[column]) },
                { key: 'after', title: all('platform.timeline.after'), render: column => said(c.after?.[column]) },
              ]}
            />
          )}
        </section>
      ))}
    </>
  );
};
