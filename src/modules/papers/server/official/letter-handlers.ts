import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { nextNumber } from '#platform/server/database/numbers.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  discardLetter,
  getLetter,
  issueLetter,
  letterFile,
  listOfficialLetters,
  saveLetter,
  voidLetter,
  writeLetter,
} from '../../contract/operations-official.ts';
import { paperProblems } from '../../contract/problems.ts';
import { letterNumber, missingIn } from '../../domain/official-letter.ts';
import type { PapersDb } from '../db.ts';
import { letterBytes, letterOnPaper, storeLetter, voidMark } from './letter-files.ts';
import { isOwnOffice, mayVoid } from './letter-policy.ts';
import {
  findLetter,
  issuerOf,
  type LetterRecord,
  type LettersContext,
  letterNumberOf,
  letterView,
  listedLetters,
  lockLetter,
} from './letter-reads.ts';

const { command, query, download } = handlersFor<PapersDb>();

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** One's own draft to the enterprise in which nothing stands yet. */
const findBlank = (ctx: LettersContext, enterpriseId: string) =>
  ctx.db
    .selectFrom('papers.official_letters')
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .where('drafted_by', '=', ctx.actor.id)
    .where('authority_id', '=', ctx.actor.authorityId)
    .where('revision', '=', 0)
    .where('issued_at', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst();

const mustBeDraft = (l: LetterRecord): void => {
  if (l.issued_at !== null) throw paperProblems.letterIssued({ number: letterNumberOf(l) ?? '' });
};

/** @throws Problem `letterStale` when a colleague has saved it since */
const mustBeSame = (l: LetterRecord, revision: number): void => {
  if (l.revision !== revision) throw paperProblems.letterStale({ revision: l.revision });
};

/** Takes the number last: whoever issues at the same moment waits for it. */
const issue = async (ctx: LettersContext, l: LetterRecord): Promise<string> => {
  const missing = missingIn(l);
  if (missing.length > 0) {
    const faults = missing.map(field => ({ pointer: `/${field}`, code: 'papers.problem.letterGap' }));
    throw paperProblems.letterIncomplete({ n: missing.length }, faults);
  }
  const issuer = (await people(ctx).authorityNames([l.authority_id])).get(l.authority_id) ?? '';
  if (issuer === '') throw paperProblems.letterNoIssuer();
  const given = await nextNumber(ctx, 'papers.letter', l.authority_id);
  const number = letterNumber(given.year, given.no);
  const day = dayOf(ctx.now);
  const files = await storeLetter(ctx, { ...(await letterOnPaper(ctx, l)), issuer, number, day });
  await ctx.db
    .updateTable('papers.official_letters')
    .set({
      ...given,
      issuer,
      issued_on: day,
      issued_at: ctx.now,
      issued_by: ctx.actor.id,
      issued_by_name: ctx.actor.name,
      docx_key: files.docx.key,
      docx_sha256: files.docx.sha256,
      pdf_key: files.pdf.key,
      pdf_sha256: files.pdf.sha256,
    })
    .where('id', '=', l.id)
    .execute();
  return number;
};

/** The number stays taken; both files are made anew with the mark. */
const declareVoid = async (ctx: LettersContext, l: LetterRecord, reason: string): Promise<void> => {
  if (l.issued_at === null) throw paperProblems.letterNotIssued();
  if (l.voided_at !== null) throw paperProblems.letterVoided({ number: letterNumberOf(l) ?? '' });
  const files = await storeLetter(ctx, await letterOnPaper(ctx, l, voidMark(await issuerOf(ctx, l), ctx.now, reason)));
  await ctx.db
    .updateTable('papers.official_letters')
    .set({
      voided_at: ctx.now,
      voided_by: ctx.actor.id,
      voided_by_name: ctx.actor.name,
      void_reason: reason,
      void_docx_key: files.docx.key,
      void_docx_sha256: files.docx.sha256,
      void_pdf_key: files.pdf.key,
      void_pdf_sha256: files.pdf.sha256,
    })
    .where('id', '=', l.id)
    .execute();
};

const fileNameOf = (l: LetterRecord, format: string): string => {
  const head = letterNumberOf(l) ?? '草稿';
  return `${head} ${l.title || '未写标题'}${l.voided_at ? '（作废）' : ''}.${format}`;
};

/** 致企业函: draft, issue, void (6.1-e). */
export const officialLetterHandlers = [
  command(writeLetter, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, e, i) => {
      if (e.merged_into !== null) throw paperProblems.letterToMerged();
      const blank = await findBlank(ctx, e.id);
      if (blank) return { subject: blank.id, result: { id: blank.id } };
      const { numInsertedOrUpdatedRows: made } = await ctx.db
        .insertInto('papers.official_letters')
        .values({
          id: i.id,
          authority_id: ctx.actor.authorityId,
          region_code: e.region_code,
          enterprise_id: e.id,
          recipient: e.name,
          drafted_by: ctx.actor.id,
          drafted_by_name: ctx.actor.name,
          drafted_at: ctx.now,
          saved_at: ctx.now,
        })
        .onConflict(c => c.column('id').doNothing())
        .executeTakeFirstOrThrow();
      if (made === 0n) throw paperProblems.letterIdTaken();
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(saveLetter, {
    load: (ctx, i) => lockLetter(ctx, i.id),
    allow: isOwnOffice,
    run: async (ctx, l, { id, revision, ...words }) => {
      mustBeDraft(l);
      mustBeSame(l, revision);
      await ctx.db
        .updateTable('papers.official_letters')
        .set({ ...words, revision: revision + 1, saved_at: ctx.now })
        .where('id', '=', id)
        .execute();
      return { subject: id, result: { id, revision: revision + 1 } };
    },
  }),
  command(discardLetter, {
    load: (ctx, i) => lockLetter(ctx, i.id),
    allow: isOwnOffice,
    run: async (ctx, l) => {
      mustBeDraft(l);
      await ctx.db.updateTable('papers.official_letters').set({ discarded_at: ctx.now }).where('id', '=', l.id).execute();
      return { subject: l.id, result: { id: l.id } };
    },
  }),
  command(issueLetter, {
    gate: documentGate,
    load: (ctx, i) => lockLetter(ctx, i.id),
    allow: isOwnOffice,
    run: async (ctx, l, i) => {
      mustBeDraft(l);
      mustBeSame(l, i.revision);
      return { subject: l.id, result: { id: l.id, number: await issue(ctx, l) } };
    },
  }),
  command(voidLetter, {
    gate: documentGate,
    load: (ctx, i) => lockLetter(ctx, i.id),
    allow: mayVoid,
    run: async (ctx, l, i) => {
      await declareVoid(ctx, l, i.reason);
      return { subject: l.id, result: { id: l.id }, reason: i.reason };
    },
  }),
  query(getLetter, { load: (ctx, i) => findLetter(ctx, i.id), allow: matrixDecides, run: (ctx, l) => letterView(ctx, l) }),
  query(listOfficialLetters, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => listedLetters(ctx, i) }),
  download(letterFile, {
    gate: documentGate,
    load: (ctx, i) => findLetter(ctx, i.id),
    allow: matrixDecides,
    subject: l => l.id,
    run: async (ctx, l, i) => ({
      fileName: fileNameOf(l, i.format),
      mediaType: mediaTypes[i.format],
      body: await letterBytes(ctx, l, i.format),
    }),
  }),
];
