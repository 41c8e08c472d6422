import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A new secret of 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How a random secret is stored; it has 256 bits, so a plain digest is enough. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const word = (length: number): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** A code that a person reads and types: groups of four without look-alikes, about 4.9 bits a character. */
export const newCode = (groups: number): string => Array.from({ length: groups }, () => word(4)).join('-');

/** How a typed code is compared: case, spaces and dashes make no difference. */
export const codeHash = (code: string): string => tokenHash(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
