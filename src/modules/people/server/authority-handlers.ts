import { sql } from 'kysely';
import { reference } from '#modules/reference/index.ts';
import { decodeCursor } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type AuthorityKind, closeAuthority, createAuthority, listAuthorities, renameAuthority } from '../contract/authority.ts';
import { peopleProblems } from '../contract/problems.ts';
import type { PeopleDb } from './db.ts';
import { regionPage } from './region-page.ts';

const { command, query } = handlersFor<PeopleDb>();
type Ctx = Context<PeopleDb>;

const columns = ['id', 'parent_id', 'kind', 'name', 'region_code', 'closed_at'] as const;

const list = query(listAuthorities, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const after = decodeCursor(input.after);
    const rows = await ctx.db
      .selectFrom('people.authorities')
      .select(columns)
      .where(whereScope(ctx.scope, { region: 'region_code' }))
      .$if(input.kind !== undefined, q => q.where('kind', '=', input.kind as AuthorityKind))
      .$if(input.search !== undefined && input.search !== '', q => q.where(sql<boolean>`strpos(name, ${input.search}) > 0`))
      .$if(after !== undefined, q => q.where(sql<boolean>`(region_code, id) > (${String(after?.[0])}, ${String(after?.[1])}::uuid)`))
      .orderBy('region_code')
      .orderBy('id')
      .limit(input.limit + 1)
      .execute();
    const { shown, next, regionName } = await regionPage(ctx, rows, input.limit);
    return {
      rows: shown.map(r => ({
        id: r.id,
        parentId: r.parent_id,
        kind: r.kind as AuthorityKind,
        name: r.name,
        regionCode: r.region_code,
        regionName: regionName(r),
        open: r.closed_at === null,
      })),
      next,
    };
  },
});

const nameTaken = async (ctx: Ctx, regionCode: string, name: string, id: string): Promise<boolean> => {
  const other = await ctx.db
    .selectFrom('people.authorities')
    .select('id')
    .where('region_code', '=', regionCode)
    .where('name', '=', name)
    .where('closed_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
};

const open = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('people.authorities')
    .select(['id', 'authority_id', 'region_code'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** An organisation to be made: below another, or (for a bureau of a new region) at a root of its own. */
export interface NewAuthority {
  id: string;
  parentId: string | null;
  kind: AuthorityKind;
  name: string;
  regionCode: string;
}

/**
 * Writes an organisation.
 * @throws Problem `notWithinRegion` outside the parent's or the caller's region, `authorityNameTaken`
 */
export const addAuthority = async (ctx: Ctx, made: NewAuthority): Promise<void> => {
  const parent = made.parentId === null ? undefined : await open(ctx, made.parentId);
  const below = made.parentId === null || (parent !== undefined && made.regionCode.startsWith(parent.region_code));
  if (!below || !(await reference(ctx).isOwnDivision(made.regionCode))) throw peopleProblems.notWithinRegion();
  if (await nameTaken(ctx, made.regionCode, made.name, made.id)) throw peopleProblems.authorityNameTaken();
  await ctx.db
    .insertInto('people.authorities')
    .values({
      id: made.id,
      authority_id: parent?.authority_id ?? made.id,
      region_code: made.regionCode,
      parent_id: made.parentId,
      kind: made.kind,
      name: made.name,
      created_at: ctx.now,
    })
    .execute();
};

const create = command(createAuthority, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    await addAuthority(ctx, input);
    return { subject: input.id, result: { id: input.id } };
  },
});

const rename = command(renameAuthority, {
  load: (ctx, input) => open(ctx, input.authorityId),
  allow: matrixDecides,
  run: async (ctx, found, input) => {
    if (await nameTaken(ctx, found.region_code, input.name, found.id)) throw peopleProblems.authorityNameTaken();
    await ctx.db.updateTable('people.authorities').set({ name: input.name }).where('id', '=', found.id).execute();
    return { subject: found.id, result: { id: found.id } };
  },
});

const close = command(closeAuthority, {
  load: (ctx, input) => open(ctx, input.authorityId),
  allow: matrixDecides,
  run: async (ctx, found, input) => {
    const person = await ctx.db
      .selectFrom('people.persons')
      .select('id')
      .where(e => e.or([e('unit_id', '=', found.id), e('authority_id', '=', found.id)]))
      .where('disabled_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    const child = await ctx.db
      .selectFrom('people.authorities')
      .select('id')
      .where('parent_id', '=', found.id)
      .where('closed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (person || child) throw peopleProblems.authorityInUse();
    await ctx.db.updateTable('people.authorities').set({ closed_at: ctx.now }).where('id', '=', found.id).execute();
    return { subject: found.id, result: { id: found.id }, reason: input.reason };
  },
});

export const authorityHandlers = [list, create, rename, close];
