import type { RawBuilder } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { NoteView } from '../contract/visit.ts';
import type { VisitsDb } from './db.ts';

/** Where a note belongs and whom it is about. */
export interface NotePlace {
  source: 'visit' | 'phone' | 'seminar';
  sourceId: string;
  enterpriseId: string;
  enterpriseName: string;
  authorityId: string;
  regionCode: string;
}

export interface NoteLine {
  id: string;
  kind: 'need' | 'difficulty' | 'suggestion';
  text: string;
}

/** Takes lines down; the same id again is the same line. */
export const insertNotes = async (ctx: Context<VisitsDb>, place: NotePlace, lines: readonly NoteLine[]): Promise<void> => {
  if (lines.length === 0) return;
  await ctx.db
    .insertInto('visits.notes')
    .values(
      lines.map(l => ({
        id: l.id,
        authority_id: place.authorityId,
        region_code: place.regionCode,
        source: place.source,
        source_id: place.sourceId,
        enterprise_id: place.enterpriseId,
        enterprise_name: place.enterpriseName,
        kind: l.kind,
        text: l.text,
        noted_at: ctx.now,
        noted_by: ctx.actor.id,
        noted_by_name: ctx.actor.name,
      })),
    )
    .onConflict(c => c.column('id').doNothing())
    .execute();
};

/** The lines of a record that stand, in the order they were taken down. */
export const notesOf = async (ctx: Context<VisitsDb>, sourceId: string | RawBuilder<string>) =>
  ctx.db
    .selectFrom('visits.notes')
    .select(['id', 'enterprise_id', 'enterprise_name', 'region_code', 'kind', 'text', 'noted_by_name', 'noted_at'])
    .where('source_id', '=', sourceId)
    .where('withdrawn_at', 'is', null)
    .orderBy('noted_at')
    .orderBy('id')
    .execute()
    .then(rows => rows.map(r => ({ ...r, kind: r.kind as NoteLine['kind'] })));

export const noteView = (n: Awaited<ReturnType<typeof notesOf>>[number]): NoteView => ({
  id: n.id,
  enterpriseId: n.enterprise_id,
  enterpriseName: n.enterprise_name,
  kind: n.kind,
  text: n.text,
  notedByName: n.noted_by_name,
  notedAt: new Date(n.noted_at).toISOString(),
});
