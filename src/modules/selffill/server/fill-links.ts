import { campaigns } from '#modules/campaigns/index.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { whereScope } from '#platform/server/scope.ts';
import { fillProblems } from '../contract/problems.ts';
import type { FillContext } from './fill-db.ts';

const linkQuery = (ctx: FillContext) =>
  ctx.db
    .selectFrom('selffill.fill_links as l')
    .innerJoin('visits.pub_visits as v', 'v.id', 'l.visit_id')
    .selectAll('l')
    .select(['v.roster_id', 'v.enterprise_id', 'v.enterprise_name', 'v.team_id', 'v.opened_by', 'v.marks'])
    .where(whereScope(ctx.scope, { region: 'l.region_code' }));

export type FillLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;

export const findLink = (ctx: FillContext, id: string) => linkQuery(ctx).where('l.id', '=', id).executeTakeFirst();

/** The link that a secret opens, or undefined. */
export const linkBySecret = (ctx: FillContext, token: string) =>
  linkQuery(ctx).where('l.token_hash', '=', secretHash(token)).executeTakeFirst();

/** The link with the people of its team, as the policy of visits asks for them. */
export const findCrewedLink = async (ctx: FillContext, id: string) => {
  const link = await findLink(ctx, id);
  if (!link) return undefined;
  const members = link.team_id === null ? [] : await campaigns(ctx).members([link.team_id]);
  return { ...link, memberIds: members.map(m => m.person_id) };
};

/** Links of a visit, or the newest of a campaign. */
export const linksOf = (ctx: FillContext, of: { visitId?: string | undefined; campaignId?: string | undefined }) => {
  let q = linkQuery(ctx).orderBy('l.issued_at', 'desc').orderBy('l.id', 'desc').limit(500);
  if (of.visitId !== undefined) q = q.where('l.visit_id', '=', of.visitId);
  if (of.campaignId !== undefined) q = q.where('v.campaign_id', '=', of.campaignId);
  return q.execute();
};

export const partLinksOf = (ctx: FillContext, linkId: string) =>
  linkQuery(ctx).where('l.parent_id', '=', linkId).orderBy('l.issued_at').execute();

/** Stops links and the parts that hang on them. */
export const revokeLinks = async (ctx: FillContext, ids: readonly string[], byName: string): Promise<void> => {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('selffill.fill_links')
    .set({ revoked_at: ctx.now, revoked_by_name: byName })
    .where('revoked_at', 'is', null)
    .where(eb => eb.or([eb('id', 'in', [...ids]), eb('parent_id', 'in', [...ids])]))
    .execute();
};

/** Refuses to write on a link that is over. @throws Problem `fillRevoked`, `fillExpired` */
export const refuseOver = (link: Pick<FillLink, 'revoked_at' | 'expires_at'>, now: Date): void => {
  if (link.revoked_at !== null) throw fillProblems.fillRevoked();
  if (new Date(link.expires_at) <= now) throw fillProblems.fillExpired();
};
