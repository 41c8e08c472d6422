import type { z } from 'zod';
import type { EventDefinition } from '../../contract/event.ts';
import { newId } from '../../contract/ids.ts';
import { preparedSql, type Statement } from '../database/statement.ts';

/** Writes an event into the outbox of the caller's transaction. */
export type Emit = <P extends z.ZodType>(event: EventDefinition<P>, happened: { subject: string; payload: z.input<P> }) => void;

interface Emitter {
  readonly actor: { readonly authorityId: string; readonly regionCode: string };
  readonly entryId: string;
  readonly now: Date;
  readonly send: (write: Statement) => void;
  /** Listeners by event name. */
  readonly heardBy: ReadonlyMap<string, readonly string[]>;
  /** Told once for each event that was written. */
  readonly onEmit: () => void;
}

/**
 * One row, which travels with the commit. Who listens is written beside it: a worker of an older or newer version neither loses it nor hears what
 * was not meant for it. What nobody hears is not written.
 */
export const emitOn =
  ({ actor, entryId, now, send, heardBy, onEmit }: Emitter): Emit =>
  (event, { subject, payload }) => {
    const told = event.payload.parse(payload);
    const listeners = heardBy.get(event.name);
    if (!listeners) return;
    send(preparedSql`
      insert into platform.events (id, name, subject_id, payload, listeners, authority_id, region_code, entry_id, emitted_at)
      values (${newId()}, ${event.name}, ${subject}, ${JSON.stringify(told)}::jsonb, ${listeners}::text[], ${actor.authorityId}, ${actor.regionCode},
        ${entryId}, ${now})`);
    onEmit();
  };
