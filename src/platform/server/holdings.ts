import type { CallContext, Context } from './context.ts';
import type { Holding } from './held-rows.ts';

/** Declares what a person may hold in a room; the room's module lists it under `holdings`. */
export const holding = <DB>(parts: Holding<Context<DB>>): Holding<CallContext> => parts as unknown as Holding<CallContext>;
