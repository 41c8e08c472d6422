import { anonymousActor } from '#platform/server/actors.ts';
import type { Actor } from '#platform/server/context.ts';
import type { GuestDoor, GuestSession } from '#platform/server/guest/guest-door.ts';
import { findGuestSession, guestName } from '#platform/server/guest/sessions.ts';
import { fillProblems } from '../contract/problems.ts';
import type { FillContext } from './fill-db.ts';
import { type FillLink, findLink } from './fill-links.ts';

/** The way in of the enterprise that fills by a link. */
export const fillDoorway: GuestDoor = {
  word: 'fill',
  codes: 'selffill.fill_codes',
  sessions: 'selffill.fill_sessions',
  path: '/api/selffill/fill',
};

/** Somebody at the enterprise who holds the link and has given its code. */
export interface Guest {
  readonly link: FillLink;
  readonly session: GuestSession;
  /** As marks, receipts and the audit log name this person: 企业自填 · 质量部 张三. */
  readonly actor: Actor;
}

/** Nobody's entry, placed where the enterprise is, in the name of the link. */
export const guestActor = (link: Pick<FillLink, 'id' | 'authority_id' | 'region_code'>, name: string): Actor => ({
  ...anonymousActor,
  id: link.id,
  name: name === '' ? '企业自填' : `企业自填 · ${name}`,
  authorityId: link.authority_id,
  regionCode: link.region_code,
});

/**
 * Who calls, by the cookie of this link.
 * @throws Problem `fillSessionOver`, the same for a strange link, none, another's and an old cookie; `fillRevoked`
 */
export const getGuest = async (ctx: FillContext, linkId: string): Promise<Guest> => {
  const session = await findGuestSession(ctx, fillDoorway, linkId);
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
