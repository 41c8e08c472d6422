import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { newId } from '../../contract/ids.ts';
import type { Command, Query } from '../../contract/operation.ts';
import { call } from '../call.ts';

/** An answer on its way to the page. `data` stays while it is asked for anew. */
export interface Answer<T> {
  data: T | undefined;
  error: unknown;
  pending: boolean;
  again: () => void;
}

/** Reads a query operation on the phone: `const { data, error, again } = useAnswer(getVisit, { id })`. */
export const useAnswer = <O extends Query>(op: O, input: z.input<O['input']>): Answer<z.output<O['output']>> => {
  const [state, setState] = useState<{ data: z.output<O['output']> | undefined; error: unknown; pending: boolean }>({
    data: undefined,
    error: undefined,
    pending: true,
  });
  const [round, setRound] = useState(0);
  const text = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the input counts by its content, the operation is a constant
  useEffect(() => {
    const stop = new AbortController();
    setState(s => ({ ...s, pending: true }));
    call(op, input, { signal: stop.signal }).then(
      data => stop.signal.aborted || setState({ data, error: undefined, pending: false }),
      error => stop.signal.aborted || setState(s => ({ ...s, error, pending: false })),
    );
    return () => stop.abort();
  }, [op.name, text, round]);
  return { ...state, again: useCallback(() => setRound(r => r + 1), []) };
};

/** A command of the page; pressing again after a failure is the same act with the same id. */
export const useAct = <O extends Command>(
  op: O,
  onDone?: (answer: z.output<O['output']>) => void,
): { run: (input: z.input<O['input']>) => Promise<void>; pending: boolean; error: unknown } => {
  const [state, setState] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: undefined });
  const act = useRef<{ id: string; input: string } | undefined>(undefined);
  const run = async (input: z.input<O['input']>): Promise<void> => {
    const text = JSON.stringify(input);
    if (act.current?.input !== text) act.current = { id: newId(), input: text };
    setState({ pending: true, error: undefined });
    try {
      const answer = await call(op, input, { commandId: act.current.id });
      act.current = undefined;
      setState({ pending: false, error: undefined });
      onDone?.(answer);
    } catch (error) {
      setState({ pending: false, error });
    }
  };
  return { run, ...state };
};
