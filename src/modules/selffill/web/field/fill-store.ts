import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { newId } from '#platform/contract/ids.ts';

/** An answer that the server has not taken yet, and the revision of its field when it was written. */
export interface Waiting {
  base: number;
  answer: Answer | null;
  /** When it was written. */
  at?: string | undefined;
}
/** What this phone keeps of one link: the secret, so that a new code is all it takes, and what is not sent yet. */
export interface Kept {
  token: string;
  waiting: Record<string, Waiting>;
}

const prefix = 'fill:';

// A web view may refuse storage: then the server's draft is all there is, and the page works on.
const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

export const findKept = (linkId: string): Kept | undefined =>
  quietly(() => {
    const text = localStorage.getItem(prefix + linkId);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  });

export const keep = (linkId: string, kept: Kept): void => void quietly(() => localStorage.setItem(prefix + linkId, JSON.stringify(kept)));

export const forget = (linkId: string): void => void quietly(() => localStorage.removeItem(prefix + linkId));

/** The link that this phone has opened with this secret before. */
export const linkOfToken = (token: string): string | undefined =>
  quietly(() =>
    Object.keys(localStorage)
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length))
      .find(id => findKept(id)?.token === token),
  );

/** Id of the open form, the same after a reload of this tab: one's own lost answers are no quarrel with oneself. */
export const formIdOf = (linkId: string): string => {
  const key = `${prefix}form:${linkId}`;
  const known = quietly(() => sessionStorage.getItem(key)) ?? undefined;
  if (known !== undefined) return known;
  const made = newId();
  quietly(() => sessionStorage.setItem(key, made));
  return made;
};

/** 32 random bytes as base64url. */
export const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The secret behind the `#` of the address, if there is one. */
export const tokenInAddress = (): string | undefined => /^#([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1];
