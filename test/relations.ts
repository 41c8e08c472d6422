import { newId } from '#platform/contract/ids.ts';
import type { Operation } from '#platform/contract/operation.ts';
import { pathOf } from '#platform/contract/operation.ts';
import { Problem } from '#platform/contract/problem.ts';
import type { Handler } from '#platform/server/handler.ts';
import { schemaOf } from '#platform/server/http/openapi.ts';
import type { ServerModule } from '#platform/server/module.ts';
import type { Caller } from './caller.ts';
import { homeRegion, personOf } from './people.ts';
import { plainFor, queryOf, type Shape } from './values.ts';
import type { World } from './world.ts';

/** How a record stands to who asks for it: hers (assigned, or made for her), of her district only, of another district, or there is none. */
export const relations = ['assigned', 'district', 'other', 'none'] as const;
export type Relation = (typeof relations)[number];

/** What the door says: let in, 403, 404, or that nobody is signed in. */
export type Answer = 'allowed' | 'refused' | 'hidden' | 'signIn' | 'unread';

/** What was carried out is taken back: one act must not change what the next finds. */
const takenBack = 'test.problem.takenBack';

/**
 * The rooms as they are, but no act stays: a command is carried out and its transaction taken back; files are not made, because nobody reads them.
 * From `begin` on, so that the demonstration can be laid out before; `found` remembers what had its record.
 */
export const withoutTraces = (modules: readonly ServerModule[]) => {
  let seeded = false;
  const found = new Set<string>();
  const wrap = (h: Handler): Handler => ({
    ...h,
    load: async (ctx, input) => {
      const record = await h.load(ctx, input);
      if (record !== undefined) found.add(h.op.name);
      return record;
    },
    run: async (ctx, record, input) => {
      if (!seeded || (h.op.kind === 'query' && !h.gate)) return h.run(ctx, record, input);
      if (h.op.kind === 'command' && !h.gate) await h.run(ctx, record, input);
      throw new Problem(takenBack, 409);
    },
  });
  const begin = (): void => {
    seeded = true;
  };
  return { modules: modules.map(m => ({ ...m, handlers: m.handlers.map(wrap) })), found, begin };
};

/** Names of the ids that an operation's input asks for. */
export const idKeysOf = (op: Operation): string[] => {
  const shape = schemaOf(op.input, 'input') as Shape;
  return Object.keys(shape.properties ?? {}).filter(k => shape.properties?.[k]?.format === 'uuid' && shape.required?.includes(k));
};

/** The plainest input, with the same record wherever an id is asked for. */
export const inputAbout = (op: Operation, id: string, more: object = {}): object => ({
  ...(plainFor(schemaOf(op.input, 'input') as Shape) as object),
  ...Object.fromEntries(idKeysOf(op).map(k => [k, id])),
  ...more,
});

/** Asks over HTTP and says what the door said. */
export const answerTo = async (who: Pick<Caller, 'inject'>, op: Operation, input: object): Promise<Answer> => {
  const command = op.kind === 'command';
  const ask = (url: string) =>
    who.inject({
      method: command ? 'POST' : 'GET',
      url,
      headers: { 'idempotency-key': newId(), ...(command ? { 'content-type': 'application/json' } : {}) },
      ...(command ? { payload: JSON.stringify(input) } : {}),
    });
  const first = await ask(command ? pathOf(op) : `${pathOf(op)}?${queryOf(input)}`);
  // As browsers do: a guest's call without its cookie is led on.
  const { statusCode, body } = first.statusCode === 307 ? await ask(String(first.headers.location)) : first;
  if (statusCode === 401) return 'signIn';
  if (statusCode === 403) return 'refused';
  if (statusCode === 404) return 'hidden';
  if (statusCode >= 500) throw new Error(`${op.name} ${statusCode} ${body.slice(0, 200)}`);
  return /platform\.problem\.invalid(Input|Query)/.test(body) ? 'unread' : 'allowed';
};

/** A record of the demonstration and who has it, by role. */
export interface Sample {
  readonly id: string;
  readonly assigned: ReadonlyMap<string, string>;
}

/** Columns that say whose a record is, the strongest first. */
const ownerColumns = [
  'companion_id',
  'owner_id',
  'account_id',
  'leader_id',
  'person_id',
  'assessor_id',
  'served_by',
  'asked_by',
  'sent_by',
  'offered_by',
  'deputy_id',
  'created_by',
  'raised_by',
];

interface Row {
  readonly [column: string]: unknown;
}

/** Finds records and the people they belong to, over at most two steps of foreign keys. */
export const samplesOf = async (world: World) => {
  const { rows: keys } = await world.pool.query<{ source: string; column: string; target: string }>(`
    select c.conrelid::regclass::text as source, a.attname as column, c.confrelid::regclass::text as target from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and array_length(c.conkey, 1) = 1`);
  const { rows: persons } = await world.pool.query<{
    id: string;
    role: string;
    name: string;
    region_code: string;
    authority_id: string;
    unit_id: string | null;
  }>('select id, role, name, region_code, authority_id, unit_id from people.persons where role is not null order by id');
  const { rows: partners } = await world.pool.query<{ organisation_id: string; account_id: string }>(
    'select organisation_id, account_id from partners.accounts where unlinked_at is null order by id',
  );
  const roleOf = new Map(persons.map(p => [p.id, p.role]));
  const rowOf = async (table: string, id: unknown): Promise<Row | undefined> =>
    (await world.pool.query<Row>(`select * from ${table} where id = $1`, [id])).rows[0];
  const peopleOf = async (table: string, row: Row, depth: number): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    const add = (id: unknown): void => {
      const role = typeof id === 'string' ? roleOf.get(id) : undefined;
      if (role !== undefined && !found.has(role)) found.set(role, id as string);
    };
    if (table === 'people.persons') add(row['id']);
    for (const column of ownerColumns) add(row[column]);
    for (const p of partners) if (p.organisation_id === row['organisation_id'] || p.organisation_id === row['id']) add(p.account_id);
    if (depth === 0) return found;
    for (const k of keys.filter(f => f.source === table && f.column !== 'authority_id' && row[f.column])) {
      const parent = await rowOf(k.target, row[k.column]);
      if (parent) for (const id of (await peopleOf(k.target, parent, depth - 1)).values()) add(id);
    }
    return found;
  };
  return {
    persons,
    /**
     * Some rows of a table in the home district, those first that belong to people of most roles. Ids are made anew for each demonstration, so
     * rows are put in the order of what else they say.
     */
    of: async (table: string, most: number): Promise<Sample[]> => {
      const { rows: columns } = await world.pool.query<{ name: string }>(
        'select attname as name from pg_attribute where attrelid = $1::regclass and attname = any ($2)',
        [table, ownerColumns],
      );
      const owners = ["'00000000-0000-0000-0000-000000000000'", ...columns.map(c => `t.${c.name}`)].join(', ');
      const { rows } = await world.pool.query<Row>(`select * from ${table} t where region_code like '${homeRegion}%' or region_code = ''
        order by (select count(distinct p.role) from people.persons p where p.id in (${owners})) desc,
          regexp_replace(to_jsonb(t)::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}', '', 'g') collate "C", id limit 10`);
      const samples = await Promise.all(rows.map(async row => ({ id: String(row['id']), assigned: await peopleOf(table, row, 2) })));
      return samples.toSorted((a, b) => b.assigned.size - a.assigned.size).slice(0, most);
    },
  };
};
export type Samples = Awaited<ReturnType<typeof samplesOf>>;

/** Who stands in a relation to a sample; undefined where nobody of the role does. */
export const callerFor = (
  world: World,
  { persons }: Samples,
  { role, relation, sample }: { role: string; relation: Relation; sample?: Sample | undefined },
): Caller | undefined => {
  const home = persons.find(p => p.role === role && p.region_code.startsWith(homeRegion)) ?? persons.find(p => p.role === role);
  if (relation === 'assigned') {
    const person = persons.find(p => p.id === sample?.assigned.get(role));
    return (
      person &&
      world.as(role, {
        id: person.id,
        name: person.name,
        region: person.region_code,
        authorityId: person.authority_id,
        unitId: person.unit_id,
      })
    );
  }
  if (relation === 'other') return world.as(role, { region: '330106', name: '外区' });
  return world.as(role, { name: '同区', region: homeRegion, authorityId: home?.authority_id ?? personOf(role).authorityId });
};
