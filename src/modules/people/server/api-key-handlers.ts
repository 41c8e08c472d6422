import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type ApiKeyRow, approveApiKey, blockApiKey, createApiKey, listApiKeys, reviewApiKeys, revokeApiKey } from '../contract/api-key.ts';
import { peopleProblems } from '../contract/problems.ts';
import type { PeopleDb } from './db.ts';
import { matrixInForce } from './matrix.ts';
import { newToken, tokenHash } from './sign-in/secrets.ts';
import { ringRevoked } from './sign-in/sessions.ts';

type Ctx = Context<PeopleDb>;
const { command, query } = handlersFor<PeopleDb>();
const yearMs = 366 * 86_400_000;

/** What a key of this person may be given: the operations of the role, without what one does about oneself. */
const offeredTo = (ctx: Ctx) =>
  matrixInForce().rows.filter(r => !r.anonymous && r.reach[ctx.actor.role] !== undefined && r.reach[ctx.actor.role] !== 'self');

const stateOf = (row: { revoked_at: Date | null; approved_at: Date | null; expires_at: Date }, now: Date): ApiKeyRow['state'] => {
  if (row.revoked_at !== null) return 'revoked';
  if (row.expires_at <= now) return 'expired';
  return row.approved_at === null ? 'waiting' : 'active';
};

const rowsOf = async (ctx: Ctx, makerId: string | null): Promise<ApiKeyRow[]> => {
  const rows = await ctx.db
    .selectFrom('people.api_keys as k')
    .innerJoin('people.persons as p', 'p.id', 'k.person_id')
    .leftJoin('people.api_key_uses as u', 'u.key_id', 'k.id')
    .select([
      'k.id',
      'k.name',
      'k.prefix',
      'k.scopes',
      'k.expires_at',
      'k.approved_at',
      'k.revoked_at',
      'k.created_at',
      'p.name as maker',
      'u.used_at',
    ])
    .where(whereScope(ctx.scope, { region: 'k.region_code' }))
    .$if(makerId !== null, q => q.where('k.person_id', '=', makerId ?? ''))
    .orderBy('k.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(r => ({
    id: r.id,
    name: r.name,
    prefix: r.prefix,
    makerName: r.maker,
    scopes: r.scopes.map(ctx.names.today),
    state: stateOf(r, ctx.now),
    expiresAt: r.expires_at.toISOString(),
    usedAt: r.used_at?.toISOString() ?? null,
    createdAt: r.created_at.toISOString(),
  }));
};

const list = query(listApiKeys, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => ({
    rows: await rowsOf(ctx, ctx.actor.id),
    offered: offeredTo(ctx).map(r => ({ operation: r.operation, title: r.title[ctx.locale] })),
  }),
});

const review = query(reviewApiKeys, { load: noRecord, allow: matrixDecides, run: async ctx => ({ rows: await rowsOf(ctx, null) }) });

const create = command(createApiKey, {
  load: noRecord,
  allow: actor => actor.kind === 'person',
  run: async (ctx, _, input) => {
    const offered = new Set(offeredTo(ctx).map(r => r.operation));
    const scopes = [...new Set(input.scopes.map(ctx.names.today))];
    const tooWide = scopes.filter(s => !offered.has(s));
    if (tooWide.length > 0) throw peopleProblems.scopesTooWide({ scopes: tooWide.join('、') });
    const life = new Date(input.expiresAt).getTime() - ctx.now.getTime();
    if (life <= 0 || life > yearMs) throw peopleProblems.expiryTooFar();
    const key = `pk_${newToken()}`;
    await ctx.db
      .insertInto('people.api_keys')
      .values({
        id: input.id,
        authority_id: ctx.actor.authorityId,
        region_code: ctx.actor.regionCode,
        person_id: ctx.actor.id,
        name: input.name,
        prefix: key.slice(0, 9),
        key_hash: tokenHash(key),
        scopes,
        expires_at: input.expiresAt,
        created_at: ctx.now,
      })
      .execute();
    return { subject: input.id, result: { id: input.id, key: null }, once: { key } };
  },
});

const live = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('people.api_keys')
    .select(['id', 'person_id'])
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

const end = async (ctx: Ctx, id: string, reason: string) => {
  await ctx.db.updateTable('people.api_keys').set({ revoked_at: ctx.now }).where('id', '=', id).execute();
  await ringRevoked(ctx);
  return { subject: id, result: { id }, reason };
};

const revoke = command(revokeApiKey, {
  load: (ctx, input) => live(ctx, input.keyId),
  allow: (actor, key) => key.person_id === actor.id,
  run: (ctx, key, input) => end(ctx, key.id, input.reason),
});
const block = command(blockApiKey, {
  load: (ctx, input) => live(ctx, input.keyId),
  allow: matrixDecides,
  run: (ctx, key, input) => end(ctx, key.id, input.reason),
});

const approve = command(approveApiKey, {
  load: (ctx, input) => live(ctx, input.keyId),
  allow: matrixDecides,
  run: async (ctx, key, input) => {
    await ctx.db.updateTable('people.api_keys').set({ approved_at: ctx.now, approved_by: ctx.actor.id }).where('id', '=', key.id).execute();
    return { subject: key.id, result: { id: key.id }, reason: input.reason };
  },
});

export const apiKeyHandlers = [list, create, revoke, review, approve, block];
