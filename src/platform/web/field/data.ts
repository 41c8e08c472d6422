import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Command, Query } from '../../contract/operation.ts';
import { useActId } from '../act-id.ts';
import { call } from '../call.ts';

/** An answer on its way to the page. `data` stays while it is asked for anew. */
export interface OpAnswer<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => void;
}

/** Reads a query operation, as at the desk: `const { data, error, refetch } = useOp(getVisit, { id })`. Nothing is kept for other pages. */
export const useOp = <O extends Query>(op: O, input: z.input<O['input']>): OpAnswer<z.output<O['output']>> => {
  const [state, setState] = useState<{ data: z.output<O['output']> | undefined; error: unknown; isPending: boolean }>({
    data: undefined,
    error: undefined,
    isPending: true,
  });
  const [round, setRound] = useState(0);
  const text = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the input counts by its content, the operation is a constant
  useEffect(() => {
    const stop = new AbortController();
    setState(s => ({ ...s, isPending: true }));
    call(op, input, { signal: stop.signal }).then(
      data => stop.signal.aborted || setState({ data, error: undefined, isPending: false }),
      error => stop.signal.aborted || setState(s => ({ ...s, error, isPending: false })),
    );
    return () => stop.abort();
  }, [op.name, text, round]);
  return { ...state, refetch: useCallback(() => setRound(r => r + 1), []) };
};

/** A command of the page, and where it stands; the same as at the desk, without kept answers to throw away. */
export const useCommand = <O extends Command>(
  op: O,
  options: { onDone?: (answer: z.output<O['output']>) => void } = {},
): { run: (input: z.input<O['input']>) => Promise<void>; pending: boolean; error: unknown } => {
  const [state, setState] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: undefined });
  const act = useActId();
  const run = async (input: z.input<O['input']>): Promise<void> => {
    setState({ pending: true, error: undefined });
    try {
      const answer = await call(op, input, { commandId: act.idFor(input) });
      act.done();
      setState({ pending: false, error: undefined });
      options.onDone?.(answer);
    } catch (error) {
      setState({ pending: false, error });
    }
  };
  return { run, ...state };
};
