import { newId } from '../../contract/ids.ts';
import { platformProblems } from '../../contract/problem.ts';
import type { CallContext } from '../context.ts';
import type { GuestCookie } from '../handler.ts';
import { type GuestDoor, type GuestSession, guestTables } from './guest-door.ts';
import { secretHash } from './secrets.ts';

const hour = 3_600_000;
/** A phone of the office's own forgets soon; one's own phone, if the person says so, after a week. */
const lifetimes = { short: { idle: 2 * hour, whole: 12 * hour }, long: { idle: 7 * 24 * hour, whole: 7 * 24 * hour } };

/** 质量部 张三 */
export const guestName = (session: Pick<GuestSession, 'person_name' | 'department'>): string =>
  [session.department, session.person_name].filter(Boolean).join(' ');

/** Opens a session of one phone on one link; sessions that are over are swept away on the way. */
export const openGuestSession = async (
  ctx: CallContext,
  door: GuestDoor,
  linkId: string,
  phone: { secret: string; remember: boolean },
): Promise<GuestCookie> => {
  const { idle, whole } = lifetimes[phone.remember ? 'long' : 'short'];
  const at = ctx.now.getTime();
  const { db, sessions } = guestTables(ctx, door);
  const token_hash = secretHash(phone.secret);
  await db
    .deleteFrom(sessions)
    .where(eb => eb.or([eb('ends_at', '<', ctx.now), eb('token_hash', '=', token_hash)]))
    .execute();
  const open = {
    id: newId(),
    token_hash,
    link_id: linkId,
    person_name: null,
    department: null,
    noticed_at: null,
    created_at: ctx.now,
    expires_at: new Date(at + idle),
    ends_at: new Date(at + whole),
  };
  await db.insertInto(sessions).values(open).execute();
  return { key: linkId, value: phone.secret, maxAge: whole / 1000, path: door.path };
};

/** The session of the calling phone on this link, by its cookie; undefined for none, another's and one that is over. */
export const findGuestSession = (ctx: CallContext, door: GuestDoor, linkId: string): Promise<GuestSession | undefined> => {
  const { db, sessions } = guestTables(ctx, door);
  return db
    .selectFrom(sessions)
    .selectAll()
    .where('token_hash', '=', secretHash(ctx.source.guest?.(linkId) ?? ''))
    .where('link_id', '=', linkId)
    .where('expires_at', '>', ctx.now)
    .where('ends_at', '>', ctx.now)
    .executeTakeFirst();
};

/** The person has read the notice and says who they are. */
export const nameGuestSession = (
  ctx: CallContext,
  door: GuestDoor,
  session: GuestSession,
  me: { name: string; department: string },
): Promise<unknown> => {
  const { db, sessions } = guestTables(ctx, door);
  return db
    .updateTable(sessions)
    .set({ person_name: me.name, department: me.department, noticed_at: ctx.now })
    .where('id', '=', session.id)
    .execute();
};

/** Work keeps the session alive, up to its end. */
export const keepAlive = (ctx: CallContext, door: GuestDoor, session: GuestSession): Promise<unknown> => {
  const whole = new Date(session.ends_at).getTime() - new Date(session.created_at).getTime();
  const { idle } = whole > lifetimes.short.whole ? lifetimes.long : lifetimes.short;
  const { db, sessions } = guestTables(ctx, door);
  return db
    .updateTable(sessions)
    .set({ expires_at: new Date(ctx.now.getTime() + idle) })
    .where('id', '=', session.id)
    .execute();
};

/** 退出: this phone forgets the link. @returns the cookie that takes the old one away */
export const closeGuestSession = async (ctx: CallContext, door: GuestDoor, session: GuestSession): Promise<GuestCookie> => {
  const { db, sessions } = guestTables(ctx, door);
  await db.deleteFrom(sessions).where('id', '=', session.id).execute();
  return { key: session.link_id, value: '', maxAge: 0, path: door.path };
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
