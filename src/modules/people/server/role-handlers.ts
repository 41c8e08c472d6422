import { sql } from 'kysely';
import { reference } from '#modules/reference/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { personLeft } from '../contract/events.ts';
import { assignRole, issueActivation, listRoles, listSignInFailures, withdrawRole } from '../contract/operations-roles.ts';
import { peopleProblems } from '../contract/problems.ts';
import { isAdminRole, isOutsideRole, Role } from '../contract/role.ts';
import type { PeopleDb } from './db.ts';
import { mustHoldNothing } from './handover/plan.ts';
import { findPersonForUpdate } from './persons.ts';
import { regionPage } from './region-page.ts';
import { newActivation } from './sign-in/passwords.ts';
import { endSessions } from './sign-in/sessions.ts';

const { command, query } = handlersFor<PeopleDb>();

const list = query(listRoles, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const after = decodeCursor(input.after);
    const rows = await ctx.db
      .selectFrom('people.persons as p')
      .innerJoin('people.authorities as a', 'a.id', 'p.authority_id')
      .leftJoin('people.authorities as u', 'u.id', 'p.unit_id')
      .leftJoin('people.passwords as w', 'w.person_id', 'p.id')
      .select(['p.id', 'p.username', 'p.name', 'p.title', 'p.region_code', 'p.role', 'p.role_given_at', 'p.disabled_at', 'w.initial_until'])
      .select(['a.name as authority_name', 'u.name as unit_name'])
      .select(sql<number>`(select count(*) from people.factors f where f.person_id = p.id and f.confirmed_at is not null)`.as('factors'))
      .select(
        sql<number>`(select count(*) from people.sessions s where s.person_id = p.id and s.level = 'full' and s.expires_at > ${ctx.now})`.as(
          'sessions',
        ),
      )
      .where(whereScope(ctx.scope, { region: 'p.region_code' }))
      .$if(!!input.search, q =>
        q.where(sql<boolean>`(strpos(p.username, lower(${input.search})) > 0 or strpos(p.name, ${input.search}) > 0)`),
      )
      .$if(input.role === 'none', q => q.where('p.role', 'is', null))
      .$if(input.role !== undefined && input.role !== 'none', q => q.where('p.role', '=', input.role as string))
      .$if(after !== undefined, q => q.where(sql<boolean>`(p.region_code, p.id) > (${String(after?.[0])}, ${String(after?.[1])}::uuid)`))
      .orderBy('p.region_code')
      .orderBy('p.id')
      .limit(input.limit + 1)
      .execute();
    const { shown, next, regionName } = await regionPage(ctx, rows, input.limit);
    return {
      rows: shown.map(r => ({
        id: r.id,
        username: r.username,
        name: r.name,
        title: r.title,
        authorityName: r.authority_name,
        unitName: r.unit_name ?? '',
        regionCode: r.region_code,
        regionName: regionName(r),
        role: Role.nullable().catch(null).parse(r.role),
        givenAt: r.role_given_at?.toISOString() ?? null,
        disabled: r.disabled_at !== null,
        awaitsActivation: r.initial_until !== null,
        factors: r.factors,
        sessions: r.sessions,
      })),
      next,
    };
  },
});

const assign = command(assignRole, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (person.id === ctx.actor.id) throw peopleProblems.notYourself();
    if (person.disabled_at !== null) throw peopleProblems.accountNotActive();
    if (person.role !== null && person.role !== input.role && isAdminRole(person.role)) throw peopleProblems.roleTakenByAdmin();
    // Whoever becomes 专家 or 协同部门 is staff no more: her work goes to somebody first, and the rooms hear that she has left.
    const leaves = person.role !== null && !isOutsideRole(person.role) && isOutsideRole(input.role);
    if (leaves) await mustHoldNothing(ctx, person, false);
    const home = await ctx.db
      .selectFrom('people.authorities')
      .select('region_code')
      .where('id', '=', person.authority_id)
      .executeTakeFirst();
    if (!home || !input.regionCode.startsWith(home.region_code) || !(await reference(ctx).isOwnDivision(input.regionCode)))
      throw peopleProblems.notWithinRegion();
    await ctx.db
      .updateTable('people.persons')
      .set({ role: input.role, region_code: input.regionCode, role_given_at: ctx.now, role_given_by: ctx.actor.id })
      .where('id', '=', person.id)
      .execute();
    await endSessions(ctx, person.id);
    if (leaves) ctx.emit(personLeft, { subject: person.id, payload: {} });
    return { subject: person.id, result: { id: person.id }, reason: input.reason };
  },
});

const withdraw = command(withdrawRole, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (person.id === ctx.actor.id) throw peopleProblems.notYourself();
    await mustHoldNothing(ctx, person, input.anyway);
    await ctx.db
      .updateTable('people.persons')
      .set({ role: null, role_given_at: null, role_given_by: ctx.actor.id })
      .where('id', '=', person.id)
      .execute();
    await endSessions(ctx, person.id);
    ctx.emit(personLeft, { subject: person.id, payload: {} });
    return { subject: person.id, result: { id: person.id }, reason: input.reason };
  },
});

const issue = command(issueActivation, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person) => {
    if (person.role === null || person.disabled_at !== null) throw peopleProblems.accountNotActive();
    const activationCode = await newActivation(ctx, person.id);
    return { subject: person.id, result: { id: person.id, activationCode: null }, once: { activationCode } };
  },
});

const failures = query(listSignInFailures, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const after = decodeCursor(input.after);
    const { rows } = await sql<{
      id: string;
      at: Date;
      operation: string;
      problem: string;
      name: string | null;
      username: string | null;
      source: string;
    }>`
      select e.id, e.at, e.operation, e.problem, p.name, p.username, e.source
      from platform.audit_entries e left join people.persons p on p.id = e.subject_id
      where e.outcome = 'refused' and e.operation in ('people.session.signIn', 'people.session.confirmTotp', 'people.session.confirmRecovery',
          'people.session.confirmPasskey', 'people.session.activate', 'people.sso.finish', 'people.password.change')
        and (e.region_code = '00' or (e.region_code >= ${ctx.scope.lo} and e.region_code < ${ctx.scope.hi}))
        and (${after === undefined} or (e.at, e.id) < (${String(after?.[0] ?? '-infinity')}::timestamptz, ${String(after?.[1] ?? ctx.entryId)}::uuid))
      order by e.at desc, e.id desc limit ${input.limit + 1}`.execute(ctx.db);
    const { shown, next } = toPage(rows, input.limit, r => [r.at.toISOString(), r.id]);
    return {
      rows: shown.map(r => ({
        id: r.id,
        at: r.at.toISOString(),
        operation: r.operation,
        problem: r.problem,
        personName: r.name,
        username: r.username,
        source: r.source,
      })),
      next,
    };
  },
});

export const roleHandlers = [list, assign, withdraw, issue, failures];
