import { type RawBuilder, sql } from 'kysely';
import type { ImportMode, ImportRowView } from '../../contract/imports/shapes.ts';
import type { ImportKind } from './kind.ts';
import type { ImportRecord } from './record-shape.ts';

/**
 * What becomes of a row: its decision, or why it is left out all the same: `leftMode` by the mode of the import, `leftEarlier` because the
 * earlier row of the same file that it goes into is not written.
 */
export type Fate = Exclude<ImportRowView['verdict'], 'skip'> | 'skip' | 'leftMode' | 'leftEarlier';

/** Decisions that a mode leaves out. A pair that nobody decided on may be an enterprise that is there already: alone what is new passes it over. */
const leftByMode: Readonly<Record<ImportMode, readonly string[]>> = { both: [], new: ['update', 'open'], update: ['new'] };

const among = (decision: RawBuilder<unknown>, which: readonly string[]): RawBuilder<unknown> =>
  which.length === 0 ? sql`false` : sql`${decision} in (${sql.join(which.map(d => sql.lit(d)))})`;

/** The fate of a staged row `r`, as SQL. */
export const fateOf = (kind: ImportKind, { mode }: Pick<ImportRecord, 'mode'>): RawBuilder<Fate> => sql<Fate>`
  case when r.red then 'red' when ${among(sql`r.decision`, leftByMode[mode])} then 'leftMode'
    when r.decision in ('update', 'merged') and r.twin_row is not null and exists (select 1 from ${sql.table(kind.table)} p
      where p.import_id = r.import_id and p.row_no = r.twin_row and (p.red or ${among(sql`p.decision`, ['skip', 'same', ...leftByMode[mode]])})) then 'leftEarlier'
    else r.decision end`;

/** Fates that a page shows as left out. */
export const leftOutFates = ['skip', 'leftMode', 'leftEarlier'] as const;

/** Why a row is left out: `decided` by a person; null where it is not. */
export const whyLeft = (fate: Fate): ImportRowView['leftOut'] =>
  fate === 'leftMode' ? 'mode' : fate === 'leftEarlier' ? 'earlier' : fate === 'skip' ? 'decided' : null;

/** The phases of writing that a mode has. */
export const phasesOf = (mode: ImportMode): readonly ('new' | 'update')[] => (mode === 'both' ? ['new', 'update'] : [mode]);
