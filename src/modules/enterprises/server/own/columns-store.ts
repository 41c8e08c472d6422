import { sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import type { OwnChoice, OwnColumn, OwnKind } from '../../contract/own-column.ts';

/** A definition as SQL has it. */
export interface OwnColumnRecord {
  id: string;
  authority_id: string;
  region_code: string;
  name: string;
  kind: OwnKind;
  unit: string;
  choices: OwnChoice[];
  place: number;
  retired_at: Date | null;
  revision: number;
}

export const ownColumnView = (c: OwnColumnRecord): OwnColumn => ({
  id: c.id,
  name: c.name,
  kind: c.kind,
  unit: c.unit,
  choices: c.choices,
  retired: c.retired_at !== null,
  revision: c.revision,
});

/** The columns of the caller's own authority: those in use in their order, then the retired ones. Another authority's are never among them. */
export const ownColumnRecords = async (ctx: CallContext): Promise<OwnColumnRecord[]> => {
  const { rows } = await sql<OwnColumnRecord>`
    select id, authority_id, region_code, name, kind, unit, choices, place, retired_at, revision from enterprises.own_columns
    where authority_id = ${ctx.actor.authorityId} order by retired_at is not null, place, id`.execute(ctx.db);
  return rows;
};

export const ownColumns = async (ctx: CallContext): Promise<OwnColumn[]> => (await ownColumnRecords(ctx)).map(ownColumnView);

/** One of the caller's own authority, locked. */
export const findOwnColumn = async (ctx: CallContext, id: string): Promise<OwnColumnRecord | undefined> => {
  const { rows } = await sql<OwnColumnRecord>`
    select id, authority_id, region_code, name, kind, unit, choices, place, retired_at, revision from enterprises.own_columns
    where id = ${id} and authority_id = ${ctx.actor.authorityId} for update`.execute(ctx.db);
  return rows[0];
};
