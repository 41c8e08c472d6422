import { guessAt } from '#modules/people/index.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import { guessedAt, takeCode } from '#platform/server/guest/codes.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { closeGuestSession, nameGuestSession, openGuestSession } from '#platform/server/guest/sessions.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { findMessageGateway } from '#platform/server/jobs/messages.ts';
import { beginFill, fillDoor, leaveFill, openFill, sendFillCode } from '../contract/operations-selffill.ts';
import { fillProblems } from '../contract/problems.ts';
import { mayOpen } from '../domain/fill.ts';
import { fillCodeJob } from './fill-code.job.ts';
import type { FillDb } from './fill-db.ts';
import { fillDoorway, getGuest, guestActor } from './fill-guest.ts';
import { linkBySecret } from './fill-links.ts';

const { command, query } = handlersFor<FillDb>();

const openHandler = command(openFill, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, i) => {
    const link = await linkBySecret(ctx, i.token);
    // Counted before the code is looked at, by link and source and by source: who guesses locks out only themselves.
    const guess = await guessAt(ctx, 'fillCode', await guessedAt(ctx, fillDoorway, i.token, link?.id));
    const usable = link !== undefined && !guess.locked && mayOpen(link, ctx.now);
    const right = await takeCode(ctx, fillDoorway, link?.id, { ...i, usable });
    const place = link ? guestActor(link, '') : anonymousActor;
    if (!link || !right)
      return {
        subject: link?.visit_id ?? anonymousActor.id,
        result: { linkId: anonymousActor.id },
        actor: place,
        refused: fillProblems.fillRefused(),
      };
    await guess.right();
    const guest = await openGuestSession(ctx, fillDoorway, link.id, { secret: i.session, remember: i.remember });
    if (link.opened_at === null)
      await ctx.db.updateTable('selffill.fill_links').set({ opened_at: ctx.now }).where('id', '=', link.id).execute();
    return { subject: link.visit_id, result: { linkId: link.id }, actor: place, guest };
  },
});

/** The way in of the enterprise. */
export const fillEnterHandlers = [
  query(fillDoor, { load: noRecord, allow: matrixDecides, run: async () => ({ message: findMessageGateway() !== undefined }) }),
  command(sendFillCode, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      if (!findMessageGateway()) throw fillProblems.fillNoGateway();
      const tokenHash = secretHash(i.token);
      const asking = await guessAt(ctx, 'fillSend', tokenHash);
      if (asking.locked)
        return { subject: anonymousActor.id, result: { asked: true as const }, refused: platformProblems.tooMany({ seconds: 900 }) };
      // Whether there is such a link is found out later, by the queue: here everybody gets the same answer in the same time.
      await ctx.enqueue(fillCodeJob, { tokenHash });
      return { subject: anonymousActor.id, result: { asked: true as const } };
    },
  }),
  openHandler,
  command(beginFill, {
    load: (ctx, i) => getGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, { link, session }, i) => {
      await nameGuestSession(ctx, fillDoorway, session, i);
      return { subject: link.visit_id, result: { id: link.id }, actor: guestActor(link, `${i.department} ${i.name}`) };
    },
  }),
  command(leaveFill, {
    load: (ctx, i) => getGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, { link, session, actor }) => {
      const guest = await closeGuestSession(ctx, fillDoorway, session);
      return { subject: link.visit_id, result: { id: link.id }, actor, guest };
    },
  }),
];
