import { type RawBuilder, sql } from 'kysely';

/** What stands for a person of whom the file only knows the telephone. */
const nameless = sql.lit('（未填姓名）');

const lead = (who: 'lead' | 'liaison'): RawBuilder<unknown> => {
  const [name, phone] = [sql.ref(`r.${who}_name`), sql.ref(`r.${who}_phone`)];
  return sql`coalesce(${name}, case when ${phone} <> '' then ${nameless} end)`;
};

/** The people of a staged row `r`, beside it as `c(n, kind, name, post, phone, print)`; `n` is the place of the id. Those without a name are absent people. */
export const people: RawBuilder<unknown> = sql`
  lateral (values (1, 'legalRepresentative', r.legal_name, '', '', ''),
    (2, 'qualityLead', ${lead('lead')}, '', coalesce(r.lead_phone, ''), coalesce(r.lead_print, '')),
    (3, 'liaison', ${lead('liaison')}, coalesce(r.liaison_post, ''), coalesce(r.liaison_phone, ''), coalesce(r.liaison_print, '')),
    (4, 'liaisonGroup', r.group_name, '', '', '')) c(n, kind, name, post, phone, print)`;

/** The values of a staged row `r`, beside it as `f(n, field, value)`. */
export const values: RawBuilder<unknown> = sql`
  lateral (values (5, 'basic.products', r.products), (6, 'register.ledger', r.ledger)) f(n, field, value)`;

/** The id that was made for a part where its row was read; rows that were staged before have none. */
export const partId = (part: 'c' | 'f'): RawBuilder<unknown> => sql`coalesce(r.part_ids[${sql.ref(`${part}.n`)}], gen_random_uuid())`;
