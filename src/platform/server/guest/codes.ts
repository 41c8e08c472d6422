import type { CallContext } from '../context.ts';
import { type GuestDoor, guestTables } from './guest-door.ts';
import { codePrint, newGuestCode, samePrint, secretHash } from './secrets.ts';

/** Read off a screen and passed on by telephone, or sent as a message. */
const minutesFor = { screen: 24 * 60, message: 10 } as const;
/** A code that was guessed at this often, from wherever, is dead: another must be made. */
const wrongLimit = 100;
/** An answer that got lost may be asked for again by the same phone. */
const againMs = 120_000;
const noLink = '00000000-0000-0000-0000-000000000000';

/** Makes the link's code; the one before is dead. @returns the code in plain, told once */
export const renewCode = async (
  ctx: CallContext,
  door: GuestDoor,
  linkId: string,
  way: keyof typeof minutesFor,
): Promise<{ code: string; expiresAt: string }> => {
  const code = newGuestCode();
  const fresh = {
    code_fingerprint: codePrint(ctx.cipher, door.word, linkId, code),
    way,
    made_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + minutesFor[way] * 60_000),
    wrong: 0,
    used_at: null,
    used_by: null,
  };
  const { db, codes } = guestTables(ctx, door);
  await db
    .insertInto(codes)
    .values({ link_id: linkId, ...fresh })
    .onConflict(c => c.column('link_id').doUpdateSet(fresh))
    .execute();
  return { code, expiresAt: fresh.expires_at.toISOString() };
};

/**
 * What a guess is counted against: the secret of the link and, where staff showed the code on a screen, that very code. Whoever has mistyped too
 * often need not wait when a new one is read out; a code that anybody can have sent gives no new guesses.
 */
export const guessedAt = async (ctx: CallContext, door: GuestDoor, token: string, linkId: string | undefined): Promise<string> => {
  const { db, codes } = guestTables(ctx, door);
  const row = await db
    .selectFrom(codes)
    .select(['way', 'made_at'])
    .where('link_id', '=', linkId ?? noLink)
    .executeTakeFirst();
  return secretHash(row?.way === 'screen' ? `${token} ${new Date(row.made_at).toISOString()}` : token);
};

/**
 * Tries a code. The same statements run for a link that is not there, so that time tells nothing.
 * @param tried.usable whether the link itself may be opened
 */
export const takeCode = async (
  ctx: CallContext,
  door: GuestDoor,
  linkId: string | undefined,
  tried: { code: string; session: string; usable: boolean },
): Promise<boolean> => {
  const id = linkId ?? noLink;
  const { db, codes } = guestTables(ctx, door);
  const row = await db.selectFrom(codes).selectAll().where('link_id', '=', id).forUpdate().executeTakeFirst();
  const fits = samePrint(codePrint(ctx.cipher, door.word, id, tried.code), row?.code_fingerprint ?? '');
  const by = secretHash(tried.session);
  const lost = row?.used_at != null && row.used_by === by && ctx.now.getTime() - new Date(row.used_at).getTime() < againMs;
  const alive = row !== undefined && new Date(row.expires_at) > ctx.now && row.wrong < wrongLimit && (row.used_at === null || lost);
  const right = tried.usable && fits && alive;
  await db
    .updateTable(codes)
    .set(right ? { used_at: row.used_at ?? ctx.now, used_by: by } : { wrong: (row?.wrong ?? 0) + 1 })
    .where('link_id', '=', id)
    .execute();
  return right;
};
