import { enterprises } from '#modules/enterprises/index.ts';
import { isMobile } from '#modules/reference/domain/phone.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import { renewCode } from '#platform/server/guest/codes.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { queueMessage } from '#platform/server/jobs/messages.ts';
import { makeFillCode } from '../contract/operations-selffill.ts';
import { mayOpen } from '../domain/fill.ts';
import type { FillContext, FillDb } from './fill-db.ts';
import { fillDoorway } from './fill-guest.ts';

const { command } = handlersFor<FillDb>();

/** Between two messages to one enterprise. */
const quietMs = 60_000;
/** Whom the message goes to: the contact first. */
const order = ['liaison', 'liaisonGroup', 'qualityLead', 'legalRepresentative'];

/** The first mobile number on file; the system sees it in plain, nobody is told. */
const mobileOf = async (ctx: FillContext, enterpriseId: string): Promise<string | undefined> => {
  const contacts = await enterprises(ctx).contactsOf(enterpriseId);
  return order.flatMap(kind => contacts.filter(c => c.kind === kind).map(c => c.phone)).find(isMobile);
};

const linkOfHash = (ctx: FillContext, tokenHash: string) =>
  ctx.db
    .selectFrom('selffill.fill_links as l')
    .innerJoin('visits.pub_visits as v', 'v.id', 'l.visit_id')
    .leftJoin('selffill.fill_codes as c', 'c.link_id', 'l.id')
    .selectAll('l')
    .select(['v.enterprise_id', 'c.made_at', 'c.way'])
    .where('l.token_hash', '=', tokenHash)
    // A colleague's code comes from who handed the part on: the number on file is not the colleague's.
    .where('l.parent_id', 'is', null)
    .executeTakeFirst();

/** 短信验证码: made in the queue, so that asking for one tells nothing. */
export const fillMessageHandlers = [
  command(makeFillCode, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const link = await linkOfHash(ctx, i.tokenHash);
      const nothingSent = { subject: link?.visit_id ?? anonymousActor.id, result: { queued: false } };
      if (!link || !mayOpen(link, ctx.now)) return nothingSent;
      if (link.way === 'message' && link.made_at && ctx.now.getTime() - new Date(link.made_at).getTime() < quietMs) return nothingSent;
      const to = await mobileOf(ctx, link.enterprise_id);
      if (to === undefined) return nothingSent;
      const { code } = await renewCode(ctx, fillDoorway, link.id, 'message');
      const text = `【陪跑】验证码 ${code}，10 分钟内有效，用于填写企业调查表。如非贵单位操作请勿理会，勿告诉他人。`;
      await queueMessage(ctx, { to, text, about: link.id, purpose: 'selffill.fillCode' });
      return { subject: link.visit_id, result: { queued: true } };
    },
  }),
];
