import type { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import { isOfType } from '#platform/server/file-type.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { findOwnFile } from '#platform/server/own-files.ts';
import { addVisitFile, listVisitFiles, removeVisitFile, visitFile } from '../contract/operations-files.ts';
import { visitProblems } from '../contract/problems.ts';
import { fileProblems } from '../contract/problems-files.ts';
import type { VisitFileKind, VisitFileView } from '../contract/visit-files.ts';
import { isOpen, visitState } from '../domain/visit.ts';
import type { VisitsDb } from './db.ts';
import { mayFill } from './policy.ts';
import { findVisit, type VisitRecord } from './visit-record.ts';

const { command, query, download } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;

const filesQuery = (ctx: Ctx, visitId: string) =>
  ctx.db.selectFrom('visits.visit_files').selectAll().where('visit_id', '=', visitId).where('removed_at', 'is', null);

/** The files of a visit that stand, in the order they came. */
export const filesOf = async (ctx: Ctx, visitId: string) => filesQuery(ctx, visitId).orderBy('added_at').orderBy('id').execute();
type VisitFileRow = Awaited<ReturnType<typeof filesOf>>[number];

const viewOf = (f: VisitFileRow): VisitFileView => ({
  id: f.id,
  kind: f.kind as VisitFileKind,
  fileId: f.file_id,
  name: f.file_name,
  mediaType: f.media_type,
  size: Number(f.size),
  sha256: f.sha256,
  caption: f.caption,
  page: f.page,
  signerName: f.signer_name,
  shownSha256: f.shown_sha256,
  deviceTime: f.device_time === null ? null : new Date(f.device_time).toISOString(),
  addedByName: f.added_by_name,
  addedAt: new Date(f.added_at).toISOString(),
});

/** Refuses a submission until every file that it names is in the record. @throws Problem `filesAwaited` (424) */
export const awaitFiles = async (ctx: Ctx, visitId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const there = await ctx.db.selectFrom('visits.visit_files').select('id').where('visit_id', '=', visitId).where('id', 'in', ids).execute();
  const known = new Set(there.map(f => f.id));
  const missing = ids.filter(id => !known.has(id));
  if (missing.length > 0) throw fileProblems.filesAwaited({ n: missing.length, ids: missing });
};

const refuseClosed = (visit: VisitRecord): void => {
  if (!isOpen(visitState(visit))) throw visitProblems.visitClosed();
};

/** 证书 of an enterprise: a PDF or a picture that lies down already. */
export const addCertificate = async (
  ctx: Ctx,
  visit: VisitRecord,
  file: { id: string; name: string; mediaType: string; size: number; sha256: string; storageKey: string },
): Promise<void> => {
  await ctx.db
    .insertInto('visits.visit_files')
    .values({
      id: file.id,
      authority_id: visit.authority_id,
      region_code: visit.region_code,
      visit_id: visit.id,
      kind: 'certificate',
      file_id: file.id,
      file_name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      storage_key: file.storageKey,
      added_by: ctx.actor.id,
      added_by_name: ctx.actor.name,
      added_at: ctx.now,
    })
    .execute();
};

/** Takes a file out of the record; its bytes stay for the log. */
export const removeFileOf = async (ctx: Ctx, id: string): Promise<void> => {
  await ctx.db.updateTable('visits.visit_files').set({ removed_at: ctx.now }).where('id', '=', id).execute();
};

const pictures = /^(image\/(jpeg|png|webp)|application\/pdf)$/;

const add = async (ctx: Ctx, visit: VisitRecord, input: z.output<typeof addVisitFile.input>): Promise<void> => {
  const there = await ctx.db.selectFrom('visits.visit_files').select('id').where('id', '=', input.id).executeTakeFirst();
  if (there) return;
  refuseClosed(visit);
  if (input.kind === 'signature' && !(input.signerName && input.shownSha256)) throw fileProblems.signatureIncomplete();
  const stored = await findOwnFile(ctx, input.fileId);
  if (!stored) throw fileProblems.filesAwaited({ n: 1, ids: [input.fileId] });
  if (stored.sha256 !== input.sha256) throw fileProblems.fileDiffers();
  if (!pictures.test(stored.mediaType)) throw fileProblems.fileNotPicture();
  if (stored.mediaType === 'application/pdf' && !isOfType(await ctx.files.read(stored.storageKey), 'application/pdf'))
    throw fileProblems.fileNotPicture();
  await ctx.db
    .insertInto('visits.visit_files')
    .values({
      id: input.id,
      authority_id: visit.authority_id,
      region_code: visit.region_code,
      visit_id: visit.id,
      kind: input.kind,
      file_id: input.fileId,
      file_name: stored.name,
      media_type: stored.mediaType,
      size: stored.size,
      sha256: stored.sha256,
      storage_key: stored.storageKey,
      caption: input.caption,
      page: input.page ?? null,
      signer_name: input.signerName ?? null,
      shown_sha256: input.shownSha256 ?? null,
      device_time: input.deviceTime ?? null,
      added_by: ctx.actor.id,
      added_by_name: ctx.actor.name,
      added_at: ctx.now,
    })
    .execute();
};

/** 走访附件 (6.1-f): what the crew of a visit adds, what its readers see. */
export const visitFileHandlers = [
  command(addVisitFile, {
    load: (ctx, i) => findVisit(ctx, i.visitId),
    allow: (actor, visit) => mayFill(actor, visit),
    run: async (ctx, visit, i) => {
      await add(ctx, visit, i);
      return { subject: visit.id, result: { id: i.id } };
    },
  }),
  command(removeVisitFile, {
    load: async (ctx, i) => {
      const visit = await findVisit(ctx, i.visitId);
      const file = visit && (await filesQuery(ctx, visit.id).where('id', '=', i.id).executeTakeFirst());
      return visit && file && { visit, file };
    },
    allow: (actor, { visit }) => mayFill(actor, visit),
    run: async (ctx, { visit, file }) => {
      refuseClosed(visit);
      await removeFileOf(ctx, file.id);
      return { subject: visit.id, result: { id: file.id } };
    },
  }),
  query(listVisitFiles, {
    load: (ctx, i) => findVisit(ctx, i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit) => {
      const open = mayFill(ctx.actor, visit) && isOpen(visitState(visit));
      const may = open ? ['visits.visit.addFile', 'visits.visit.removeFile'].filter(name => ctx.can(name)) : [];
      return { rows: (await filesOf(ctx, visit.id)).map(viewOf), may };
    },
  }),
  download(visitFile, {
    load: async (ctx, i) => {
      const visit = await findVisit(ctx, i.visitId);
      return visit && filesQuery(ctx, visit.id).where('id', '=', i.id).executeTakeFirst();
    },
    allow: matrixDecides,
    run: async (ctx, file) => ({ fileName: file.file_name, mediaType: file.media_type, body: await ctx.files.read(file.storage_key) }),
    subject: file => file.visit_id,
  }),
];
