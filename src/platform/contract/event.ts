import type { z } from 'zod';

/**
 * Something that has happened in a room, in the past tense: `visits.visit.submitted`. Its payload holds ids and the facts that decide, never a
 * person's name, number or words: it outlives the transaction, and other rooms read it.
 */
export interface EventDefinition<P extends z.ZodType = z.ZodType> {
  readonly name: `${string}.${string}.${string}`;
  /** Clause of T/HZAS 8—2020 under which it happens. */
  readonly clause: string;
  readonly payload: P;
  /** Why nobody listens yet. An event that nobody hears is not written. */
  readonly unheard?: string;
}

/** Declares an event in the contract of the room where it happens: `event({ name: 'visits.visit.submitted', clause: '6.1-g', payload: … })`. */
export const event = <P extends z.ZodType>(definition: EventDefinition<P>): EventDefinition<P> => Object.freeze(definition);
