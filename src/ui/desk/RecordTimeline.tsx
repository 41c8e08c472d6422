import { sayInstant } from '#platform/web/format.ts';
import { useNames, usePlatformT } from '#platform/web/phrases.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { EmptyState } from './EmptyState.tsx';
import { PageLink } from './PageLink.tsx';
import { DataTable } from './table/DataTable.tsx';

/** One act, as a room's timeline query answers it (from `timelineOf`). */
export interface ShownAct {
  id: string;
  at: string;
  actorName: string;
  operation: string;
  /** What happened, where no operation says it; with `path`, a link to it. */
  title?: string;
  path?: string;
  reason?: string | null | undefined;
  changes: readonly {
    table: string;
    kind: 'insert' | 'update' | 'delete';
    before: Readonly<Record<string, unknown>> | null;
    after: Readonly<Record<string, unknown>> | null;
  }[];
}

interface RecordTimelineProps {
  entries: readonly ShownAct[];
  /** Where what is to come ends and what has been begins; shown while there is something to come. */
  now?: { at: string; label: string };
  /** Name of a column in the reader's words; undefined leaves the column out (ids, ciphertext). */
  field: (table: string, column: string) => string | undefined;
  /** A value in the reader's words. */
  value?: (column: string, value: unknown) => string;
}

const plain = (_: string, value: unknown): string =>
  value === null || value === undefined || value === '' ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const Changes = ({ entry, field, value = plain }: { entry: ShownAct } & Omit<RecordTimelineProps, 'entries'>) => {
  const t = usePlatformT();
  const rows = entry.changes.flatMap(c =>
    [...new Set([...Object.keys(c.before ?? {}), ...Object.keys(c.after ?? {})])]
      .map(column => ({
        key: `${c.table}.${column}`,
        name: field(c.table, column),
        before: value(column, c.before?.[column]),
        after: value(column, c.after?.[column]),
      }))
      .filter(r => r.name !== undefined && r.before !== r.after),
  );
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('timeline.changes', { n: rows.length })}</summary>
      <DataTable
        fit
        caption={t('timeline.changes', { n: rows.length })}
        rows={rows}
        rowKey={r => r.key}
        columns={[
          { key: 'field', title: t('timeline.field'), render: r => r.name },
          { key: 'before', title: t('timeline.before'), render: r => r.before },
          { key: 'after', title: t('timeline.after'), render: r => r.after },
        ]}
      />
    </details>
  );
};

/** Everything that happened to a record, and with `now` what is to come, newest first: when, who, what, and the values before and after. */
export const RecordTimeline = ({ entries, field, value, now }: RecordTimelineProps) => {
  const name = useNames();
  const t = usePlatformT();
  const ahead = now === undefined ? 0 : entries.filter(e => e.at > now.at).length;
  if (entries.length === 0) return <EmptyState title={t('timeline.empty')} />;
  return (
    <ol className="pp-timeline">
      {entries.map((entry, i) => (
        <li key={entry.id} {...(ahead > 0 && i === ahead ? { className: 'pp-timeline-past' } : {})}>
          {ahead > 0 && i === ahead && <p className="pp-timeline-now">{now?.label}</p>}
          <time dateTime={entry.at}>{sayInstant(entry.at)}</time>
          <div>
            <p>
              <strong>
                {entry.path === undefined ? (entry.title ?? name(entry.operation)) : <PageLink href={entry.path}>{entry.title}</PageLink>}
              </strong>
              <span className="pp-timeline-who">{sayWho(entry.actorName)}</span>
            </p>
            {entry.reason && <p className="pp-hint">{t('timeline.reason', { reason: entry.reason })}</p>}
            <Changes entry={entry} field={field} {...(value ? { value } : {})} />
          </div>
        </li>
      ))}
    </ol>
  );
};
