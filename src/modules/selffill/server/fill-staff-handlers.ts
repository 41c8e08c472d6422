import type { FieldRevisions } from '#modules/visits/domain/merge-visit.ts';
import { mayFill } from '#modules/visits/index.ts';
import { renewCode } from '#platform/server/guest/codes.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { findMessageGateway } from '#platform/server/jobs/messages.ts';
import type { FillIssued, FillLinkView } from '../contract/fill.ts';
import { issueFill, listFill, revokeFill, showFillCode } from '../contract/operations-selffill.ts';
import { fillState } from '../domain/fill.ts';
import type { FillContext, FillDb } from './fill-db.ts';
import { fillDoorway } from './fill-guest.ts';
import { issueLinks, loadWishes, mayIssue, type Wish } from './fill-issue.ts';
import { type FillLink, findCrewedLink, linksOf, refuseOver, revokeLinks } from './fill-links.ts';

const { command, query } = handlersFor<FillDb>();

const iso = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());

/** How many fields stand as this link wrote them, by whom. */
const wroteOf = (link: FillLink): FillLinkView['wrote'] => {
  const counts = new Map<string, number>();
  for (const mark of Object.values(link.marks as unknown as FieldRevisions))
    if (mark.by === link.id) counts.set(mark.byName, (counts.get(mark.byName) ?? 0) + 1);
  return [...counts].map(([name, n]) => ({ name, n }));
};

const rowOf = (link: FillLink, now: Date): FillLinkView => ({
  id: link.id,
  parentId: link.parent_id,
  visitId: link.visit_id,
  rosterId: link.roster_id,
  enterpriseName: link.enterprise_name,
  state: fillState(link, now),
  handedTo: link.handed_to,
  sections: link.sections,
  issuedByName: link.issued_by_name,
  issuedAt: iso(link.issued_at) ?? '',
  expiresAt: iso(link.expires_at) ?? '',
  openedAt: iso(link.opened_at),
  savedAt: iso(link.saved_at),
  handedInAt: iso(link.handed_in_at),
  handedInBy: link.handed_in_by,
  receipt: link.receipt,
  wrote: wroteOf(link),
});

const issue = async (ctx: FillContext, wishes: readonly Wish[], days: number) => {
  const { told, skipped } = await issueLinks(ctx, wishes, days);
  const kept: FillIssued['issued'] = told.map(t => ({ ...t, address: null, qr: null }));
  const subject = told[0]?.visitId ?? wishes[0]?.id ?? '';
  return { subject, result: { id: subject, issued: kept, skipped }, once: { issued: told } };
};

/** What the office does in 企业自填. */
export const fillStaffHandlers = [
  command(issueFill, {
    load: (ctx, i) => loadWishes(ctx, i.links),
    allow: (actor, wishes) => wishes.some(w => mayIssue(actor, w)),
    run: (ctx, wishes, i) => issue(ctx, wishes, i.days),
  }),
  command(showFillCode, {
    load: (ctx, i) => findCrewedLink(ctx, i.linkId),
    allow: (actor, link) => mayFill(actor, link),
    run: async (ctx, link) => {
      refuseOver({ revoked_at: link.revoked_at, expires_at: link.receipt === null ? link.expires_at : new Date(8.64e15) }, ctx.now);
      const { code, expiresAt } = await renewCode(ctx, fillDoorway, link.id, 'screen');
      return { subject: link.visit_id, result: { id: link.id, code: null, expiresAt }, once: { code } };
    },
  }),
  command(revokeFill, {
    load: (ctx, i) => findCrewedLink(ctx, i.linkId),
    allow: (actor, link) => mayFill(actor, link),
    run: async (ctx, link) => {
      await revokeLinks(ctx, [link.id], ctx.actor.name);
      return { subject: link.visit_id, result: { id: link.id } };
    },
  }),
  query(listFill, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => ({
      rows: i.visitId === undefined && i.campaignId === undefined ? [] : (await linksOf(ctx, i)).map(l => rowOf(l, ctx.now)),
      gateway: findMessageGateway() !== undefined,
    }),
  }),
];
