import { newId } from '../../contract/ids.ts';
import type { Task } from '../../contract/operations.ts';
import type { CallContext } from '../context.ts';
import { preparedSql } from '../database/statement.ts';

/** What long work it is: its kind (`enterprises.import`, named by its room) and the record that it is about. */
interface TaskSubject {
  readonly kind: `${string}.${string}`;
  readonly subjectId: string;
  /** What it is about, e.g. the name of a file. */
  readonly name?: string;
}

/**
 * Enters long work of the caller under 任务, waiting; it stands there exactly if the transaction commits.
 * @returns the id by which `moveTask` moves it on
 */
export const taskFor = async (ctx: CallContext, { kind, subjectId, name = '' }: TaskSubject): Promise<string> => {
  const id = newId();
  const { authorityId, regionCode, id: ownerId } = ctx.actor;
  await ctx.ask(preparedSql`
    insert into platform.tasks (id, authority_id, region_code, owner_id, kind, subject_id, name, state, created_at, updated_at)
    values (${id}, ${authorityId}, ${regionCode}, ${ownerId}, ${kind}, ${subjectId}, ${name}, 'waiting', ${ctx.now}, ${ctx.now})`);
  return id;
};

/** What changes of a task; what is left out stays. */
export interface TaskMove {
  readonly state?: Task['state'];
  readonly done?: number;
  readonly total?: number;
  /** Adds to what is done: for steps that run side by side. */
  readonly moreDone?: number;
  /** Code of a problem, a phrase key. */
  readonly problem?: string;
}

/** Moves long work on: state, how far it is, what stopped it. Rooms whose old records have no task hand in null. */
export const moveTask = async (ctx: CallContext, id: string | null, move: TaskMove): Promise<void> => {
  if (id === null) return;
  await ctx.ask(preparedSql`
    update platform.tasks set state = coalesce(${move.state ?? null}, state),
      done_count = coalesce(${move.done ?? null}::int, done_count) + ${move.moreDone ?? 0}::int,
      total_count = coalesce(${move.total ?? null}::int, total_count), problem = coalesce(${move.problem ?? null}, problem), updated_at = ${ctx.now}
    where id = ${id}`);
};
