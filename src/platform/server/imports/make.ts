import { handlersFor } from '../handler.ts';

/** Makers of handlers for tables that a kind names. */
// biome-ignore lint/suspicious/noExplicitAny: which tables these are, only the kind knows
export const { command, query, download } = handlersFor<any>();
