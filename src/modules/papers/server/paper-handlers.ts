import type { z } from 'zod';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { visitProblems } from '#modules/visits/contract/problems.ts';
import type { FieldChange } from '#modules/visits/contract/visit.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { mayFill, type VisitRecord, visits } from '#modules/visits/index.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { fileGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { findOwnFile, type OwnFile } from '#platform/server/own-files.ts';
import { confirmPaper, discardPaper, findPaperVisit, getPaper, listPapers, readPaper } from '../contract/operations-paper.ts';
import type { PaperView } from '../contract/paper.ts';
import { paperProblems } from '../contract/problems.ts';
import { findPaperCode } from '../domain/paper-code.ts';
import { keepContacts } from '../domain/paper-mask.ts';
import { readPaper as readRows } from '../domain/paper-match.ts';
import type { PapersDb } from './db.ts';
import { contentOf, type FoundReading, findReading, paperView } from './paper-content.ts';
import { findPlace } from './paper-place.ts';
import { readUploaded } from './paper-rows.ts';

const { command, query } = handlersFor<PapersDb>();
type Ctx = Context<PapersDb>;

/** The visit that the file belongs to, open and hers to fill. @throws Problem `paperUnplaced`, `notAllowed`, `visitClosed` */
const placeFor = async (ctx: Ctx, visit: VisitRecord | undefined, find: () => Promise<string | undefined>): Promise<VisitRecord> => {
  const id = visit ? undefined : await find();
  const place = visit ?? (id === undefined ? undefined : await visits(ctx).find(id));
  if (!place) throw paperProblems.paperUnplaced();
  if (!mayFill(ctx.actor, place)) throw platformProblems.notAllowed();
  if (!isOpen(visitState(place))) throw visitProblems.visitClosed();
  return place;
};

/** Fewer labels than this and it is some other table. */
const leastRows = 12;

const readInto = async (ctx: Ctx, { file, visit }: { file: OwnFile; visit: VisitRecord | undefined }, id: string) => {
  const { content, code } = await readUploaded(await ctx.files.read(file.storageKey), file.name);
  const newest = await questionnaires(ctx).definition(await questionnaires(ctx).newest('table-a1'));
  const place = await placeFor(ctx, visit, () => findPlace(ctx, code, readRows(newest, content)));
  const form = await questionnaires(ctx).form(place);
  const reading = readRows(form, content, [place.enterprise_name]);
  if (indexOf({ ...form, supplement: [] }).questions.length - reading.missing.length < leastRows) throw paperProblems.notTableA1();
  await ctx.db
    .insertInto('papers.paper_readings')
    .values({
      id,
      authority_id: place.authority_id,
      region_code: place.region_code,
      visit_id: place.id,
      file_id: file.id,
      file_name: file.name,
      sha256: file.sha256,
      content_sealed: ctx.cipher.seal(JSON.stringify({ ...reading, code: code ?? null })),
      read_by: ctx.actor.id,
      read_by_name: ctx.actor.name,
      read_at: ctx.now,
    })
    .execute();
  const doubtful = reading.cells.filter(c => c.doubt !== null).length;
  const certain = reading.cells.length - doubtful;
  const result = { id, visitId: place.id, certain, doubtful, missing: reading.missing.length, unread: reading.balance.unread };
  return { subject: place.id, result, reason: file.name };
};

/** The choices as changes of fields; a masked number means the one that was read, or the one that stands. */
const changesOf = async (
  ctx: Ctx,
  { reading, visit }: FoundReading,
  choices: z.output<typeof confirmPaper.input>['choices'],
): Promise<FieldChange[]> => {
  const content = contentOf(ctx, reading);
  const read = new Map(content.cells.map(c => [c.question, c.answer]));
  const { byId } = indexOf(await questionnaires(ctx).form(visit));
  return choices.flatMap(({ question: id, base, answer }): FieldChange[] => {
    const question = byId.get(id);
    // Where the paper is empty, the record may be emptied too, or filled by hand.
    const isBlank = content.blank.includes(id);
    if (question && isBlank && answer === null) return [{ question: id, base, answer: null }];
    const said = isBlank ? null : read.get(id);
    if (!question || said === undefined) return [];
    const value = answer === undefined || answer === null ? said : keepContacts(question, answer, said ?? undefined);
    return value === null ? [] : [{ question: id, base, answer: value }];
  });
};

const settle = async (ctx: Ctx, id: string, outcome: 'confirmed' | 'discarded', landed: number): Promise<void> => {
  await ctx.db
    .updateTable('papers.paper_readings')
    .set({ settled_at: ctx.now, settled_by_name: ctx.actor.name, outcome, landed })
    .where('id', '=', id)
    .execute();
};

const confirm = async (ctx: Ctx, found: FoundReading, i: z.output<typeof confirmPaper.input>) => {
  const { reading, visit } = found;
  if (reading.settled_at !== null) throw paperProblems.readingSettled();
  const held = await visits(ctx).findForUpdate(visit.id);
  if (!held) throw platformProblems.notFound();
  const changes = await changesOf(ctx, found, i.choices);
  const saved = await visits(ctx).saveDraft(held, { formId: reading.id, since: held.revision, changes });
  const landed = Object.values(saved.fields).filter(revision => revision === saved.revision && saved.revision > held.revision).length;
  await settle(ctx, reading.id, 'confirmed', landed);
  return { subject: visit.id, result: { id: reading.id, visitId: visit.id, landed }, reason: reading.file_name };
};

/** 纸表回读 (6.1-f): a filled Table A.1 comes back as answers, after a person has looked at it. */
export const paperHandlers = [
  command(readPaper, {
    gate: fileGate,
    load: async (ctx, i) => {
      const file = await findOwnFile(ctx, i.fileId);
      const visit = i.visitId === undefined ? undefined : await visits(ctx).find(i.visitId);
      return file && (i.visitId === undefined || visit) ? { file, visit } : undefined;
    },
    allow: (actor, { visit }) => visit === undefined || mayFill(actor, visit),
    run: (ctx, found, i) => readInto(ctx, found, i.id),
  }),
  query(findPaperVisit, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const id = await findPlace(ctx, findPaperCode(i.code), { cells: [] });
      const visit = id === undefined ? undefined : await visits(ctx).find(id);
      return { visitId: visit?.id ?? null, enterpriseName: visit?.enterprise_name ?? null };
    },
  }),
  query(getPaper, {
    load: (ctx, i) => findReading(ctx, i.id),
    allow: (actor, { visit }) => mayFill(actor, visit),
    run: paperView,
  }),
  query(listPapers, {
    load: (ctx, i) => visits(ctx).find(i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit) => {
      const rows = await ctx.db
        .selectFrom('papers.paper_readings')
        .select(['id', 'file_name', 'read_at', 'read_by_name', 'outcome', 'landed'])
        .where('visit_id', '=', visit.id)
        .orderBy('read_at', 'desc')
        .limit(50)
        .execute();
      return {
        rows: rows.map(r => ({
          id: r.id,
          fileName: r.file_name,
          readAt: new Date(r.read_at).toISOString(),
          readByName: r.read_by_name,
          outcome: r.outcome as PaperView['outcome'],
          landed: r.landed,
        })),
      };
    },
  }),
  command(confirmPaper, {
    load: (ctx, i) => findReading(ctx, i.id, { forUpdate: true }),
    allow: (actor, { visit }) => mayFill(actor, visit),
    run: confirm,
  }),
  command(discardPaper, {
    load: (ctx, i) => findReading(ctx, i.id, { forUpdate: true }),
    allow: (actor, { visit }) => mayFill(actor, visit),
    run: async (ctx, { reading, visit }) => {
      if (reading.settled_at !== null) throw paperProblems.readingSettled();
      await settle(ctx, reading.id, 'discarded', 0);
      return { subject: visit.id, result: { id: reading.id }, reason: reading.file_name };
    },
  }),
];
