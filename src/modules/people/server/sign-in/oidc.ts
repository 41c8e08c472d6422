import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Gate } from '#platform/server/handler.ts';
import { peopleProblems } from '../../contract/problems.ts';

/** One registered provider, its secret opened. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const timeoutSeconds = 5;
const known = new Map<string, { config: Configuration; at: number }>();

/** Asks the provider who it is, at use and not at start: one that is away hurts nobody else. Kept for ten minutes. */
const configurationOf = async (p: Provider): Promise<Configuration> => {
  const key = `${p.issuer}\n${p.clientId}\n${p.clientSecret}`;
  const kept = known.get(key);
  if (kept && performance.now() - kept.at < 600_000) return kept.config;
  const options = { timeout: timeoutSeconds, ...(p.issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {}) };
  try {
    const config = await discovery(new URL(p.issuer), p.clientId, p.clientSecret, undefined, options);
    known.set(key, { config, at: performance.now() });
    return config;
  } catch {
    throw peopleProblems.providerAway();
  }
};

/** What one attempt must remember until the browser comes back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly url: string;
}

/** Begins an attempt with PKCE, state and nonce. @throws Problem `providerAway` */
export const beginAttempt = async (p: Provider, redirectUri: string): Promise<Attempt> => {
  const config = await configurationOf(p);
  const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { ...attempt, url: url.href };
};

/**
 * Redeems the code. Signature, issuer, audience, nonce, state and PKCE are checked by the library.
 * @returns the subject, or undefined when the provider or a check refuses
 * @throws Problem `providerAway` when the provider cannot be reached
 */
export const finishAttempt = async (p: Provider, attempt: Omit<Attempt, 'url'>, comeBack: URL): Promise<string | undefined> => {
  const config = await configurationOf(p);
  try {
    const tokens = await authorizationCodeGrant(config, comeBack, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    });
    return tokens.claims()?.sub;
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    if (code === 'OAUTH_TIMEOUT' || name === 'TypeError' || name === 'TimeoutError') throw peopleProblems.providerAway();
    return undefined;
  }
};

let away = 0;
/** At most four calls wait for providers at a time, so that a slow one cannot take all connections. @throws Problem `busy` */
export const providerGate: Gate = async work => {
  if (away >= 4) throw platformProblems.busy({ seconds: 5 });
  away += 1;
  try {
    return await work();
  } finally {
    away -= 1;
  }
};
