import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord, systemOnly } from '#platform/server/handler.ts';
import { findMessageGateway, withdrawMessage } from '#platform/server/jobs/messages.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { NoticeRow } from '../../contract/notice.ts';
import { handOverReminders, issueReminders, listNotices, noticeSeen, noticeSent, noticeWays } from '../../contract/operations-notices.ts';
import type { WarningsDb } from './db-warnings.ts';
import { issueDue } from './issue-reminders.ts';
import { type NoticeRecord, noticeRowsOf } from './notice-rows.ts';
import { stillToSend } from './notice-state.ts';
import { sendNoticesToGateway } from './send-notices-to-gateway.ts';

const { command, query } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

type ListInput = (typeof listNotices)['input']['_output'];

const boxOf = (ctx: Ctx, i: ListInput) => {
  if (i.box === 'mine') return sql<boolean>`n.recipient = 'companion' and n.companion_id = ${ctx.actor.id}`;
  const mine = i.mine === true ? sql`and n.companion_id = ${ctx.actor.id}` : sql``;
  if (i.box === 'toSend') return sql<boolean>`${stillToSend} ${mine}`;
  return sql<boolean>`n.recipient = 'enterprise' and n.sent_at is not null ${mine}`;
};

const page = async (ctx: Ctx, i: ListInput): Promise<{ rows: NoticeRow[]; next: string | null }> => {
  const cursor = decodeCursor(i.after);
  const district = ctx.scope.lo.length >= 6 ? sql`and n.district_code = ${ctx.scope.lo.slice(0, 6)}` : sql``;
  const { rows } = await sql<NoticeRecord>`select n.*, (select count(*)::int from assets.notices f where f.folded_into = n.id) as folded
    from assets.notices n where n.folded_into is null and ${boxOf(ctx, i)} and ${whereScope(ctx.scope, { region: 'n.region_code' })} ${district}
    ${cursor ? sql`and n.id < ${cursor[0]}::uuid` : sql``} order by n.id desc limit ${i.limit + 1}`.execute(ctx.db);
  const { shown, next } = toPage(rows, i.limit, r => [r.id]);
  return { rows: await noticeRowsOf(ctx, shown), next };
};

const findToSend = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('assets.notices')
    .select(['id', 'asset_id', 'sent_at', 'recipient', 'message_id'])
    .where('id', '=', id)
    .where('recipient', '=', 'enterprise')
    .forUpdate()
    .executeTakeFirst();

/** 提醒与通报: told once each; to the companion in the house, to the enterprise by a person (6.3.2-b, 6.3.4-b). */
export const noticeHandlers = [
  query(listNotices, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => page(ctx, i) }),
  command(noticeSeen, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const done = await ctx.db
        .updateTable('assets.notices')
        .set({ seen_at: ctx.now })
        .where('id', 'in', i.ids)
        .where('companion_id', '=', ctx.actor.id)
        .where('recipient', '=', 'companion')
        .where('seen_at', 'is', null)
        .executeTakeFirst();
      return { subject: i.ids[0] ?? ctx.entryId, result: { seen: Number(done.numUpdatedRows) } };
    },
  }),
  command(noticeSent, {
    load: (ctx, i) => findToSend(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, n, i) => {
      // The first who sent it stands in the record; a second press changes nothing.
      if (n.sent_at === null) {
        if (n.message_id !== null) await withdrawMessage(ctx, n.message_id);
        await ctx.db
          .updateTable('assets.notices')
          .set({ sent_at: ctx.now, sent_by: ctx.actor.id, sent_by_name: ctx.actor.name, sent_how: i.how })
          .where('id', '=', n.id)
          .execute();
      }
      return { subject: n.asset_id ?? n.id, result: { id: n.id } };
    },
  }),
  query(noticeWays, { load: noRecord, allow: matrixDecides, run: async () => ({ gateway: findMessageGateway() !== undefined }) }),
  command(handOverReminders, {
    load: noRecord,
    allow: systemOnly,
    run: async ctx => ({ subject: ctx.entryId, result: { handed: await sendNoticesToGateway(ctx) } }),
  }),
  command(issueReminders, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => ({ subject: ctx.entryId, result: { told: await issueDue(ctx, i) } }),
  }),
];
