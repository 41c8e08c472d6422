import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { verifySeals } from '#platform/server/audit.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import { exportAudit, getAudit, listAudit, listAuditActors, verifyAudit } from '../contract/audit.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { changesOf } from './audit-changes.ts';
import { auditRow, type EntryRecord, entriesWhere, inReach } from './audit-reads.ts';
import type { PeopleDb } from './db.ts';

const { query, download } = handlersFor<PeopleDb>();
const mostRows = 20_000;

const list = query(listAudit, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const cursor = decodeCursor(input.after);
    const after = cursor && { at: String(cursor[0]), id: String(cursor[1]) };
    const rows = await entriesWhere(ctx, input, { after, limit: input.limit + 1 });
    const { shown, next } = toPage(rows, input.limit, e => [e.at.toISOString(), e.id]);
    return { rows: shown.map(e => auditRow(ctx, e)), next };
  },
});

const get = query(getAudit, {
  load: async (ctx, input) => {
    const { rows } = await sql<EntryRecord>`
      select e.*, 0 as changes from platform.audit_entries e where e.id = ${input.entryId} and ${inReach(ctx)}`.execute(ctx.db);
    return rows[0];
  },
  allow: matrixDecides,
  run: async (ctx, entry) => {
    return {
      ...auditRow(ctx, entry),
      requestId: entry.request_id,
      sealed: entry.seal_id !== null,
      changes: await changesOf(ctx, entry.id),
    };
  },
});

const actors = query(listAuditActors, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const { rows } = await sql<{ id: string; name: string; role: string }>`
      select id, name, coalesce(role, '') as role from people.persons e
      where ${inReach(ctx)} and (${input.search} = '' or strpos(name, ${input.search}) > 0 or strpos(username, lower(${input.search})) > 0)
      order by name limit 50`.execute(ctx.db);
    return { rows };
  },
});

const verify = query(verifyAudit, {
  load: noRecord,
  allow: matrixDecides,
  subject: () => '00000000-0000-0000-0000-000000000000',
  run: async ctx => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from platform.audit_entries where seal_id is null`.execute(ctx.db);
    return { ...(await verifySeals(ctx)), unsealed: rows[0]?.n ?? 0 };
  },
});

const outcomeTitle = (outcome: string): string => zhCN[`outcome.${outcome as 'done'}`] ?? outcome;

const exported = download(exportAudit, {
  gate: documentGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, { reason, ...filter }) => {
    const rows = wholeList(await entriesWhere(ctx, filter, { limit: mostRows + 1 }), mostRows);
    return workbookReply(ctx, '审计日志', [
      {
        name: '审计日志',
        title: '审计日志',
        note: `导出人 ${ctx.actor.name}，事由：${reason}`,
        columns: [
          { title: '时间', kind: 'instant', width: 20 },
          { title: '人员', width: 16 },
          { title: '角色', width: 14 },
          { title: '操作', width: 26 },
          { title: '标识', width: 34 },
          { title: '结果', width: 8 },
          { title: '事由', width: 30 },
          { title: '对象', width: 38 },
          { title: '改动数', kind: 'integer', width: 8 },
          { title: '请求号', width: 38 },
        ],
        rows: rows.map(e => {
          const r = auditRow(ctx, e);
          return [
            e.at,
            r.actorName,
            r.actorRole,
            r.title,
            r.operation,
            outcomeTitle(r.outcome),
            r.reason,
            r.subjectId,
            r.changes,
            e.request_id,
          ];
        }),
        frozenColumns: 2,
        landscape: true,
      },
    ]);
  },
});

export const auditHandlers = [list, get, actors, verify, exported];
