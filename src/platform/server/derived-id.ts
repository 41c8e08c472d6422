import { createHash } from 'node:crypto';

/** A valid UUID made from words: the same words, the same id. For commands of this system that must be carried out once, however often they are sent. */
export const derivedId = (...words: readonly unknown[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
