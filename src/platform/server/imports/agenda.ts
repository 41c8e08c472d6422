import { sql } from 'kysely';
import { dayOf } from '../../contract/china-day.ts';
import type { Agenda } from '../agenda/agenda-rows.ts';
import type { CallContext } from '../context.ts';
import type { ImportKind } from './kind.ts';

/** Imports of a kind that were read and wait for who began them: nothing of them is written before she confirms. */
export const importAgenda = (kind: ImportKind): Agenda<CallContext> => ({
  kind: `${kind.room}.import`,
  needs: `${kind.room}.import.confirm`,
  list: async (ctx, most) => {
    const { rows } = await sql<{ id: string; file_name: string; created_at: Date }>`
      select id, file_name, created_at from platform.imports
      where kind = ${kind.room} and owner_id = ${ctx.actor.id} and state = 'ready' order by created_at, id limit ${most}`.execute(ctx.db);
    return rows.map(i => ({
      id: i.id,
      pageId: i.id,
      title: i.file_name,
      hint: '',
      dueOn: null,
      waitsOn: null,
      since: dayOf(i.created_at),
    }));
  },
});
