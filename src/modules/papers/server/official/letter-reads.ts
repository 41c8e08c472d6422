import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { people } from '#modules/people/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { LetterRow, LetterState, LetterView, ListOfficialLetters } from '../../contract/official-letter.ts';
import { discardLetter, issueLetter, saveLetter, voidLetter } from '../../contract/operations-official.ts';
import { letterNumber, letterState } from '../../domain/official-letter.ts';
import type { PapersDb } from '../db.ts';
import { isOwnOffice, mayVoid } from './letter-policy.ts';

export type LettersContext = Context<PapersDb>;

const lettersOf = (ctx: LettersContext) =>
  ctx.db
    .selectFrom('papers.official_letters as l')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'l.enterprise_id')
    .where(whereScope(ctx.scope, { region: 'l.region_code' }))
    .where('l.discarded_at', 'is', null)
    .selectAll('l')
    .select('e.name as enterprise_name');

/** A letter in reach that was not thrown away. */
export const findLetter = (ctx: LettersContext, id: string) => lettersOf(ctx).where('l.id', '=', id).executeTakeFirst();
export type LetterRecord = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** The same, held still until the end of the call. */
export const lockLetter = (ctx: LettersContext, id: string) => lettersOf(ctx).where('l.id', '=', id).forUpdate('l').executeTakeFirst();

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Its number as it is written; null of a draft. */
export const letterNumberOf = (l: Pick<LetterRecord, 'year' | 'no'>): string | null =>
  l.year === null || l.no === null ? null : letterNumber(l.year, l.no);

const rowOf = (l: LetterRecord): LetterRow => ({
  id: l.id,
  enterpriseId: l.enterprise_id,
  enterpriseName: l.enterprise_name,
  state: letterState(l),
  number: letterNumberOf(l),
  title: l.title,
  draftedByName: l.drafted_by_name,
  draftedAt: l.drafted_at.toISOString(),
  savedAt: l.saved_at.toISOString(),
  issuedOn: l.issued_on,
  issuedByName: l.issued_by_name,
  issuedAt: instant(l.issued_at),
  voidedAt: instant(l.voided_at),
  voidedByName: l.voided_by_name,
  voidReason: l.void_reason,
});

/** Who signs: frozen when it was issued, the organisation of the draft until then. */
export const issuerOf = async (ctx: LettersContext, l: LetterRecord): Promise<string> =>
  l.issuer ?? (await people(ctx).authorityNames([l.authority_id])).get(l.authority_id) ?? '';

const actsOn = (ctx: LettersContext, l: LetterRecord): string[] => {
  const state = letterState(l);
  if (state === 'draft') return isOwnOffice(ctx.actor, l) ? [saveLetter.name, issueLetter.name, discardLetter.name].filter(ctx.can) : [];
  return state === 'issued' && mayVoid(ctx.actor, l) ? [voidLetter.name].filter(ctx.can) : [];
};

/** A letter as its page shows it. */
export const letterView = async (ctx: LettersContext, l: LetterRecord): Promise<LetterView> => ({
  ...rowOf(l),
  recipient: l.recipient,
  body: l.body,
  remark: l.remark,
  revision: l.revision,
  issuer: await issuerOf(ctx, l),
  may: actsOn(ctx, l),
});

const inState: Record<LetterState, string> = {
  draft: 'l.issued_at is null',
  issued: 'l.issued_at is not null and l.voided_at is null',
  voided: 'l.voided_at is not null',
};

/** The number as it stands on paper, in plain signs: 〔2026〕3号 is found by 2026 3, [2026]3 and the like. */
const bareNumber = sql<string>`l.year || ' ' || l.no`;
const bareOf = (typed: string): string | undefined => /(\d{4})\D+(\d+)/.exec(typed.normalize('NFKC'))?.slice(1).join(' ');

const matching = (q: string) => {
  const bare = bareOf(q);
  const words = sql<SqlBool>`(${holdsTyped('l.title', q)} or ${holdsTyped('e.name', q)})`;
  return bare === undefined ? words : sql<SqlBool>`(${words} or ${bareNumber} = ${bare})`;
};

/** A page of letters, the newest first. */
export const listedLetters = async (
  ctx: LettersContext,
  i: z.output<typeof ListOfficialLetters>,
): Promise<{ rows: LetterRow[]; next: string | null }> => {
  const after = decodeCursor(i.after);
  let rows = lettersOf(ctx);
  if (i.enterpriseId !== undefined) rows = rows.where('l.enterprise_id', '=', i.enterpriseId);
  if (i.state !== undefined) rows = rows.where(sql<SqlBool>`(${sql.raw(inState[i.state])})`);
  if (i.q !== undefined && i.q !== '') rows = rows.where(matching(i.q));
  if (after) rows = rows.where(sql<SqlBool>`(l.drafted_at, l.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const found = await rows
    .orderBy('l.drafted_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(i.limit + 1)
    .execute();
  const { shown, next } = toPage(found, i.limit, r => [r.drafted_at.toISOString(), r.id]);
  return { rows: shown.map(rowOf), next };
};
