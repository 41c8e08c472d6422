import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** What a person typed as a pattern of `like` that finds it anywhere: its own `%`, `_` and `\\` stand for themselves. */
export const likeOf = (typed: string): string => `%${typed.replace(/[\\%_]/g, c => `\\${c}`)}%`;

/**
 * Whether a column holds what a person typed. Both sides are compared as the plain signs: full-width letters, digits and brackets of an input
 * method find the narrow ones and the other way round, in whatever case. For lists that are narrowed otherwise too: no index helps.
 */
export const holdsTyped = (column: string, typed: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`normalize(${sql.ref(column)}, NFKC) ilike ${likeOf(typed.normalize('NFKC'))}`;
