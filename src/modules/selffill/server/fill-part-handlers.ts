import { questionnaires } from '#modules/questionnaires/index.ts';
import { visits } from '#modules/visits/index.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { renewCode } from '#platform/server/guest/codes.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { handOnFill, partFillCode, takeBackFill } from '../contract/operations-selffill.ts';
import { fillProblems } from '../contract/problems.ts';
import { fillForm } from '../domain/fill.ts';
import type { FillContext, FillDb } from './fill-db.ts';
import { fillDoorway, type Guest, getNoticedGuest } from './fill-guest.ts';
import { type FillLink, findLink, partLinksOf, refuseOver, revokeLinks } from './fill-links.ts';

const { command } = handlersFor<FillDb>();

const partsLimit = 12;

/** A part of this very link; another's is as good as absent. */
const ownPart = async (ctx: FillContext, i: { linkId: string; partId: string }): Promise<{ guest: Guest; part: FillLink } | undefined> => {
  const guest = await getNoticedGuest(ctx, i.linkId);
  const part = await findLink(ctx, i.partId);
  return part && part.parent_id === guest.link.id && part.revoked_at === null ? { guest, part } : undefined;
};

interface HandOn {
  partId: string;
  token: string;
  to: string;
  sections: readonly string[];
}

const handOn = async (ctx: FillContext, { link }: Guest, i: HandOn): Promise<void> => {
  refuseOver(link, ctx.now);
  // One hand from the office to the enterprise, one within it: who got a part gives it back, not on.
  if (link.parent_id !== null) throw fillProblems.fillPartsOnly();
  const open = (await partLinksOf(ctx, link.id)).filter(p => p.revoked_at === null);
  if (open.length >= partsLimit) throw fillProblems.fillTooManyParts({ n: partsLimit });
  const visit = await visits(ctx).find(link.visit_id);
  const form = visit && fillForm(await questionnaires(ctx).definition(visit.questionnaire_id), i.sections);
  if (form?.sections.length !== new Set(i.sections).size) throw platformProblems.invalidInput();
  await ctx.db
    .insertInto('selffill.fill_links')
    .values({
      id: i.partId,
      authority_id: link.authority_id,
      region_code: link.region_code,
      visit_id: link.visit_id,
      parent_id: link.id,
      token_hash: secretHash(i.token),
      sections: form.sections.map(s => s.id),
      handed_to: i.to,
      issued_by: link.issued_by,
      issued_by_name: link.issued_by_name,
      issued_at: ctx.now,
      expires_at: new Date(link.expires_at),
    })
    .execute();
};

const codeFor = async (ctx: FillContext, guest: Guest, partId: string) => {
  const { code, expiresAt } = await renewCode(ctx, fillDoorway, partId, 'screen');
  return { subject: guest.link.visit_id, result: { id: partId, code: null, expiresAt }, once: { code }, actor: guest.actor };
};

/** 转交: parts of the table for colleagues. */
export const fillPartHandlers = [
  command(handOnFill, {
    load: (ctx, i) => getNoticedGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, guest, i) => {
      await handOn(ctx, guest, i);
      return codeFor(ctx, guest, i.partId);
    },
  }),
  command(partFillCode, {
    load: (ctx, i) => ownPart(ctx, i),
    allow: matrixDecides,
    run: async (ctx, { guest, part }) => {
      refuseOver(part, ctx.now);
      return codeFor(ctx, guest, part.id);
    },
  }),
  command(takeBackFill, {
    load: (ctx, i) => ownPart(ctx, i),
    allow: matrixDecides,
    run: async (ctx, { guest, part }) => {
      await revokeLinks(ctx, [part.id], guest.actor.name);
      return { subject: guest.link.visit_id, result: { id: part.id }, actor: guest.actor };
    },
  }),
];
