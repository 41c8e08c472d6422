import { sql } from 'kysely';
import type { z } from 'zod';
import { catalogue } from '#modules/catalogue/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type InvitationFilter, type InvitationRow, InvitedFor, type ListInvitations } from '../contract/invitation.ts';
import { invitationState } from '../domain/invitation.ts';
import type { Ctx } from './db.ts';

const invitationsIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('satisfaction.invitations as i')
    .leftJoin('satisfaction.invitation_uses as u', 'u.invitation_id', 'i.id')
    .selectAll('i')
    .select('u.used_on')
    .where(whereScope(ctx.scope, { region: 'i.region_code' }));

/** The twin of `invitationState`. */
const ofState = (ctx: Ctx) => {
  const today = dayOf(ctx.now);
  const open = sql<boolean>`u.used_on is null and i.stopped_at is null`;
  return {
    used: sql<boolean>`u.used_on is not null`,
    stopped: sql<boolean>`u.used_on is null and i.stopped_at is not null`,
    unsent: sql<boolean>`${open} and i.sent_on is null`,
    sent: sql<boolean>`${open} and i.valid_until >= ${today}::date`,
    expired: sql<boolean>`${open} and i.valid_until < ${today}::date`,
  } as const;
};

const filtered = (ctx: Ctx, f: InvitationFilter) => {
  let q = invitationsIn(ctx).orderBy('i.served_on', 'desc').orderBy('i.id', 'desc');
  q = f.survey ? q.where('i.survey_id', '=', f.survey) : q.where('i.survey_id', 'is', null);
  if (f.state) q = q.where(ofState(ctx)[f.state]);
  if (f.kind) q = q.where('i.served_kind', '=', f.kind);
  if (f.unit) q = f.unit === 'none' ? q.where('i.unit_id', 'is', null) : q.where('i.unit_id', '=', f.unit);
  if (f.classCode) q = q.where('i.class_code', '=', f.classCode);
  if (f.from) q = q.where('i.sent_on', '>=', `${f.from}-01`);
  if (f.to) q = q.where(sql<boolean>`i.sent_on < (${`${f.to}-01`}::date + interval '1 month')`);
  return q;
};

type Row = Awaited<ReturnType<ReturnType<typeof invitationsIn>['execute']>>[number];

const rowOf = (ctx: Ctx, r: Row, className: (code: string | null) => string | null): InvitationRow => ({
  id: r.id,
  state: invitationState({ sentOn: r.sent_on, validUntil: r.valid_until, stoppedAt: r.stopped_at, usedOn: r.used_on }, dayOf(ctx.now)),
  servedKind: InvitedFor.parse(r.served_kind),
  servedOn: r.served_on,
  classCode: r.class_code,
  className: className(r.class_code),
  enterpriseId: r.enterprise_id,
  enterpriseName: r.enterprise_name,
  servedByName: r.served_by_name,
  unitName: r.unit_name,
  sentOn: r.sent_on,
  sentByName: r.sent_by_name,
  validUntil: r.valid_until,
  usedOn: r.used_on,
  reminded: r.reminded,
  remindedOn: r.reminded_on,
});

const classNames = async (ctx: Ctx): Promise<(code: string | null) => string | null> => {
  const names = new Map((await catalogue(ctx).classes()).map(c => [c.code, c.name]));
  return code => (code === null ? null : (names.get(code) ?? code));
};

/** A page of the list, the latest service first. */
export const invitationPage = async (
  ctx: Ctx,
  input: z.output<typeof ListInvitations>,
): Promise<{ rows: InvitationRow[]; next: string | null }> => {
  const key = decodeCursor(input.after);
  const rest = filtered(ctx, input);
  const q = key?.length === 2 ? rest.where(sql<boolean>`(i.served_on, i.id) < (${key[0]}::date, ${key[1]}::uuid)`) : rest;
  const { shown, next } = toPage(await q.limit(input.limit + 1).execute(), input.limit, r => [r.served_on, r.id]);
  const name = await classNames(ctx);
  return { rows: shown.map(r => rowOf(ctx, r, name)), next };
};

/** Every invitation that the filter lets through, up to `most`. */
export const allInvitations = async (ctx: Ctx, filter: InvitationFilter, most: number): Promise<InvitationRow[]> => {
  const name = await classNames(ctx);
  return (await filtered(ctx, filter).limit(most).execute()).map(r => rowOf(ctx, r, name));
};

/** Invitations in reach, locked until the end of the command. */
export const lockInvitations = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db
    .selectFrom('satisfaction.invitations as i')
    .leftJoin('satisfaction.surveys as s', 's.id', 'i.survey_id')
    .selectAll('i')
    .select('s.closes_on')
    .select(eb =>
      eb.exists(eb.selectFrom('satisfaction.invitation_uses as u').select('u.used_on').whereRef('u.invitation_id', '=', 'i.id')).as('used'),
    )
    .where(whereScope(ctx.scope, { region: 'i.region_code' }))
    .where('i.id', 'in', [...ids])
    .forNoKeyUpdate('i')
    .execute();
export type LockedInvitation = Awaited<ReturnType<typeof lockInvitations>>[number];
