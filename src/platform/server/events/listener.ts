import type { z } from 'zod';
import type { EventDefinition } from '../../contract/event.ts';
import type { Command } from '../../contract/operation.ts';
import type { SystemScope } from '../as-system.ts';

/** An event as its listeners get it. */
export interface Happened<P> {
  /** Id of the event. */
  readonly id: string;
  /** The record that it happened to. */
  readonly subject: string;
  readonly payload: P;
  readonly emittedAt: Date;
}

/**
 * What becomes of later events of the same subject when one could not be delivered and was parked: `hold` keeps them back until a person has sent it
 * again, so that the listener never hears “returned” before “submitted”; `pass` lets them through, for listeners whose operation looks at how
 * things stand now and does not mind the order.
 */
export type WhenParked = 'hold' | 'pass';

/**
 * Of many subjects those for which the room has anything to do; the others are passed over without an act, and without an entry in the audit log.
 * For events of which most mean nothing to the room.
 */
export type Concerns = (scope: SystemScope, subjects: readonly string[]) => Promise<readonly string[]>;

/** A room that hears an event and answers it with one operation of its own. Made by `listener`; types are erased here. */
export interface Listener {
  readonly event: EventDefinition;
  readonly operation: Command;
  readonly input: (happened: Happened<never>) => unknown;
  readonly whenParked: WhenParked;
  readonly concerns?: Concerns;
}

interface ListenerParts<P extends z.ZodType, I extends z.ZodType, O extends z.ZodType> {
  /** Carried out through the door as `system:<room>`; its name names the listener. */
  readonly operation: Command<I, O>;
  /** The event as input of the operation; pure, so that a repeat sends the same. */
  readonly input: (happened: Happened<z.output<P>>) => z.input<I>;
  readonly whenParked: WhenParked;
  readonly concerns?: Concerns;
}

/** Declares that a room hears an event of a room to its left; the room's module lists it under `listeners`. */
export const listener = <P extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  event: EventDefinition<P>,
  parts: ListenerParts<P, I, O>,
): Listener => ({ event, ...parts }) as unknown as Listener;

/** Which listeners hear an event, by its name: what `ctx.emit` writes beside it. */
export const listenersByEvent = (listeners: readonly Listener[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const { event, operation } of listeners) map.set(event.name, [...(map.get(event.name) ?? []), operation.name]);
  return map;
};
