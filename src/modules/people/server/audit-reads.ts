import { type RawBuilder, sql } from 'kysely';
import { addDays, instantOf } from '#platform/contract/china-day.ts';
import type { CallContext } from '#platform/server/context.ts';
import type { AuditFilter, AuditOutcome, AuditRow } from '../contract/audit.ts';
import { matrixInForce } from './matrix.ts';

/** An audit entry as it lies in the log. */
export interface EntryRecord {
  id: string;
  at: Date;
  actor_id: string;
  actor_kind: string;
  actor_name: string;
  actor_role: string;
  operation: string;
  outcome: string;
  problem: string | null;
  reason: string | null;
  subject_id: string | null;
  source: string;
  request_id: string;
  seal_id: number | null;
  changes: number;
}

/** Entries of the reach; `00` are strangers and the system, which belong to no region. */
export const inReach = (ctx: CallContext): RawBuilder<boolean> =>
  sql<boolean>`(e.region_code = '00' or (e.region_code >= ${ctx.scope.lo} and e.region_code < ${ctx.scope.hi}))`;

/** As words are compared: full-width letters and signs as the plain ones, without regard to case and spaces. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Stored names of the acts that words mean: by a name of an earlier day, or by what the act is called in either language. */
const meantBy = (ctx: CallContext, words: string): ReadonlySet<string> => {
  const asked = plain(words);
  const called = matrixInForce().rows.filter(r => Object.values(r.title).some(title => plain(title).includes(asked)));
  return new Set([...ctx.names.storedUnder(words), ...called.flatMap(r => ctx.names.ever(r.operation))]);
};

const conditions = (ctx: CallContext, f: AuditFilter): RawBuilder<boolean>[] => {
  const parts = [inReach(ctx)];
  if (f.actorId) parts.push(sql<boolean>`e.actor_id = ${f.actorId}`);
  if (f.subjectId) parts.push(sql<boolean>`e.subject_id = ${f.subjectId}`);
  if (f.operation)
    parts.push(
      sql<boolean>`(starts_with(e.operation, ${f.operation.normalize('NFKC')}) or e.operation = any (${[...meantBy(ctx, f.operation)]}::text[]))`,
    );
  if (f.outcome) parts.push(sql<boolean>`e.outcome = ${f.outcome}`);
  if (f.role) parts.push(sql<boolean>`e.actor_role = ${f.role}`);
  if (f.from) parts.push(sql<boolean>`e.at >= ${instantOf(f.from)}`);
  if (f.to) parts.push(sql<boolean>`e.at < ${instantOf(addDays(f.to, 1))}`);
  return parts;
};

/** Newest first. @param after the last entry of the page before */
export const entriesWhere = async (
  ctx: CallContext,
  filter: AuditFilter,
  page: { after?: { at: string; id: string } | undefined; limit: number },
): Promise<EntryRecord[]> => {
  const parts = conditions(ctx, filter);
  if (page.after) parts.push(sql<boolean>`(e.at, e.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`);
  const { rows } = await sql<EntryRecord>`
    select e.id, e.at, e.actor_id, e.actor_kind, e.actor_name, e.actor_role, e.operation, e.outcome, e.problem, e.reason, e.subject_id, e.source,
      e.request_id, e.seal_id, (select count(*) from platform.audit_changes c where c.entry_id = e.id) as changes
    from platform.audit_entries e where ${sql.join(parts, sql` and `)} order by e.at desc, e.id desc limit ${page.limit}`.execute(ctx.db);
  return rows;
};

/** The entry in the words of the reader. */
export const auditRow = (ctx: CallContext, e: EntryRecord, operation = ctx.names.today(e.operation)): AuditRow => ({
  id: e.id,
  at: e.at.toISOString(),
  actorId: e.actor_id,
  actorKind: e.actor_kind,
  actorName: e.actor_name,
  actorRole: e.actor_role,
  operation,
  title: matrixInForce().rows.find(r => r.operation === operation)?.title[ctx.locale] ?? operation,
  outcome: e.outcome as AuditOutcome,
  problem: e.problem && ctx.names.today(e.problem),
  reason: e.reason,
  subjectId: e.subject_id,
  source: e.source.slice(0, 8),
  changes: e.changes,
});
