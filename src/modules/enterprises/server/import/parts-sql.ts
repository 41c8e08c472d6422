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

/**
 * Beside an enterprise `e` and a person `c` of its row: what will stand there, `w(post, phone, print, known)`. Post and number that the file leaves
 * empty stay with the person of that name; `known`: nothing changes.
 */
export const becomesPerson: RawBuilder<unknown> = sql`
  left join lateral (select k.post, k.phone, k.phone_fingerprint as print from enterprises.contacts k where k.enterprise_id = e.id and k.kind = c.kind
    and k.name = c.name and k.retired_at is null order by k.phone <> '' desc, k.id limit 1) o on true
  cross join lateral (select coalesce(nullif(c.post, ''), o.post, '') as post, case when c.print = '' then coalesce(o.phone, '') else c.phone end as phone,
    case when c.print = '' then coalesce(o.print, '') else c.print end as print) b
  cross join lateral (select b.*, exists (select 1 from enterprises.contacts k where k.enterprise_id = e.id and k.kind = c.kind and k.name = c.name
    and k.retired_at is null and k.post = b.post and (b.print = '' or k.phone_fingerprint = b.print)) as known) w`;

/**
 * Beside an enterprise `e` and a value `f` of its row: what will stand there, `w(value)`. Parts of the ledger that the file leaves empty stay.
 * @param justEnded of a value `k`: it was set aside by this very writing, and counts still
 */
export const becomesFact = (justEnded: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  cross join lateral (select case when f.field = 'register.ledger' then coalesce((select k.value from enterprises.facts k where k.enterprise_id = e.id
    and k.field = f.field and (k.superseded_at is null or ${justEnded}) and jsonb_typeof(k.value) = 'object' limit 1), '{}') || f.value else f.value end as value) w`;
