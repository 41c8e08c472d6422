import { type RawBuilder, sql } from 'kysely';
import { persons as stagedPersons, values as stagedValues } from './parts.ts';

/** What stands for a person of whom the file only knows the telephone. */
const nameless = sql.lit('（未填姓名）');

const orEmpty = (column: string | undefined): RawBuilder<unknown> =>
  column === undefined ? sql`''` : sql`coalesce(${sql.ref(`r.${column}`)}, '')`;

/** The people of a staged row `r`, beside it as `c(n, kind, name, post, phone, print)`; `n` is the place of the id. Those without a name are absent people. */
export const people: RawBuilder<unknown> = sql`lateral (values ${sql.join(
  stagedPersons.map(({ kind, name, post, phone }, i) => {
    const said = sql.ref(`r.${name}`);
    const named = phone ? sql`coalesce(${said}, case when ${sql.ref(`r.${phone[0]}`)} <> '' then ${nameless} end)` : said;
    return sql`(${sql.lit(i + 1)}, ${sql.lit(kind)}, ${named}, ${orEmpty(post)}, ${orEmpty(phone?.[0])}, ${orEmpty(phone?.[1])})`;
  }),
)}) c(n, kind, name, post, phone, print)`;

/** The values of a staged row `r`, beside it as `f(n, field, value)`. */
export const values: RawBuilder<unknown> = sql`lateral (values ${sql.join(
  stagedValues.map(({ field, column }, i) => sql`(${sql.lit(stagedPersons.length + i + 1)}, ${sql.lit(field)}, ${sql.ref(`r.${column}`)})`),
)}) f(n, field, value)`;

/** The id that was made for a part where its row was read; rows that were staged before have none. */
export const partId = (part: 'c' | 'f'): RawBuilder<unknown> => sql`coalesce(r.part_ids[${sql.ref(`${part}.n`)}], gen_random_uuid())`;
