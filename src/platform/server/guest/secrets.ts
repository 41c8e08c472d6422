import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Cipher } from '../cipher.ts';

/** Secrets of links and sessions have 256 random bits: a plain hash is enough. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Six digits, from the system's source of chance. */
export const newGuestCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * A million codes are soon tried, so the print is keyed and bound to its link.
 * @param word the door's word, e.g. `fill`: the same code on another door has another print
 */
export const codePrint = (cipher: Cipher, word: string, linkId: string, code: string): string =>
  cipher.fingerprint(`${word} ${linkId} ${code}`);

/** Compares in the same time, wherever they differ. */
export const samePrint = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
