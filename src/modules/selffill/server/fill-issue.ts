import { campaigns, type RosterEntry } from '#modules/campaigns/index.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { mayFill, visits } from '#modules/visits/index.ts';
import type { Actor } from '#platform/server/context.ts';
import { qrSvg } from '#platform/server/documents/qr.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import type { FillIssued } from '../contract/fill.ts';
import type { FillContext } from './fill-db.ts';
import { revokeLinks } from './fill-links.ts';

interface Asked {
  id: string;
  visitId: string;
  rosterId: string;
  token: string;
}
/** One enterprise of the list that is to get a link. */
export interface Wish extends Asked {
  entry: RosterEntry | undefined;
}
type Told = FillIssued['issued'][number];
type Skipped = FillIssued['skipped'][number];

/** The entries of the list; undefined when none of them is within reach. */
export const loadWishes = async (ctx: FillContext, asked: readonly Asked[]): Promise<Wish[] | undefined> => {
  const wishes: Wish[] = [];
  for (const a of asked) wishes.push({ ...a, entry: await campaigns(ctx).entry(a.rosterId) });
  return wishes.some(w => w.entry) ? wishes : undefined;
};

export const mayIssue = (actor: Pick<Actor, 'id' | 'role'>, { entry }: Wish): boolean => entry !== undefined && mayFill(actor, entry);

const skipReason = async (ctx: FillContext, wish: Wish): Promise<Skipped['reason'] | undefined> => {
  const { entry } = wish;
  if (!entry) return 'absent';
  if (!mayIssue(ctx.actor, wish)) return 'notYours';
  const there = await visits(ctx).ofEntry(entry.id);
  if (there && !isOpen(visitState(there))) return 'closed';
  return entry.opened_at === null || entry.closed_at !== null || entry.cancelled_at !== null ? 'notRunning' : undefined;
};

/** The secret stands behind the `#`: no server, no proxy and no log ever gets it with the address. */
const addressOf = (ctx: FillContext, token: string): string => `${ctx.source.origin}/m/fill#${token}`;

const issueOne = async (ctx: FillContext, wish: Wish, entry: RosterEntry, expiresAt: Date): Promise<Told> => {
  const visit = await visits(ctx).open(entry, { visitId: wish.visitId, kind: 'site' });
  const earlier = await ctx.db
    .selectFrom('selffill.fill_links')
    .select('id')
    .where('visit_id', '=', visit.id)
    .where('revoked_at', 'is', null)
    .execute();
  await revokeLinks(
    ctx,
    earlier.map(e => e.id),
    ctx.actor.name,
  );
  await ctx.db
    .insertInto('selffill.fill_links')
    .values({
      id: wish.id,
      authority_id: entry.authority_id,
      region_code: entry.region_code,
      visit_id: visit.id,
      token_hash: secretHash(wish.token),
      issued_by: ctx.actor.id,
      issued_by_name: ctx.actor.name,
      issued_at: ctx.now,
      expires_at: expiresAt,
    })
    .execute();
  const address = addressOf(ctx, wish.token);
  return {
    id: wish.id,
    rosterId: entry.id,
    visitId: visit.id,
    enterpriseName: entry.enterprise_name,
    expiresAt: expiresAt.toISOString(),
    address,
    qr: await qrSvg(address, 'Q'),
  };
};

/** Issues a link for each wish that can have one, and says of the others why not. */
export const issueLinks = async (
  ctx: FillContext,
  wishes: readonly Wish[],
  days: number,
): Promise<{ told: Told[]; skipped: Skipped[] }> => {
  const expiresAt = new Date(ctx.now.getTime() + days * 86_400_000);
  const done = { told: [] as Told[], skipped: [] as Skipped[] };
  for (const wish of wishes) {
    const reason = await skipReason(ctx, wish);
    if (wish.entry && reason === undefined) done.told.push(await issueOne(ctx, wish, wish.entry, expiresAt));
    else
      done.skipped.push({
        rosterId: wish.rosterId,
        enterpriseName: reason === 'absent' ? '' : (wish.entry?.enterprise_name ?? ''),
        reason: reason ?? 'absent',
      });
  }
  return done;
};
