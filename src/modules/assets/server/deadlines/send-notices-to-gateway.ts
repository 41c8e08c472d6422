import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { isMobile } from '#modules/reference/domain/phone.ts';
import type { Context } from '#platform/server/context.ts';
import { findMessageGateway, queueMessage, sentTimes } from '#platform/server/jobs/messages.ts';
import { isOfficeHour } from '../../domain/deadlines/office-hours.ts';
import type { WarningsDb } from './db-warnings.ts';
import { type NoticeRecord, noticeRowsOf } from './notice-rows.ts';
import { stillToSend } from './notice-state.ts';

type Ctx = Context<WarningsDb>;

/** The gateway may be away for so long before a person has to copy the message. */
const usefulHours = 8;
/** What is older was told when no gateway was there: a person has it. */
const freshDays = 2;
/** Messages of one call; the next call takes the next. */
const most = 200;

/** Whom a message goes to: the contact first. */
const order = ['liaison', 'liaisonGroup', 'qualityLead', 'legalRepresentative'];

/** What the gateway has taken is sent; nobody has to mark it. */
const settleSent = async (ctx: Ctx): Promise<void> => {
  const { rows } = await sql<{ message_id: string }>`
    select message_id from assets.notices where message_id is not null and sent_at is null`.execute(ctx.db);
  const sent = await sentTimes(
    ctx,
    rows.map(r => r.message_id),
  );
  if (sent.size === 0) return;
  await sql`update assets.notices n set sent_at = m.sent_at, sent_how = 'gateway', sent_by_name = '短信网关'
    from unnest(${[...sent.keys()]}::uuid[], ${[...sent.values()]}::timestamptz[]) m (id, sent_at)
    where m.id = n.message_id and n.sent_at is null`.execute(ctx.db);
};

const waiting = async (ctx: Ctx): Promise<NoticeRecord[]> => {
  const { rows } = await sql<NoticeRecord>`select n.*, 0 as folded from assets.notices n
    where ${stillToSend} and n.cause = 'reminder' and n.handed_at is null
      and n.created_at > ${ctx.now}::timestamptz - make_interval(days => ${freshDays})
    order by n.created_at, n.id limit ${most} for update of n skip locked`.execute(ctx.db);
  return rows;
};

/**
 * Hands the ladder's messages for enterprises to the gateway, by day, each once: the message and its mark are written together. An enterprise
 * without a mobile number stays with the person who copies.
 * @returns how many were looked at; 0 when nothing is left
 */
export const sendNoticesToGateway = async (ctx: Ctx): Promise<number> => {
  await settleSent(ctx);
  if (!findMessageGateway() || !isOfficeHour(ctx.now)) return 0;
  const list = await waiting(ctx);
  const rows = await noticeRowsOf(ctx, list);
  for (const n of rows) {
    const contacts = n.enterpriseId === null ? [] : await enterprises(ctx).contactsOf(n.enterpriseId);
    const to = order.flatMap(kind => contacts.filter(c => c.kind === kind).map(c => c.phone)).find(isMobile);
    const text = `【陪跑】${n.message}`;
    const message =
      to && n.message !== ''
        ? await queueMessage(ctx, { to, text, about: n.id, purpose: 'assets.reminder', usefulMs: usefulHours * 3_600_000 })
        : null;
    await ctx.db.updateTable('assets.notices').set({ handed_at: ctx.now, message_id: message }).where('id', '=', n.id).execute();
  }
  return rows.length;
};
