import { useRef } from 'react';
import { newId } from '../contract/ids.ts';

/** The id of what a person is doing: pressing again after a failure is the same act, another input is another one. */
export interface ActId {
  idFor: (input: unknown) => string;
  /** It has been carried out; what comes next is a new act, even with the same input. */
  done: () => void;
}

/** Keeps the id of an act over its retries, for the hooks of both doors. */
export const useActId = (): ActId => {
  const act = useRef<{ id: string; input: string } | undefined>(undefined);
  return {
    idFor: input => {
      const text = JSON.stringify(input);
      if (act.current?.input !== text) act.current = { id: newId(), input: text };
      return act.current.id;
    },
    done: () => {
      act.current = undefined;
    },
  };
};
