import type { FormerNames } from '../contract/former-names.ts';
import type { RoomPhrases } from '../contract/phrases.ts';
import type { Agenda } from './agenda/agenda-rows.ts';
import type { Brief } from './brief/brief-parts.ts';
import type { CallContext } from './context.ts';
import type { Listener } from './events/listener.ts';
import type { Handler } from './handler.ts';
import type { Holding } from './held-rows.ts';
import type { JobDefinition, JobRun } from './jobs/jobs.ts';
import type { FieldVisibility, Reach } from './scope.ts';
import type { Demo } from './seed.ts';

/** Rows of the permission matrix: operation → role → reach. An operation without a row stops the start. */
export type Grants = Readonly<Record<string, Readonly<Partial<Record<string, Reach>>>>>;

/** The second column of the matrix: `enterprises.contact.phone` → role → sight; a role without a row sees nothing. */
export type FieldGrants = Readonly<Record<string, Readonly<Partial<Record<string, FieldVisibility>>>>>;

/** By operation and old version: brings an input of that version to the next one. A queue outlives a deployment. */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, (input: unknown) => unknown>>>>;

/** A room as the doors see it: its face names these and nothing more. */
export interface ServerModule {
  readonly name: string;
  readonly handlers: readonly Handler[];
  readonly grants: Grants;
  readonly fields?: FieldGrants;
  readonly phrases: RoomPhrases;
  readonly upcasts?: Upcasts;
  readonly jobs?: readonly JobDefinition[];
  /** The code of those jobs, loaded by the worker only: `() => import('./server/runs.ts').then(m => m.trainingRuns)`. */
  readonly runs?: () => Promise<readonly JobRun[]>;
  /** Kinds of long work that the room writes under 任务 (`enterprises.import`); its desk says what each is called and where it leads. */
  readonly tasks?: readonly string[];
  /** Fills the room for the demonstration: `() => import('./demo.ts').then(m => m.trainingDemo)`. Rooms are filled in their order. */
  readonly demo?: () => Promise<Demo>;
  /** Events of rooms to the left that this one hears. */
  readonly listeners?: readonly Listener[];
  /** What stands in a person's name here, and goes to somebody else when that person leaves. */
  readonly holdings?: readonly Holding<CallContext>[];
  /** What may wait for a person here, for 今日. */
  readonly agenda?: readonly Agenda<CallContext>[];
  /** What the room tells who heads the place, for 总览 and its weekly report. */
  readonly briefs?: readonly Brief<CallContext>[];
  /** What it was called before, where it was not always called so. */
  readonly formerly?: FormerNames;
}
