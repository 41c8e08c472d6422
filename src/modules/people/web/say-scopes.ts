import { phraseKeyOf } from '#platform/contract/operation.ts';
import { say } from '#platform/web/phrases.ts';

/** What a key may do, in the words that the rooms have for it. */
export const sayScopes = (scopes: readonly string[]): string => scopes.map(s => say(phraseKeyOf(s))).join('、');
