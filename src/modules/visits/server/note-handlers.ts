import type { Context } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { addNote, withdrawNote } from '../contract/operations-visits.ts';
import { visitProblems } from '../contract/problems.ts';
import { isOpen, visitState } from '../domain/visit.ts';
import type { VisitsDb } from './db.ts';
import { insertNotes, type NotePlace } from './notes-store.ts';
import { mayFill, mayHost } from './policy.ts';
import { findGuest, findSeminar } from './seminar-reads.ts';
import { findVisit } from './visit-record.ts';

const { command } = handlersFor<VisitsDb>();

/** The record that a line belongs to: who may write in it, and whether it is still open. */
const findPlace = async (ctx: Context<VisitsDb>, source: string, sourceId: string) => {
  if (source === 'seminar') {
    const seminar = await findSeminar(ctx, sourceId);
    return seminar && { kind: 'seminar' as const, seminar, open: seminar.closed_at === null && seminar.cancelled_at === null };
  }
  const visit = await findVisit(ctx, sourceId);
  return visit && { kind: 'visit' as const, visit, open: isOpen(visitState(visit)) };
};
type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

const notePlaceOf = async (ctx: Context<VisitsDb>, place: Place, enterpriseId: string | undefined): Promise<NotePlace> => {
  if (place.kind === 'visit') {
    const { visit } = place;
    return {
      source: visit.kind === 'phone' ? 'phone' : 'visit',
      sourceId: visit.id,
      enterpriseId: visit.enterprise_id,
      enterpriseName: visit.enterprise_name,
      authorityId: visit.authority_id,
      regionCode: visit.region_code,
    };
  }
  if (enterpriseId === undefined) throw visitProblems.noteWithoutEnterprise();
  const guest = await findGuest(ctx, place.seminar.id, enterpriseId);
  if (!guest) throw visitProblems.notInvited();
  return {
    source: 'seminar',
    sourceId: place.seminar.id,
    enterpriseId,
    enterpriseName: guest.enterprise_name,
    authorityId: guest.authority_id,
    regionCode: guest.region_code,
  };
};

const mayWrite = (actor: Parameters<typeof mayFill>[0], place: Place): boolean =>
  place.kind === 'visit' ? mayFill(actor, place.visit) : mayHost(actor, place.seminar);

export const noteHandlers = [
  command(addNote, {
    load: (ctx, i) => findPlace(ctx, i.source, i.sourceId),
    allow: mayWrite,
    run: async (ctx, place, i) => {
      if (!place.open) throw visitProblems.recordClosed();
      await insertNotes(ctx, await notePlaceOf(ctx, place, i.enterpriseId), [{ id: i.id, kind: i.kind, text: i.text }]);
      return { subject: place.kind === 'visit' ? place.visit.id : place.seminar.id, result: { id: i.id } };
    },
  }),
  command(withdrawNote, {
    load: async (ctx, i) => {
      const note = await ctx.db
        .selectFrom('visits.notes')
        .select(['id', 'source', 'source_id'])
        .where('id', '=', i.id)
        .where('withdrawn_at', 'is', null)
        .where(whereScope(ctx.scope, { region: 'region_code' }))
        .executeTakeFirst();
      const place = note && (await findPlace(ctx, note.source, note.source_id));
      return note && place ? { note, place } : undefined;
    },
    allow: (actor, { place }) => mayWrite(actor, place),
    run: async (ctx, { note, place }) => {
      if (!place.open) throw visitProblems.recordClosed();
      await ctx.db.updateTable('visits.notes').set({ withdrawn_at: ctx.now }).where('id', '=', note.id).execute();
      return { subject: note.source_id, result: { id: note.id } };
    },
  }),
];
