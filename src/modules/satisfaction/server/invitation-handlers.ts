import { isReminderHour } from '#modules/reference/domain/reminder-hours.ts';
import { reference } from '#modules/reference/index.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { qrSvg } from '#platform/server/documents/qr.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { type InvitationsSent, InvitedFor } from '../contract/invitation.ts';
import { listInvitations, remindInvitations, sendInvitations, stopInvitation } from '../contract/operations-invitations.ts';
import { satisfactionProblems } from '../contract/problems.ts';
import type { Ctx, SatisfactionDb } from './db.ts';
import { invitationPage, type LockedInvitation, lockInvitations } from './invitation-reads.ts';
import { ratingRuleOn } from './rules.ts';

const { command, query } = handlersFor<SatisfactionDb>();

type Told = InvitationsSent['sent'][number];
type Skipped = InvitationsSent['skipped'][number];

/** The secret stands behind the `#`: no server, no proxy and no log ever gets it with the address. */
const addressOf = (ctx: Ctx, row: LockedInvitation, token: string): string =>
  `${ctx.source.origin}/m/${row.survey_id === null ? 'rate' : 'survey'}#${token}`;

const keep = async (ctx: Ctx, row: LockedInvitation, set: object): Promise<void> => {
  await ctx.db.updateTable('satisfaction.invitations').set(set).where('id', '=', row.id).execute();
};

const toldOf = async (ctx: Ctx, row: LockedInvitation, token: string, validUntil: string): Promise<Told> => {
  const address = addressOf(ctx, row, token);
  return {
    id: row.id,
    enterpriseName: row.enterprise_name,
    servedKind: InvitedFor.parse(row.served_kind),
    servedOn: row.served_on,
    validUntil,
    address,
    qr: await qrSvg(address, 'Q'),
  };
};

const whyNot = (ctx: Ctx, row: LockedInvitation | undefined): Skipped['reason'] | undefined => {
  if (!row) return 'absent';
  if (row.used) return 'used';
  const isOver = row.closes_on !== null && row.closes_on < dayOf(ctx.now);
  return row.stopped_at === null && !isOver ? undefined : 'stopped';
};
type WhyNot = (row: LockedInvitation | undefined) => Skipped['reason'] | undefined;

const each = async (
  rows: readonly LockedInvitation[],
  items: readonly { id: string; token: string }[],
  { why, send }: { why: WhyNot; send: (row: LockedInvitation, token: string) => Promise<Told> },
): Promise<{ sent: Told[]; skipped: Skipped[] }> => {
  const sent: Told[] = [];
  const skipped: Skipped[] = [];
  for (const { id, token } of items) {
    const row = rows.find(r => r.id === id);
    const reason = why(row);
    if (row && reason === undefined) sent.push(await send(row, token));
    else skipped.push({ id, reason: reason ?? 'absent' });
  }
  return { sent, skipped };
};

const sendAll = async (ctx: Ctx, rows: readonly LockedInvitation[], items: readonly { id: string; token: string }[]) => {
  const { amount } = await ratingRuleOn(ctx, 'inviteFor', { regionCode: ctx.actor.regionCode, on: dayOf(ctx.now) });
  const today = dayOf(ctx.now);
  const by = { sent_on: today, sent_by: ctx.actor.id, sent_by_name: ctx.actor.name };
  return each(rows, items, {
    why: row => whyNot(ctx, row),
    send: async (row, token) => {
      // A link to a survey holds as long as the survey.
      const validUntil = row.closes_on ?? addDays(today, amount);
      await keep(ctx, row, { token_hash: secretHash(token), ...by, valid_until: validUntil });
      return toldOf(ctx, row, token, validUntil);
    },
  });
};

/** @throws Problem `notInWorkingHours`: nobody is reminded at night or on a day off */
const remindAll = async (ctx: Ctx, rows: readonly LockedInvitation[], items: readonly { id: string; token: string }[]) => {
  if (!isReminderHour(await reference(ctx).workingCalendar(), ctx.now)) throw satisfactionProblems.notInWorkingHours();
  const today = dayOf(ctx.now);
  const { amount: after } = await ratingRuleOn(ctx, 'remindAfter', { regionCode: ctx.actor.regionCode, on: today });
  const { amount: most } = await ratingRuleOn(ctx, 'remindMost', { regionCode: ctx.actor.regionCode, on: today });
  const why: WhyNot = row => {
    const reason = whyNot(ctx, row);
    if (!row || reason !== undefined) return reason;
    if (row.sent_on === null || row.valid_until === null) return 'unsent';
    if (row.valid_until < today) return 'stopped';
    if (row.reminded >= most) return 'often';
    return today < addDays(row.reminded_on ?? row.sent_on, after) ? 'tooSoon' : undefined;
  };
  return each(rows, items, {
    why,
    send: async (row, token) => {
      await keep(ctx, row, { token_hash: secretHash(token), reminded: row.reminded + 1, reminded_on: today });
      return toldOf(ctx, row, token, row.valid_until ?? today);
    },
  });
};

const lockedOf = async (ctx: Ctx, i: { items: readonly { id: string }[] }) => {
  const rows = await lockInvitations(
    ctx,
    i.items.map(item => item.id),
  );
  return rows.length === 0 ? undefined : rows;
};

/** The ledger keeps no secret: a repeat answers without addresses, and the page puts them together from what it made itself. */
const told = (rows: readonly LockedInvitation[], { sent, skipped }: { sent: Told[]; skipped: Skipped[] }) => {
  const subject = rows[0]?.id ?? '';
  return { subject, result: { id: subject, sent: sent.map(s => ({ ...s, address: null, qr: null })), skipped }, once: { sent } };
};

/** What the office does with invitations. */
export const invitationHandlers = [
  query(listInvitations, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => invitationPage(ctx, i) }),
  command(sendInvitations, {
    load: lockedOf,
    allow: matrixDecides,
    run: async (ctx, rows, i) => told(rows, await sendAll(ctx, rows, i.items)),
  }),
  command(remindInvitations, {
    load: lockedOf,
    allow: matrixDecides,
    run: async (ctx, rows, i) => told(rows, await remindAll(ctx, rows, i.items)),
  }),
  command(stopInvitation, {
    load: async (ctx, i) => (await lockInvitations(ctx, [i.id]))[0],
    allow: matrixDecides,
    run: async (ctx, row) => {
      if (row.used) throw satisfactionProblems.alreadyUsed();
      if (row.stopped_at !== null) throw satisfactionProblems.alreadyStopped();
      await ctx.db.updateTable('satisfaction.invitations').set({ stopped_at: ctx.now }).where('id', '=', row.id).execute();
      return { subject: row.id, result: { id: row.id } };
    },
  }),
];
