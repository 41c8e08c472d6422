import { anonymousActor } from '#platform/server/actors.ts';
import type { Actor } from '#platform/server/context.ts';
import type { GuestDoor, GuestSession } from '#platform/server/guest/guest-door.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { findGuestSession, guestName } from '#platform/server/guest/sessions.ts';
import { casesProblems } from '../contract/problems.ts';
import type { CasesContext } from './db.ts';

/** The way in of the enterprise that follows its case. */
export const followDoor: GuestDoor = {
  word: 'follow',
  codes: 'cases.follow_codes',
  sessions: 'cases.follow_sessions',
  path: '/api/cases/follow',
};

/** Links of nobody's reach: who holds the secret, or the cookie, is asked for those. */
const links = (ctx: CasesContext) => ctx.db.selectFrom('cases.follow_links').selectAll();

export type FollowLink = NonNullable<Awaited<ReturnType<typeof followLinkBySecret>>>;

export const followLinkBySecret = (ctx: CasesContext, token: string) =>
  links(ctx).where('token_hash', '=', secretHash(token)).executeTakeFirst();

/** Whether a link lets anybody in now. */
export const isAlive = (link: FollowLink, now: Date): boolean => link.revoked_at === null && link.expires_at > now;

/** Somebody at the enterprise who holds the link and has given its code. */
export interface Follower {
  readonly link: FollowLink;
  readonly session: GuestSession;
  /** As notes and the audit log name this person: 企业 · 质量部 张三. */
  readonly actor: Actor;
}

/** Nobody's entry, placed where the enterprise is, in the name of the link. */
export const followActor = (link: Pick<FollowLink, 'id' | 'authority_id' | 'region_code'>, name: string): Actor => ({
  ...anonymousActor,
  id: link.id,
  name: name === '' ? '企业' : `企业 · ${name}`,
  authorityId: link.authority_id,
  regionCode: link.region_code,
});

/**
 * Who calls, by the cookie of this link.
 * @throws Problem `followOver`, the same for a strange link, none, another's and an old cookie; `followRevoked`
 */
export const getFollower = async (ctx: CasesContext, linkId: string): Promise<Follower> => {
  const session = await findGuestSession(ctx, followDoor, linkId);
  const link = session && (await links(ctx).where('id', '=', linkId).executeTakeFirst());
  if (!session || !link) throw casesProblems.followOver();
  if (!isAlive(link, ctx.now)) throw casesProblems.followRevoked();
  return { link, session, actor: followActor(link, guestName(session)) };
};

/** The same, of somebody who has read the notice and given a name. */
export const getNamedFollower = async (ctx: CasesContext, linkId: string): Promise<Follower> => {
  const follower = await getFollower(ctx, linkId);
  if (follower.session.person_name === null) throw casesProblems.followNoticeFirst();
  return follower;
};
