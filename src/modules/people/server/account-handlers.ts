import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { personLeft } from '../contract/events.ts';
import {
  createAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  resetPassword,
  revealAccountPhone,
  updateAccount,
} from '../contract/operations-accounts.ts';
import { peopleProblems } from '../contract/problems.ts';
import { Role } from '../contract/role.ts';
import { findUnit, insertPerson, phoneColumns } from './account-store.ts';
import type { PeopleDb } from './db.ts';
import { mustHoldNothing } from './handover/plan.ts';
import { findPersonForUpdate } from './persons.ts';
import { hashingGate } from './sign-in/hashing.ts';
import { setInitialPassword } from './sign-in/passwords.ts';
import { endSessions } from './sign-in/sessions.ts';

const { command, query } = handlersFor<PeopleDb>();

const list = query(listAccounts, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const after = decodeCursor(input.after);
    const rows = await ctx.db
      .selectFrom('people.persons as p')
      .leftJoin('people.authorities as u', 'u.id', 'p.unit_id')
      .select(['p.id', 'p.username', 'p.name', 'p.title', 'p.unit_id', 'u.name as unit_name', 'p.region_code', 'p.phone_mask', 'p.role'])
      .select(['p.disabled_at', 'p.created_at'])
      .where(whereScope(ctx.scope, { region: 'p.region_code' }))
      .$if(!!input.search, q =>
        q.where(sql<boolean>`(strpos(p.username, lower(${input.search})) > 0 or strpos(p.name, ${input.search}) > 0)`),
      )
      .$if(input.state === 'disabled', q => q.where('p.disabled_at', 'is not', null))
      .$if(input.state === 'inert', q => q.where('p.role', 'is', null).where('p.disabled_at', 'is', null))
      .$if(input.state === 'active', q => q.where('p.role', 'is not', null).where('p.disabled_at', 'is', null))
      .$if(after !== undefined, q => q.where(sql<boolean>`(p.region_code, p.id) > (${String(after?.[0])}, ${String(after?.[1])}::uuid)`))
      .orderBy('p.region_code')
      .orderBy('p.id')
      .limit(input.limit + 1)
      .execute();
    const { shown, next } = toPage(rows, input.limit, r => [r.region_code, r.id]);
    return {
      rows: shown.map(r => ({
        id: r.id,
        username: r.username,
        name: r.name,
        title: r.title,
        unitId: r.unit_id,
        unitName: r.unit_name,
        regionCode: r.region_code,
        phone: ctx.fieldVisibility('people.person.phone') === 'hidden' ? '' : r.phone_mask,
        role: Role.nullable().catch(null).parse(r.role),
        state: r.disabled_at !== null ? ('disabled' as const) : r.role === null ? ('inert' as const) : ('active' as const),
        createdAt: r.created_at.toISOString(),
      })),
      next,
    };
  },
});

const create = command(createAccount, {
  gate: hashingGate,
  load: (ctx, input) => findUnit(ctx, input.unitId),
  allow: matrixDecides,
  run: async (ctx, unit, input) => {
    await insertPerson(ctx, { ...input, unit });
    const initialPassword = await setInitialPassword(ctx, input.id);
    return { subject: input.id, result: { id: input.id, initialPassword: null }, once: { initialPassword } };
  },
});

const update = command(updateAccount, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    const phone = input.phone === undefined ? {} : phoneColumns(ctx, input.phone);
    await ctx.db
      .updateTable('people.persons')
      .set({ name: input.name, title: input.title, ...phone })
      .where('id', '=', person.id)
      .execute();
    return { subject: person.id, result: { id: person.id } };
  },
});

const disable = command(disableAccount, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (person.id === ctx.actor.id) throw peopleProblems.notYourself();
    await mustHoldNothing(ctx, person, input.anyway);
    await ctx.db.updateTable('people.persons').set({ disabled_at: ctx.now }).where('id', '=', person.id).execute();
    await endSessions(ctx, person.id);
    ctx.emit(personLeft, { subject: person.id, payload: {} });
    return { subject: person.id, result: { id: person.id }, reason: input.reason };
  },
});

const enable = command(enableAccount, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person) => {
    await ctx.db.updateTable('people.persons').set({ disabled_at: null }).where('id', '=', person.id).execute();
    return { subject: person.id, result: { id: person.id } };
  },
});

const reset = command(resetPassword, {
  gate: hashingGate,
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (person.id === ctx.actor.id) throw peopleProblems.notYourself();
    const initialPassword = await setInitialPassword(ctx, person.id);
    await endSessions(ctx, person.id);
    return { subject: person.id, result: { id: person.id, initialPassword: null }, once: { initialPassword }, reason: input.reason };
  },
});

const reveal = command(revealAccountPhone, {
  load: (ctx, input) =>
    ctx.db.selectFrom('people.persons').select(['id', 'phone_sealed']).where('id', '=', input.personId).executeTakeFirst(),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (person.phone_sealed === '') throw platformProblems.notFound();
    const phone = ctx.cipher.open(person.phone_sealed);
    return { subject: person.id, result: { id: person.id, phone: null }, once: { phone }, reason: input.reason };
  },
});

export const accountHandlers = [list, create, update, disable, enable, reset, reveal];
