import { type RawBuilder, sql } from 'kysely';

/**
 * How far an operation reaches for a role: the whole country, the actor's region and below, the actor's own unit
 * (station or bureau), or only what is the actor's own.
 */
export type Reach = 'all' | 'region' | 'unit' | 'self';

/** How a role sees a field of people's data. */
export type FieldVisibility = 'plain' | 'masked' | 'hidden';

/** The reach of one call as data. `lo ≤ region_code < hi` in byte order. */
export interface Scope {
  readonly reach: Reach;
  readonly lo: string;
  readonly hi: string;
  readonly unitId: string | null;
  readonly actorId: string;
}

/** What a row says of where it belongs. */
export interface RowPlace {
  region_code: string;
  unit_id?: string | null;
  owner_id?: string | null;
}

/**
 * The scope of an actor. A region code that is not 2, 4, 6 or 9 digits gives a scope that matches nothing.
 * @param regionCode GB/T 2260 code of the actor's own place
 */
export const scopeOf = (actor: { id: string; regionCode: string; unitId: string | null }, reach: Reach): Scope => {
  const base = { reach, unitId: actor.unitId, actorId: actor.id };
  if (reach === 'all') return { ...base, lo: '0', hi: ':' };
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(actor.regionCode)) return { ...base, lo: '', hi: '' };
  return { ...base, lo: actor.regionCode, hi: `${actor.regionCode}:` };
};

/** Whether one row lies in the scope. The twin of `whereScope`; a test compares the two. */
export const inScope = (scope: Scope, row: RowPlace): boolean => {
  if (!(scope.lo !== '' && row.region_code >= scope.lo && row.region_code < scope.hi)) return false;
  if (scope.reach === 'unit' && row.unit_id !== undefined) return scope.unitId !== null && row.unit_id === scope.unitId;
  if (scope.reach === 'self' && row.owner_id !== undefined) return row.owner_id === scope.actorId;
  return true;
};

/** Names of the columns that place a row, e.g. `{ region: 'c.region_code' }`. */
export interface PlaceColumns {
  region: string;
  unit?: string;
  owner?: string;
}

/** The same rule as SQL, to put into `where`: `.where(whereScope(ctx.scope, { region: 'c.region_code' }))`. */
export const whereScope = (scope: Scope, columns: PlaceColumns): RawBuilder<boolean> => {
  if (scope.lo === '') return sql<boolean>`false`;
  const region = sql.ref(columns.region);
  const parts = [sql<boolean>`${region} >= ${scope.lo} and ${region} < ${scope.hi}`];
  if (scope.reach === 'unit' && columns.unit) parts.push(sql<boolean>`${sql.ref(columns.unit)} = ${scope.unitId}`);
  if (scope.reach === 'self' && columns.owner) parts.push(sql<boolean>`${sql.ref(columns.owner)} = ${scope.actorId}`);
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
};

/**
 * Rows that hold for their region and everything below it (`platform.inherited_table`): what lies in the scope, and what stands above it.
 * A region of '' is the whole country.
 */
export const whereInherited = (scope: Scope, region: string): RawBuilder<boolean> =>
  scope.lo === '' ? sql<boolean>`false` : sql<boolean>`(${whereScope(scope, { region })} or starts_with(${scope.lo}, ${sql.ref(region)}))`;
