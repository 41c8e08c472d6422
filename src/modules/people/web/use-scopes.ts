import { sayMark } from '#platform/web/marks.ts';
import { useNames } from '#platform/web/phrases.ts';

/** What a key may do, in the words that the rooms have for it. */
export const useScopes = (): ((scopes: readonly string[]) => string) => {
  const name = useNames();
  return scopes => scopes.map(s => name(s)).join(sayMark('、'));
};
