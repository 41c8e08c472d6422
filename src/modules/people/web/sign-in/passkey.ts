import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { z } from 'zod';
import { call } from '#platform/web/call.ts';
import { addPasskey, beginPasskey, type FactorAdded } from '../../contract/factor.ts';
import { confirmPasskey, passkeyOptions, type SignInStep } from '../../contract/session.ts';

/** Whether passkeys work here: the browser knows them, and the page has a name (a bare address cannot hold a key). */
export const passkeysWork = (): boolean => browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(location.hostname);

/** Asks the device for a key and signs in with it. */
export const signInWithPasskey = async (): Promise<SignInStep> => {
  const { challengeId, options } = await call(passkeyOptions, {});
  const response = await startAuthentication({ optionsJSON: options as never });
  return call(confirmPasskey, { challengeId, response: { ...response } });
};

/** Makes a key on the device and adds it to the account. @param password the current one, when it is asked for */
export const makePasskey = async (label: string, password?: string): Promise<z.output<typeof FactorAdded>> => {
  const { challengeId, options } = await call(beginPasskey, password === undefined ? {} : { password });
  const response = await startRegistration({ optionsJSON: options as never });
  return call(addPasskey, { challengeId, label, response: { ...response } });
};
