import { useState } from 'react';

/** One act at a time with what it threw; a person who closes the device's own dialog is no error. */
export const useAttempt = (): {
  pending: boolean;
  error: unknown;
  attempt: (work: () => Promise<void>) => Promise<void>;
  clear: () => void;
} => {
  const [state, setState] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: undefined });
  return {
    ...state,
    clear: () => setState({ pending: false, error: undefined }),
    attempt: async work => {
      setState({ pending: true, error: undefined });
      try {
        await work();
        setState({ pending: false, error: undefined });
      } catch (error) {
        const isCancelled = error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
        setState({ pending: false, error: isCancelled ? undefined : error });
      }
    },
  };
};
