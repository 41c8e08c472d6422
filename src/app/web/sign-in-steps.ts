import { useState } from 'react';
import { confirmTotp, signIn } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';

/** What the person is asked for now; `elsewhere`: the first sign-in (activation, second factor) is done at the desk. */
export type SignInNow = 'password' | 'totp' | 'elsewhere';

export interface SignInSteps {
  now: SignInNow;
  pending: boolean;
  error: unknown;
  withPassword: (username: string, password: string) => Promise<void>;
  withCode: (code: string) => Promise<void>;
  restart: () => void;
}

/**
 * Signing in step by step, for either door: password, then the code of the second factor.
 * @param before what must have come to an end before each step
 */
export const useSignInSteps = (onSignedIn: () => void, before?: () => Promise<unknown>): SignInSteps => {
  const [state, setState] = useState<{ now: SignInNow; pending: boolean; error: unknown }>({
    now: 'password',
    pending: false,
    error: undefined,
  });
  const take = async (step: () => Promise<{ next: 'activate' | 'secondFactor' | 'enrol' | 'ready' }>): Promise<void> => {
    setState(s => ({ ...s, pending: true, error: undefined }));
    try {
      await before?.();
      const { next } = await step();
      setState({ now: next === 'secondFactor' ? 'totp' : next === 'ready' ? 'password' : 'elsewhere', pending: false, error: undefined });
      if (next === 'ready') onSignedIn();
    } catch (error) {
      setState(s => ({ ...s, pending: false, error }));
    }
  };
  return {
    ...state,
    withPassword: (username, password) => take(() => call(signIn, { username: username.trim(), password })),
    withCode: code => take(() => call(confirmTotp, { code: code.replace(/\s/g, '') })),
    restart: () => setState({ now: 'password', pending: false, error: undefined }),
  };
};
