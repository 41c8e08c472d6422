import { guessAt } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import { qrSvg } from '#platform/server/documents/qr.ts';
import { guessedAt, renewCode, takeCode } from '#platform/server/guest/codes.ts';
import { bytesOfSent, withSentFiles } from '#platform/server/guest/guest-files.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { closeGuestSession, keepAlive, nameGuestSession, openGuestSession, refuseFlood } from '#platform/server/guest/sessions.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostFollowBytes } from '../contract/follow.ts';
import {
  askFollow,
  beginFollow,
  getFollow,
  issueFollow,
  leaveFollow,
  openFollow,
  revokeFollow,
  showFollowCode,
  supplyFollow,
  withdrawFollow,
} from '../contract/operations-follow.ts';
import { casesProblems } from '../contract/problems.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { type Follower, followActor, followDoor, followLinkBySecret, getFollower, getNamedFollower, isAlive } from './follow-guest.ts';
import { followViewOf } from './follow-view.ts';
import { mustTake, supply } from './material-store.ts';
import { mayAct } from './policy.ts';
import { findCase } from './reads.ts';
import { type CaseRecord, closeCase, homeOf, lockCase, mustRun } from './store.ts';

const { command, query } = handlersFor<CasesDb>();

/** A case is followed for as long as it may run, and a while after. */
const linkDays = 180;
const dayMs = 86_400_000;

const aliveLink = (ctx: CasesContext, caseId: string) =>
  ctx.db.selectFrom('cases.follow_links').selectAll().where('case_id', '=', caseId).where('revoked_at', 'is', null).executeTakeFirst();

const revoke = (ctx: CasesContext, caseId: string) =>
  ctx.db
    .updateTable('cases.follow_links')
    .set({ revoked_at: ctx.now })
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .execute();

const issue = async (ctx: CasesContext, c: CaseRecord, i: { linkId: string; token: string }) => {
  await revoke(ctx, c.id);
  await ctx.db
    .insertInto('cases.follow_links')
    .values({
      id: i.linkId,
      ...homeOf(c),
      token_hash: secretHash(i.token),
      issued_at: ctx.now,
      issued_by_name: ctx.actor.name,
      expires_at: new Date(ctx.now.getTime() + linkDays * dayMs),
    })
    .execute();
  const { code, expiresAt } = await renewCode(ctx, followDoor, i.linkId, 'screen');
  // The secret stands behind the `#`: no server, no proxy and no log ever gets it with the address.
  const address = `${ctx.source.origin}/m/follow#${i.token}`;
  const kept = { id: c.id, address: null, qr: null, code: null, codeExpiresAt: expiresAt };
  return { subject: c.id, result: kept, once: { address, qr: await qrSvg(address, 'Q'), code } };
};

/** What the office does with the link of a case. */
const officeParts = { load: (ctx: CasesContext, i: { id: string }) => lockCase(ctx, i.id), allow: mayAct };
const officeHandlers = [
  command(issueFollow, { ...officeParts, run: (ctx, c, i) => issue(ctx, c, i) }),
  command(showFollowCode, {
    ...officeParts,
    run: async (ctx, c) => {
      const link = await aliveLink(ctx, c.id);
      if (!link || !isAlive(link, ctx.now)) throw casesProblems.followRevoked();
      const { code, expiresAt } = await renewCode(ctx, followDoor, link.id, 'screen');
      return { subject: c.id, result: { id: c.id, code: null, expiresAt }, once: { code } };
    },
  }),
  command(revokeFollow, {
    ...officeParts,
    run: async (ctx, c) => {
      await revoke(ctx, c.id);
      return { subject: c.id, result: { id: c.id } };
    },
  }),
];

const openHandler = command(openFollow, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, i) => {
    const link = await followLinkBySecret(ctx, i.token);
    // Counted before the code is looked at: who guesses locks out only themselves.
    const guess = await guessAt(ctx, 'followCode', await guessedAt(ctx, followDoor, i.token, link?.id));
    const usable = link !== undefined && !guess.locked && isAlive(link, ctx.now);
    const right = await takeCode(ctx, followDoor, link?.id, { ...i, usable });
    const actor = link ? followActor(link, '') : anonymousActor;
    if (!link || !right)
      return {
        subject: link?.case_id ?? anonymousActor.id,
        result: { linkId: anonymousActor.id },
        actor,
        refused: casesProblems.followRefused(),
      };
    await guess.right();
    const guest = await openGuestSession(ctx, followDoor, link.id, { secret: i.session, remember: i.remember });
    if (link.opened_at === null)
      await ctx.db.updateTable('cases.follow_links').set({ opened_at: ctx.now }).where('id', '=', link.id).execute();
    return { subject: link.case_id, result: { linkId: link.id }, actor, guest };
  },
});

/** The case of the link, locked. The link names it; nothing else can be asked for. */
const followed = async (ctx: CasesContext, { link }: Follower): Promise<CaseRecord> => {
  const c = await ctx.db.selectFrom('cases.cases').selectAll().where('id', '=', link.case_id).forUpdate().executeTakeFirst();
  if (!c) throw platformProblems.notFound();
  mustRun(c);
  return c;
};

const refusals = {
  mostBytes: mostFollowBytes,
  tooMuch: () => casesProblems.fileTooMuch(),
  wrongType: (name: string, at: number) =>
    casesProblems.fileNotPicture({ name }, [{ pointer: `/files/${at}/data`, code: 'cases.problem.fileNotPicture', params: { name } }]),
};

const asFollower = { allow: matrixDecides, load: (ctx: CasesContext, i: { linkId: string }) => getNamedFollower(ctx, i.linkId) };

/** What the enterprise does on its parcel page. */
export const followHandlers = [
  ...officeHandlers,
  openHandler,
  command(beginFollow, {
    load: (ctx, i) => getFollower(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, { link, session }, i) => {
      refuseFlood(link.id, ctx.now);
      await nameGuestSession(ctx, followDoor, session, i);
      return { subject: link.case_id, result: { id: link.id }, actor: followActor(link, `${i.department} ${i.name}`) };
    },
  }),
  query(getFollow, {
    load: (ctx, i) => getFollower(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, follower) => {
      const c = await findCase(ctx, follower.link.case_id);
      if (!c) throw platformProblems.notFound();
      return followViewOf(ctx, follower, c);
    },
  }),
  command(supplyFollow, {
    ...asFollower,
    run: async (ctx, follower, i) => {
      refuseFlood(follower.link.id, ctx.now);
      const bytes = bytesOfSent(i.files, refusals);
      const c = await followed(ctx, follower);
      const named = { ...ctx, actor: follower.actor };
      const by = { by: 'enterprise', byName: follower.actor.name } as const;
      await mustTake(named, c, i.materialId, by.by);
      await withSentFiles(ctx, { files: i.files, bytes }, files =>
        supply(named, c, i.materialId, { roundId: i.roundId, words: '', files, ...by }),
      );
      await keepAlive(ctx, followDoor, follower.session);
      return { subject: c.id, result: { id: c.id }, actor: follower.actor };
    },
  }),
  command(askFollow, {
    ...asFollower,
    run: async (ctx, follower, i) => {
      refuseFlood(follower.link.id, ctx.now);
      const { link, actor } = follower;
      const c = await ctx.db.selectFrom('cases.cases').selectAll().where('id', '=', link.case_id).executeTakeFirst();
      if (!c) throw platformProblems.notFound();
      const line = { kind: 'question', text: i.text, visible: true, by_party: 'enterprise', by_name: actor.name, written_at: ctx.now };
      await ctx.db
        .insertInto('cases.notes')
        .values({ id: i.noteId, ...homeOf(c), ...line })
        .execute();
      await keepAlive(ctx, followDoor, follower.session);
      return { subject: c.id, result: { id: c.id }, actor };
    },
  }),
  command(withdrawFollow, {
    ...asFollower,
    run: async (ctx, follower, i) => {
      const c = await followed(ctx, follower);
      const end = {
        outcome: 'withdrawn',
        words: i.reason,
        grade: null,
        evidence: '',
        byName: follower.actor.name,
        today: dayOf(ctx.now),
      } as const;
      await closeCase({ ...ctx, actor: follower.actor }, c, end);
      return { subject: c.id, result: { id: c.id }, actor: follower.actor };
    },
  }),
  command(leaveFollow, {
    load: (ctx, i) => getFollower(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, { link, session, actor }) => {
      const guest = await closeGuestSession(ctx, followDoor, session);
      return { subject: link.case_id, result: { id: link.id }, actor, guest };
    },
  }),
];
