import { sql } from 'kysely';
import { people } from '#modules/people/index.ts';
import type { Context } from '#platform/server/context.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { documentGate, fileGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { findOwnFile, type OwnFile } from '#platform/server/own-files.ts';
import { downloadLetter, listLetters, previewLetter, uploadLetter } from '../contract/operations-paper.ts';
import type { LetterVersion } from '../contract/paper.ts';
import { paperProblems } from '../contract/problems.ts';
import type { PapersDb } from './db.ts';
import { letterPage, openTemplate, originalTemplate, templateFaults } from './letter-template.ts';
import { letterExamples } from './letter-values.ts';
import { renderPapers } from './pack-pages.ts';

const { command, query, download } = handlersFor<PapersDb>();
type Ctx = Context<PapersDb>;

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const versionsOf = (ctx: Ctx, authorityId: string) =>
  ctx.db.selectFrom('papers.letter_templates').selectAll().where('authority_id', '=', authorityId).orderBy('version', 'desc');
type Version = Awaited<ReturnType<ReturnType<typeof versionsOf>['execute']>>[number];

const original = async (ctx: Ctx, authorityId: string): Promise<Buffer> =>
  originalTemplate((await people(ctx).authorityNames([authorityId])).get(authorityId) ?? '');

/** The letter that counts for an office: its newest version, else the one that comes with the program. */
export const newestTemplate = async (ctx: Ctx, authorityId: string): Promise<Buffer> => {
  const newest = await versionsOf(ctx, authorityId).limit(1).executeTakeFirst();
  return newest ? ctx.files.read(newest.storage_key) : original(ctx, authorityId);
};

const viewOf = (v: Version): LetterVersion => ({
  id: v.id,
  version: v.version,
  fileName: v.file_name,
  size: Number(v.size),
  uploadedByName: v.uploaded_by_name,
  uploadedAt: new Date(v.uploaded_at).toISOString(),
});

const maxBytes = 5 * 1_048_576;

/** @throws Problem `letterBroken` with every fault and its place, `letterTooBig`, those of reading files */
const takeTemplate = async (ctx: Ctx, file: OwnFile, id: string): Promise<{ id: string; version: number }> => {
  if (file.size > maxBytes) throw paperProblems.letterTooBig();
  const faults = templateFaults(await openTemplate(await ctx.files.read(file.storageKey)));
  if (faults.length > 0) throw paperProblems.letterBroken({ n: faults.length, faults: faults.slice(0, 50) });
  // Two clerks at once get two numbers.
  await inTurn(ctx, `papers.letter ${ctx.actor.authorityId}`);
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0)::int + 1 as version from papers.letter_templates where authority_id = ${ctx.actor.authorityId}`.execute(
    ctx.db,
  );
  const version = rows[0]?.version ?? 1;
  await ctx.db
    .insertInto('papers.letter_templates')
    .values({
      id,
      authority_id: ctx.actor.authorityId,
      region_code: ctx.actor.regionCode,
      version,
      file_name: file.name,
      storage_key: file.storageKey,
      size: file.size,
      sha256: file.sha256,
      uploaded_by: ctx.actor.id,
      uploaded_by_name: ctx.actor.name,
      uploaded_at: ctx.now,
    })
    .execute();
  return { id, version };
};

/** One version of her own office, or `newest`; undefined when she names one that is not there. */
const findVersion = async (ctx: Ctx, id: string | undefined): Promise<Version | 'newest' | undefined> =>
  id === undefined ? 'newest' : versionsOf(ctx, ctx.actor.authorityId).where('id', '=', id).executeTakeFirst();

const bytesOf = (ctx: Ctx, version: Version | 'newest'): Promise<Buffer> =>
  version === 'newest' ? newestTemplate(ctx, ctx.actor.authorityId) : ctx.files.read(version.storage_key);

/** 企业联系单模板 (6.1-e): a clerk edits it in Word; a version never changes, the newest counts. */
export const letterHandlers = [
  query(listLetters, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({
      rows: (await versionsOf(ctx, ctx.actor.authorityId).limit(50).execute()).map(viewOf),
      placeholders: Object.entries(letterExamples).map(([name, example]) => ({ name, example })),
      may: [uploadLetter.name].filter(name => ctx.can(name)),
    }),
  }),
  download(downloadLetter, {
    load: (ctx, i) => findVersion(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, version, i) => ({
      fileName: `企业联系单模板${version === 'newest' ? '' : ` 第${version.version}版`}.docx`,
      mediaType: docxType,
      body: i.original ? await original(ctx, ctx.actor.authorityId) : await bytesOf(ctx, version),
    }),
  }),
  command(uploadLetter, {
    gate: fileGate,
    load: (ctx, i) => findOwnFile(ctx, i.fileId),
    allow: matrixDecides,
    run: async (ctx, file, i) => {
      const result = await takeTemplate(ctx, file, i.id);
      return { subject: i.id, result, reason: file.name };
    },
  }),
  download(previewLetter, {
    gate: documentGate,
    load: (ctx, i) => findVersion(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, version) => {
      const page = letterPage(await openTemplate(await bytesOf(ctx, version)), letterExamples);
      return { fileName: '企业联系单预览.pdf', mediaType: 'application/pdf', body: await renderPapers('企业联系单', [page], ctx.now) };
    },
  }),
];
