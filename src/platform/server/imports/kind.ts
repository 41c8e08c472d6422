import type { RawBuilder } from 'kysely';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { PlainCell } from '../../contract/imports/cells.ts';
import type { AnyFields } from '../../contract/imports/fields.ts';
import type { ImportOperations, ImportSteps } from '../../contract/imports/operations.ts';
import type { ImportChange, ImportColumn, ImportDecision, ImportRowView, ImportTwin } from '../../contract/imports/shapes.ts';
import { Id } from '../../contract/shapes.ts';
import type { CallContext } from '../context.ts';
import { type JobDefinition, job, type Worker } from '../jobs/jobs.ts';
import type { ImportRecord } from './record-shape.ts';
import type { PlacedFault } from './row-reader.ts';

/** One stretch of an import, written in one transaction. `at` is the instant of confirmation: everything an import wrote carries it. */
export interface Stretch {
  readonly id: string;
  readonly phase: 'new' | 'update';
  readonly fromRow: number;
  readonly toRow: number;
  readonly at: Date;
}

/** A cell put right by a person, and the column it stands in: in one row, or in all that hold the same. */
export interface CellFix {
  readonly rows: readonly number[];
  readonly field: string;
  readonly cell: PlainCell;
  readonly column: ImportColumn | undefined;
}
/** What is wrong after a cell was put right: with that cell alone, or with the whole row when its cells were judged together. */
export interface FixOutcome {
  readonly faults: readonly PlacedFault[];
  readonly wholeRow: boolean;
}

type Setting = Readonly<Record<string, unknown>>;

/**
 * What a room declares so that sheets come into its tables: columns, how rows are staged, what they are compared with, how they are written and
 * taken back. Everything else (states, reading, judging thread, faults by cell, decisions, progress, balance, undo, pages) is the engine's.
 *
 * The staging table is the room's own. It has the engine's columns (`stagedBase`) beside those of the kind, no row security (it is filled by
 * COPY) and no recorder; it is read only through its import, which stands behind the wall.
 */
export interface ImportKindParts {
  readonly room: string;
  readonly ops: ImportOperations;
  readonly steps: ImportSteps;
  /** Whether rows may also be pasted. */
  readonly paste?: true;
  /** Staging table with schema, e.g. `enterprises.import_rows`. */
  readonly table: string;
  /** The kind's own staged columns, in the order in which its judge puts them. */
  readonly staged: readonly string[];
  /** Module whose `judge` reads rows, in a thread of its own when the file is big. */
  readonly judge: URL;
  /** Rows beyond this are refused. */
  readonly mostRows: number;
  /** Rows in one transaction: long enough to be quick, short enough to show progress and to hold no lock for long. */
  readonly batchSize: number;
  /** Stretches of new rows that are written at the same time. */
  readonly concurrency: number;
  /** What columns can mean, by what the person chose at the start. */
  readonly fields: (setting: Setting) => AnyFields;
  /** Under which name the authority's own words for columns are remembered. */
  readonly memory?: (setting: Setting) => string;
  /** Columns of rows that came without a heading (pasted ones). */
  readonly usualOrder?: (setting: Setting) => readonly string[];
  /** Why these columns do not make a record; null when they do. */
  readonly missing: (fields: ReadonlySet<string>, setting: Setting) => string | null;
  /** Phrase key of a fault; `<room>.fault.<code>` unless the kind says otherwise. */
  readonly faultKey?: (code: string) => string;

  /** Judges what the person asks at the start, and finds where the import belongs. */
  start(ctx: CallContext, own: never): Promise<{ regionCode?: string; homeRegion: string; setting: Setting }>;
  /** What the judge needs beside the columns; it is sent to a thread. */
  reading(client: PoolClient, record: ImportRecord, columns: readonly ImportColumn[]): Promise<unknown>;
  /** Compares staged rows with the register: twins, decisions, faults that only the database knows. Only these rows after they were put right. */
  match(ctx: CallContext, record: ImportRecord, rows?: readonly number[]): Promise<void>;
  fix(ctx: CallContext, record: ImportRecord, fix: CellFix): Promise<FixOutcome>;
  /** What may be decided about a pair. */
  choices(why: string): readonly ImportDecision[];
  /** @throws Problem of the room when every pair of a kind is to be decided in a way that it forbids */
  refuse?(decision: ImportDecision, why: string): void;
  /** Rows (`r` of the staging table) were decided on: e.g. which record they now mean. */
  decided?(ctx: CallContext, record: ImportRecord, decision: ImportDecision, which: RawBuilder<unknown>): Promise<void>;
  /** Writes one stretch and notes its effects. @returns rows left alone */
  write(ctx: CallContext, record: ImportRecord, stretch: Stretch): Promise<number>;
  /** After everything is written. */
  settle?(worker: Worker): Promise<void>;
  /** Takes records back; what has to stay is noted with its effect. */
  revert(ctx: CallContext, record: ImportRecord, batch: { created: readonly string[]; updated: readonly string[] }): Promise<void>;
  /** Names of records, for the report of an undo. */
  names(ctx: CallContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The record that a staged row `r` becomes or brings up to date. */
  readonly target: RawBuilder<unknown>;
  /**
   * What these rows would change of records that stand in the register, compared as `write` will do it; a row whose record is not there yet is left
   * out of the answer. Asked for the rows that a page shows, never for all at reading.
   */
  changes(ctx: CallContext, record: ImportRecord, rows: readonly number[]): Promise<ReadonlyMap<number, readonly ImportChange[]>>;
  rows(ctx: CallContext, record: ImportRecord, which: RowWish): Promise<ShownRow[]>;
  twins(ctx: CallContext, record: ImportRecord, rows: readonly number[]): Promise<ReadonlyMap<number, Pick<ImportTwin, 'theirs' | 'ours'>>>;
}

/** Which rows a page wants; `where` speaks of the staging table as `r`. */
export interface RowWish {
  readonly where: RawBuilder<unknown>;
  readonly limit: number;
}
/** A staged row as its kind shows it; `target` is the record that it becomes or brings up to date. */
export interface ShownRow extends Pick<ImportRowView, 'row' | 'name' | 'facts'> {
  readonly target: string | null;
}

export interface ImportJobs {
  readonly read: JobDefinition<{ id: string }>;
  readonly write: JobDefinition<{ id: string }>;
  readonly undo: JobDefinition<{ id: string }>;
  /** Looks every hour for imports whose staged rows nobody needs any more. */
  readonly sweep: JobDefinition<Record<string, never>>;
}
export interface ImportKind extends ImportKindParts {
  readonly jobs: ImportJobs;
}

const ofImport = z.strictObject({ id: Id });

/** What has begun to write goes on as soon as what stopped it is gone, also tomorrow: nothing stays half. */
const untilDone = { retryLimit: 1_000_000 };

/** Declares a kind of import. Handlers come from `importHandlers`, the worker's code from `importRuns`. */
export const importKind = (parts: ImportKindParts): ImportKind => ({
  ...parts,
  jobs: {
    read: job({ name: `${parts.room}.readImport`, payload: ofImport }),
    write: job({ name: `${parts.room}.writeImport`, payload: ofImport, ...untilDone }),
    undo: job({ name: `${parts.room}.undoImport`, payload: ofImport, ...untilDone }),
    sweep: job({ name: `${parts.room}.sweepImports`, payload: z.strictObject({}), cron: '25 * * * *' }),
  },
});
