import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { peopleProblems } from '../../contract/problems.ts';
import type { PeopleDb } from '../db.ts';
import { isActive, type PersonRecord } from '../persons.ts';

type Ctx = Context<PeopleDb>;

/** Somebody who may take over. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
}

const serving: readonly string[] = ['officer', 'stationLead', 'manager'];

/** Whether the person works for enterprises in the bureau: has such a role and is not disabled. */
export const servesEnterprises = (p: Pick<PersonRecord, 'role' | 'disabled_at'>): boolean => isActive(p) && serving.includes(p.role ?? '');

/** Locks these accounts, always in one order: what is given to somebody cannot meet the closing of that account. */
export const lockPersons = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db
    .selectFrom('people.persons')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

/** The chosen receivers by id. @throws Problem `receiverIsGiver`, `receiverNotAtWork` */
export const receiversOf = async (ctx: Ctx, giverId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Receiver>> => {
  if (ids.length === 0) return new Map();
  if (ids.includes(giverId)) throw peopleProblems.receiverIsGiver();
  const rows = await ctx.db
    .selectFrom('people.persons')
    .select(['id', 'name', 'role', 'region_code', 'disabled_at'])
    .where('id', 'in', [...ids])
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .execute();
  const found = new Map(rows.map(r => [r.id, r]));
  for (const id of ids) {
    const p = found.get(id);
    if (!p || !servesEnterprises(p)) throw peopleProblems.receiverNotAtWork({ name: p?.name ?? '' });
  }
  return new Map(rows.map(r => [r.id, { id: r.id, name: r.name, regionCode: r.region_code }]));
};
