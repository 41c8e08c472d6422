import { keepPreviousData, QueryClient, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import type { Command, Query } from '../../contract/operation.ts';
import { useActId } from '../act-id.ts';
import { call } from '../call.ts';

/** The answers this page keeps; retries are the transport's. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
});

export interface UseOpOptions {
  enabled?: boolean;
  /** Ask again every so many milliseconds, e.g. while an import runs. */
  every?: number | false;
  /** Keep showing the former answer while the next is on its way (lists). */
  keep?: boolean;
}

/**
 * Reads a query operation: `const { data, error, isPending } = useOp(getCampaign, { id })`.
 * The answer is shared by everyone who asks the same and renewed by `useCommand(…, { invalidates })`.
 */
export const useOp = <O extends Query>(
  op: O,
  input: z.input<O['input']>,
  options: UseOpOptions = {},
): UseQueryResult<z.output<O['output']>> =>
  useQuery({
    queryKey: [op.name, input],
    queryFn: ({ signal }) => call(op, input, { signal }),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });

/** Operations whose answers are old now: whole names, a room's prefix such as `visits.`, or `*` for all that the page shows. */
export type Invalidates = readonly (string | Pick<Query, 'name'>)[];

/** Throws kept answers away; those on the page are asked anew. */
export const useInvalidate = (): ((what: Invalidates) => Promise<void>) => {
  const client = useQueryClient();
  return async what => {
    const names = what.map(w => (typeof w === 'string' ? w : w.name));
    await client.invalidateQueries({
      predicate: q => names.some(n => n === '*' || (n.endsWith('.') ? String(q.queryKey[0]).startsWith(n) : q.queryKey[0] === n)),
    });
  };
};

export interface UseCommandOptions<O extends Command> {
  onDone?: (answer: z.output<O['output']>, input: z.input<O['input']>) => void;
  invalidates?: Invalidates;
}

/** An input, or how it is made with the id of what it makes: `run(id => ({ id, title }))`. Pressing again after a failure makes the same thing once. */
export type Made<I> = I | ((id: string) => I);

const isMaking = <I>(given: Made<I>): given is (id: string) => I => typeof given === 'function';

/** A command of the page, and where it stands. */
export interface CommandState<O extends Command> {
  /** Carries it out; problems land in `error`. Pressing again after a failure is the same act with the same id. */
  run: (input: Made<z.input<O['input']>>) => void;
  /** The same, for callers that go on with the answer; throws. */
  runAsync: (input: Made<z.input<O['input']>>) => Promise<z.output<O['output']>>;
  pending: boolean;
  error: unknown;
  reset: () => void;
}

/** `const create = useCommand(createCampaign, { onDone: c => go(`/campaigns/${c.id}`), invalidates: ['*'] })`. */
export const useCommand = <O extends Command>(op: O, options: UseCommandOptions<O> = {}): CommandState<O> => {
  const invalidate = useInvalidate();
  const act = useActId();
  const made = useActId();
  /** The act that is on its way: a second press of the same is not said twice. */
  const onWay = useRef<string>(undefined);
  const inputOf = (given: Made<z.input<O['input']>>): z.input<O['input']> => (isMaking(given) ? given(made.idFor(given(''))) : given);
  const mutation = useMutation<z.output<O['output']>, unknown, z.input<O['input']>>({
    mutationFn: input => call(op, input, { commandId: act.idFor(input) }),
    onSuccess: async (answer, input) => {
      act.done();
      made.done();
      options.onDone?.(answer, input);
      await invalidate(options.invalidates ?? []);
    },
  });
  return {
    run: given => {
      const input = inputOf(given);
      const id = act.idFor(input);
      if (onWay.current === id) return;
      onWay.current = id;
      mutation.mutate(input, {
        onSettled: () => {
          if (onWay.current === id) onWay.current = undefined;
        },
      });
    },
    runAsync: given => mutation.mutateAsync(inputOf(given)),
    pending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
};
