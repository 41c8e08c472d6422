import { newId } from '#platform/contract/ids.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import type { Actor } from '#platform/server/context.ts';
import type { GuestCookie } from '#platform/server/handler.ts';
import { fillProblems } from '../contract/problems.ts';
import type { FillContext } from './fill-db.ts';
import { type FillLink, findLink } from './fill-links.ts';
import { secretHash } from './fill-secrets.ts';

const hour = 3_600_000;
/** A phone of the office's own forgets soon; one's own phone, if the person says so, after a week. */
const lifetimes = { short: { idle: 2 * hour, whole: 12 * hour }, long: { idle: 7 * 24 * hour, whole: 7 * 24 * hour } };

/** Somebody at the enterprise who holds the link and has given its code. */
export interface Guest {
  readonly link: FillLink;
  readonly session: {
    id: string;
    person_name: string | null;
    department: string | null;
    ends_at: Date | string;
    created_at: Date | string;
  };
  /** As marks, receipts and the audit log name this person: 企业自填 · 质量部 张三. */
  readonly actor: Actor;
}

/** 质量部 张三 */
export const guestName = (session: { person_name: string | null; department: string | null }): string =>
  [session.department, session.person_name].filter(Boolean).join(' ');

/** Nobody's entry, placed where the enterprise is, in the name of the link. */
export const guestActor = (link: Pick<FillLink, 'id' | 'authority_id' | 'region_code'>, name: string): Actor => ({
  ...anonymousActor,
  id: link.id,
  name: name === '' ? '企业自填' : `企业自填 · ${name}`,
  authorityId: link.authority_id,
  regionCode: link.region_code,
});

/** Opens a session of one phone on one link; sessions that are over are swept away on the way. */
export const openGuest = async (ctx: FillContext, link: FillLink, phone: { secret: string; remember: boolean }): Promise<GuestCookie> => {
  const { idle, whole } = lifetimes[phone.remember ? 'long' : 'short'];
  const at = ctx.now.getTime();
  await ctx.db
    .deleteFrom('selffill.fill_sessions')
    .where(eb => eb.or([eb('ends_at', '<', ctx.now), eb('token_hash', '=', secretHash(phone.secret))]))
    .execute();
  await ctx.db
    .insertInto('selffill.fill_sessions')
    .values({
      id: newId(),
      token_hash: secretHash(phone.secret),
      link_id: link.id,
      created_at: ctx.now,
      expires_at: new Date(at + idle),
      ends_at: new Date(at + whole),
    })
    .execute();
  return { key: link.id, value: phone.secret, maxAge: whole / 1000, path: '/api/selffill/fill' };
};

/**
 * Who calls, by the cookie of this link.
 * @throws Problem `fillSessionOver`, the same for a strange link, none, another's and an old cookie; `fillRevoked`
 */
export const getGuest = async (ctx: FillContext, linkId: string): Promise<Guest> => {
  const secret = ctx.source.guest?.(linkId) ?? '';
  const session = await ctx.db
    .selectFrom('selffill.fill_sessions')
    .selectAll()
    .where('token_hash', '=', secretHash(secret))
    .where('link_id', '=', linkId)
    .where('expires_at', '>', ctx.now)
    .where('ends_at', '>', ctx.now)
    .executeTakeFirst();
  const link = session && (await findLink(ctx, linkId));
  if (!session || !link) throw fillProblems.fillSessionOver();
  if (link.revoked_at !== null) throw fillProblems.fillRevoked();
  return { link, session, actor: guestActor(link, guestName(session)) };
};

/** The same, of somebody who has read the notice and given a name. */
export const getNoticedGuest = async (ctx: FillContext, linkId: string): Promise<Guest> => {
  const guest = await getGuest(ctx, linkId);
  if (guest.session.person_name === null) throw fillProblems.fillNoticeFirst();
  return guest;
};

/** Work keeps the session alive, up to its end. */
export const keepAlive = (ctx: FillContext, { session }: Guest): Promise<unknown> => {
  const whole = new Date(session.ends_at).getTime() - new Date(session.created_at).getTime();
  const { idle } = whole > lifetimes.short.whole ? lifetimes.long : lifetimes.short;
  return ctx.db
    .updateTable('selffill.fill_sessions')
    .set({ expires_at: new Date(ctx.now.getTime() + idle) })
    .where('id', '=', session.id)
    .execute();
};

const savesPerMinute = 120;
const counted = new Map<string, { minute: number; n: number }>();

/** A page saves at every pause; a program that writes without one is slowed. Counted per link in this process. */
export const refuseFlood = (linkId: string, now: Date): void => {
  const minute = Math.floor(now.getTime() / 60_000);
  const before = counted.get(linkId);
  const n = before?.minute === minute ? before.n + 1 : 1;
  if (counted.size > 5_000) counted.clear();
  counted.set(linkId, { minute, n });
  if (n > savesPerMinute) throw platformProblems.tooMany({ seconds: 60 });
};
