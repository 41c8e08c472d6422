import type { Actor, CallContext } from '#platform/server/context.ts';
import { retype } from '#platform/server/context.ts';
import type { PeopleDb } from './db.ts';

/** An account as the handlers of this room see it. */
export interface PersonRecord {
  id: string;
  username: string;
  name: string;
  role: string | null;
  authority_id: string;
  region_code: string;
  unit_id: string | null;
  disabled_at: Date | null;
}

const columns = ['id', 'username', 'name', 'role', 'authority_id', 'region_code', 'unit_id', 'disabled_at'] as const;

/** The account within the reach of this call; the wall hides the others. */
export const findPerson = (ctx: CallContext, id: string): Promise<PersonRecord | undefined> =>
  retype<PeopleDb>(ctx).db.selectFrom('people.persons').select(columns).where('id', '=', id).executeTakeFirst();

export const findPersonForUpdate = (ctx: CallContext, id: string): Promise<PersonRecord | undefined> =>
  retype<PeopleDb>(ctx).db.selectFrom('people.persons').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

export const findPersonByUsername = (ctx: CallContext, username: string): Promise<PersonRecord | undefined> =>
  retype<PeopleDb>(ctx).db.selectFrom('people.persons').select(columns).where('username', '=', username).executeTakeFirst();

/** Whether the account may work: it has a role and nobody disabled it. */
export const isActive = (person: Pick<PersonRecord, 'role' | 'disabled_at'>): boolean =>
  person.role !== null && person.disabled_at === null;

/** The person as actor, for the audit entry of a sign-in. */
export const actorOf = (person: PersonRecord, sessionId: string | null): Actor => ({
  kind: 'person',
  id: person.id,
  name: person.name,
  role: person.role ?? '',
  authorityId: person.authority_id,
  regionCode: person.region_code,
  unitId: person.unit_id,
  sessionId,
  keyScopes: null,
});
