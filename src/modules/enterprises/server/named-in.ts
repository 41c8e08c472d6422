import { sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { plainName } from '../domain/name-key.ts';

/** A shorter core stands in too many sentences: 中国, 西湖. */
const shortestCore = 3;

interface Candidate {
  id: string;
  name: string;
  name_key: string;
}

/**
 * Enterprises in scope that texts name, by the core of their names (企业名称 without place and legal form).
 * @returns text → the enterprise with the longest core in it; a text that names none, or two alike, is absent
 */
export const namedIn = async (ctx: CallContext, texts: readonly string[]): Promise<ReadonlyMap<string, { id: string; name: string }>> => {
  const plain = new Map([...new Set(texts)].map(text => [text, plainName(text)]));
  const all = [...plain.values()].join('\n');
  const { rows } = await sql<Candidate>`
    select e.id, e.name, e.name_key from enterprises.enterprises e
    where length(e.name_key) >= ${shortestCore} and position(e.name_key in ${all}) > 0 and ${whereScope(ctx.scope, { region: 'e.region_code' })}
    order by length(e.name_key) desc, e.id limit 500`.execute(ctx.db);
  const found = new Map<string, { id: string; name: string }>();
  for (const [text, words] of plain) {
    const [best, second] = rows.filter(r => words.includes(r.name_key));
    if (best && best.name_key.length > (second?.name_key.length ?? 0)) found.set(text, { id: best.id, name: best.name });
  }
  return found;
};
