import { newId } from '../contract/ids.ts';
import { Problem } from '../contract/problem.ts';

// A web view may refuse storage: then the server's draft is all there is, and the page works on.
const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** The secret behind the `#` of the address, if there is one. */
export const tokenInAddress = (): string | undefined => /^#([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1];

/**
 * What this phone keeps of links that it has opened: the secret, so that a new code is all it takes, and what a page adds to it.
 * @param prefix of the keys in the phone's storage, e.g. `fill:`
 */
export const keptLinks = <T extends { token: string }>(prefix: string) => {
  const find = (linkId: string): T | undefined =>
    quietly(() => {
      const text = localStorage.getItem(prefix + linkId);
      return text === null ? undefined : (JSON.parse(text) as T);
    });
  return {
    find,
    keep: (linkId: string, kept: T): void => void quietly(() => localStorage.setItem(prefix + linkId, JSON.stringify(kept))),
    forget: (linkId: string): void => void quietly(() => localStorage.removeItem(prefix + linkId)),
    /** The link that this phone has opened with this secret before. */
    ofToken: (token: string): string | undefined =>
      quietly(() =>
        Object.keys(localStorage)
          .filter(key => key.startsWith(prefix))
          .map(key => key.slice(prefix.length))
          .find(id => find(id)?.token === token),
      ),
  };
};

/** A value that lives as long as this tab, the same after a reload; made where there is none. */
export const tabValue = (key: string, make: () => string): string => {
  const known = quietly(() => sessionStorage.getItem(key)) ?? undefined;
  if (known !== undefined) return known;
  const made = make();
  quietly(() => sessionStorage.setItem(key, made));
  return made;
};

/**
 * Opens a link. An answer that got lost and is told from the ledger brings no cookie: asked once more, the same phone gets it.
 * @param open asks the server; with another id when it is asked again
 * @param look fails with 401 where there is no cookie
 */
export const enterLink = async (
  open: (commandId: string) => Promise<string>,
  look: (linkId: string) => Promise<unknown>,
): Promise<string> => {
  const linkId = await open(newId());
  try {
    await look(linkId);
  } catch (error) {
    if (!isOver(error)) throw error;
    await open(newId());
  }
  return linkId;
};

/** The phone's time on a link is over. */
export const isOver = (error: unknown): boolean => error instanceof Problem && error.status === 401;
