import { dayOf } from '#platform/contract/china-day.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { secretHash } from '#platform/server/guest/secrets.ts';
import { satisfactionProblems } from '../contract/problems.ts';
import { invitationState } from '../domain/invitation.ts';
import type { Ctx } from './db.ts';

/**
 * One secret leaves several prints that do not lead to each other: the invitation keeps `claim`, the box keeps `vote`; who reads both tables and
 * has not the secret finds nothing in common.
 */
const printOf = (what: 'claim' | 'vote' | 'receipt' | 'follow' | 'ballot', secret: string): string => secretHash(`${what} ${secret}`);
export const claimPrint = (serial: string): string => printOf('claim', serial);
/** As the ballot keeps it: only the receipt finds it. */
export const ballotPrint = (receipt: string): string => printOf('ballot', receipt);

const invitationsWithUse = (ctx: Ctx) =>
  ctx.db
    .selectFrom('satisfaction.invitations as i')
    .leftJoin('satisfaction.invitation_uses as u', 'u.invitation_id', 'i.id')
    .selectAll('i')
    .select(['u.used_on', 'u.claim_hash']);

/** What a page wants the invitation for; the taking of the vote is the same for both. */
type For = 'service' | 'survey';
const isFor = (row: { survey_id: string | null }, what: For | undefined): boolean =>
  what === undefined || (row.survey_id === null ? 'service' : 'survey') === what;

/** The invitation that a secret opens; a wrong one and one that is gone are alike. @throws Problem `linkUnknown` */
export const invitationBySecret = async (ctx: Ctx, token: string, what?: For) => {
  const row = await invitationsWithUse(ctx).where('i.token_hash', '=', secretHash(token)).executeTakeFirst();
  if (!row || !isFor(row, what)) throw satisfactionProblems.linkUnknown();
  return row;
};
export type FoundInvitation = Awaited<ReturnType<typeof invitationBySecret>>;

export const stateOfInvitation = (ctx: Ctx, row: FoundInvitation) =>
  invitationState({ sentOn: row.sent_on, validUntil: row.valid_until, stoppedAt: row.stopped_at, usedOn: row.used_on }, dayOf(ctx.now));

/**
 * Uses the invitation up for one number. The same number may ask again: its answer may have been lost.
 * @throws Problem `alreadyRated`, `linkExpired`, `linkStopped`, `surveyEarly`
 */
export const claimInvitation = async (ctx: Ctx, row: FoundInvitation, serial: string): Promise<void> => {
  const claim = claimPrint(serial);
  if (row.claim_hash === claim) return;
  const state = stateOfInvitation(ctx, row);
  if (state === 'used') throw satisfactionProblems.alreadyRated();
  if (state === 'expired') throw satisfactionProblems.linkExpired();
  if (state === 'stopped') throw satisfactionProblems.linkStopped();
  if (row.survey_id !== null && dayOf(ctx.now) < row.served_on) throw satisfactionProblems.surveyEarly({ opens: row.served_on });
  const place = { authority_id: row.authority_id, region_code: row.region_code };
  const taken = await ctx.db
    .insertInto('satisfaction.invitation_uses')
    .values({ invitation_id: row.id, ...place, claim_hash: claim, used_on: dayOf(ctx.now) })
    .onConflict(c => c.doNothing())
    .returning('claim_hash')
    .executeTakeFirst();
  if (taken) return;
  const first = await invitationsWithUse(ctx).where('i.id', '=', row.id).executeTakeFirst();
  if (first?.claim_hash !== claim) throw satisfactionProblems.alreadyRated();
};

/** The invitation that a number has claimed. @throws Problem `notClaimed` */
export const claimedBy = async (ctx: Ctx, serial: string, what: For) => {
  const row = await invitationsWithUse(ctx).where('u.claim_hash', '=', claimPrint(serial)).executeTakeFirst();
  if (!row || !isFor(row, what)) throw satisfactionProblems.notClaimed();
  return row;
};

interface Home {
  authorityId: string;
  regionCode: string;
}

const mark = async (ctx: Ctx, home: Home, hash: string): Promise<boolean> => {
  const row = await ctx.db
    .insertInto('satisfaction.marks')
    .values({ hash, authority_id: home.authorityId, region_code: home.regionCode.slice(0, 6) })
    .onConflict(c => c.doNothing())
    .returning('hash')
    .executeTakeFirst();
  return row !== undefined;
};

/** A number votes once, and its receipt, which is nobody else's, is known from then on. @throws Problem `alreadyRated`, `commandReused` */
export const markVoted = async (ctx: Ctx, home: Home, { serial, receipt }: { serial: string; receipt: string }): Promise<void> => {
  if (!(await mark(ctx, home, printOf('vote', serial)))) throw satisfactionProblems.alreadyRated();
  // Two ratings under one receipt: neither could be told from the other when the box is opened.
  if (!(await mark(ctx, home, printOf('receipt', receipt)))) throw platformProblems.commandReused();
};

const findMark = (ctx: Ctx, hash: string) =>
  ctx.db.selectFrom('satisfaction.marks').selectAll().where('hash', '=', hash).executeTakeFirst();

/** The district of a receipt that was given, and whether it has followed up. @throws Problem `receiptUnknown` */
export const receiptGiven = async (ctx: Ctx, receipt: string): Promise<Home & { followed: boolean }> => {
  const given = await findMark(ctx, printOf('receipt', receipt));
  if (!given) throw satisfactionProblems.receiptUnknown();
  const followed = (await findMark(ctx, printOf('follow', receipt))) !== undefined;
  return { authorityId: given.authority_id, regionCode: given.region_code, followed };
};

/** @throws Problem `alreadyFollowed` */
export const markFollowed = async (ctx: Ctx, home: Home, receipt: string): Promise<void> => {
  if (!(await mark(ctx, home, printOf('follow', receipt)))) throw satisfactionProblems.alreadyFollowed();
};
