import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import type { Command, Query } from '#platform/contract/operation.ts';
import { pathOf } from '#platform/contract/operation.ts';
import type { Caller } from '../caller.ts';
import { queryOf } from '../values.ts';

/** What one command came to over the network. */
export interface Answer {
  readonly commandId: string;
  readonly operation: string;
  readonly status: number;
  /** Key of the problem; null when it was done. */
  readonly code: string | null;
  /** As it came. */
  readonly body: string;
}

/** An address, spoken to as people's browsers do: a connection of its own for each call that is under way. */
export const networkTo = (address: string) => {
  const headersOf = (who: Caller) => ({
    'content-type': 'application/json',
    origin: address,
    ...(who.cookie ? { cookie: who.cookie } : {}),
  });
  return {
    /** @returns the answer, refused or not; the server's own "not now" (503) is one as well */
    send: async (who: Caller, op: Command, input: unknown, commandId = newId()): Promise<Answer> => {
      const headers = { ...headersOf(who), 'idempotency-key': commandId };
      const response = await fetch(address + pathOf(op), { method: 'POST', headers, body: JSON.stringify(input) });
      const body = await response.text();
      const code = response.status < 400 ? null : String((JSON.parse(body) as { code?: string }).code);
      return { commandId, operation: op.name, status: response.status, code, body };
    },
    /** Undefined where the reader is refused. */
    read: async <I extends z.ZodType, O extends z.ZodType>(
      who: Caller,
      op: Query<I, O>,
      input: z.input<I>,
    ): Promise<z.output<O> | undefined> => {
      const response = await fetch(`${address}${pathOf(op)}?${queryOf(input)}`, { headers: headersOf(who) });
      const body = await response.json();
      return response.status < 400 ? op.output.parse(body) : undefined;
    },
  };
};
export type Network = ReturnType<typeof networkTo>;
