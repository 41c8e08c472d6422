import { sql } from 'kysely';
import type { z } from 'zod';
import { catalogue } from '#modules/catalogue/index.ts';
import { maskPhone } from '#modules/reference/domain/phone.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ListLoops, LoopFilter, LoopRow, LoopView } from '../contract/loop.ts';
import { Verdict } from '../contract/loop.ts';
import { Level, ServedKind } from '../contract/rating.ts';
import { dueOf, isLate, loopState } from '../domain/loop.ts';
import type { Ctx } from './db.ts';
import { tagWords } from './rules.ts';

const isOver = sql<boolean>`(l.mended_at is not null or l.upheld is true)`;
const due = sql<string>`(case when l.call_by is not null and l.called_at is null then l.call_by else l.mend_by end)`;

/** Loops in reach; those of one's own service, named, stay out. */
const loopsIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('satisfaction.loops as l')
    .selectAll('l')
    .where(whereScope(ctx.scope, { region: 'l.region_code' }))
    .where(sql<boolean>`(l.served_by is distinct from ${ctx.actor.id}::uuid and not ${ctx.actor.id}::uuid = any (l.crew))`);

export type FoundLoop = NonNullable<Awaited<ReturnType<ReturnType<typeof loopsIn>['executeTakeFirst']>>>;

const ofState = {
  toCall: sql<boolean>`(not ${isOver} and l.appealed_at is null and l.call_by is not null and l.called_at is null)`,
  toMend: sql<boolean>`(not ${isOver} and (l.appealed_at is null or l.upheld is false) and (l.call_by is null or l.called_at is not null))`,
  appealed: sql<boolean>`(not ${isOver} and l.appealed_at is not null and l.upheld is null)`,
  mended: sql<boolean>`l.mended_at is not null and l.upheld is not true`,
  excluded: sql<boolean>`l.upheld is true`,
} as const;

const late = (ctx: Ctx) => sql<boolean>`not ${isOver} and not ${ofState.appealed} and ${due} < ${dayOf(ctx.now)}::date`;

const filtered = (ctx: Ctx, { state, named, overdue }: LoopFilter) => {
  let q = loopsIn(ctx).orderBy(isOver).orderBy(due).orderBy('l.id');
  if (state) q = q.where(ofState[state]);
  if (named !== undefined) q = q.where('l.invitation_id', named ? 'is not' : 'is', null);
  return overdue ? q.where(late(ctx)) : q;
};

const factsOf = (l: FoundLoop) => ({
  named: l.invitation_id !== null,
  calledAt: l.called_at,
  mendedAt: l.mended_at,
  appealedAt: l.appealed_at,
  upheld: l.upheld,
});
export const stateOfLoop = (l: FoundLoop) => loopState(factsOf(l));

const wordsFor = async (ctx: Ctx) => {
  const [tags, classes] = await Promise.all([tagWords(ctx), catalogue(ctx).classes()]);
  const names = new Map(classes.map(c => [c.code, c.name]));
  return {
    tag: (code: string) => tags.get(code) ?? code,
    className: (code: string | null) => (code === null ? null : (names.get(code) ?? code)),
  };
};
type Words = Awaited<ReturnType<typeof wordsFor>>;

const rowOf = (ctx: Ctx, l: FoundLoop, words: Words): LoopRow => {
  const state = stateOfLoop(l);
  const dueOn = dueOf(state, { callBy: l.call_by, mendBy: l.mend_by });
  return {
    id: l.id,
    state,
    named: l.invitation_id !== null,
    level: Level.parse(l.level),
    unitName: l.unit_name,
    servedKind: l.served_kind === null ? null : ServedKind.parse(l.served_kind),
    className: words.className(l.class_code),
    openedOn: l.opened_on,
    dueOn,
    overdue: isLate(dueOn, dayOf(ctx.now)),
    tags: l.tags.map(words.tag),
    comment: l.comment,
  };
};

/** A page of the list, by the clock. */
export const loopPage = async (ctx: Ctx, input: z.output<typeof ListLoops>): Promise<{ rows: LoopRow[]; next: string | null }> => {
  const key = decodeCursor(input.after);
  const rest = filtered(ctx, input).select([isOver.as('over'), due.as('due')]);
  const q =
    key?.length === 3 ? rest.where(sql<boolean>`(${isOver}, ${due}, l.id) > (${key[0]}::boolean, ${key[1]}::date, ${key[2]}::uuid)`) : rest;
  const found = await q.limit(input.limit + 1).execute();
  const { shown, next } = toPage(found, input.limit, r => [String(r.over), r.due, r.id]);
  const words = await wordsFor(ctx);
  return { rows: shown.map(r => rowOf(ctx, r, words)), next };
};

/** Every loop that the filter lets through, up to `most`. */
export const allLoops = async (ctx: Ctx, filter: LoopFilter, most: number): Promise<LoopRow[]> => {
  const words = await wordsFor(ctx);
  return (await filtered(ctx, filter).limit(most).execute()).map(r => rowOf(ctx, r, words));
};

/** How many stand where; what is over apart. */
export const boardOf = async (ctx: Ctx) => {
  const count = (what: ReturnType<typeof sql<boolean>>) => sql<number>`count(*) filter (where ${what})::int`;
  const row = await loopsIn(ctx)
    .clearSelect()
    .select([
      count(ofState.toCall).as('toCall'),
      count(ofState.toMend).as('toMend'),
      count(ofState.appealed).as('appealed'),
      count(late(ctx)).as('overdue'),
      count(isOver).as('done'),
    ])
    .executeTakeFirstOrThrow();
  return row;
};

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const contactOf = async (ctx: Ctx, l: FoundLoop): Promise<LoopView['contact']> => {
  if (l.invitation_id === null) return null;
  const i = await ctx.db.selectFrom('satisfaction.invitations').selectAll().where('id', '=', l.invitation_id).executeTakeFirstOrThrow();
  return {
    name: ctx.cipher.open(l.contact_name ?? ''),
    phone: maskPhone(ctx.cipher.open(l.contact_phone ?? '')),
    enterpriseName: i.enterprise_name,
    servedOn: i.served_on,
    servedByName: i.served_by_name,
  };
};

/** A loop on its page, without what may be done with it. */
export const loopView = async (ctx: Ctx, l: FoundLoop): Promise<Omit<LoopView, 'may'>> => ({
  ...rowOf(ctx, l, await wordsFor(ctx)),
  callBy: l.call_by,
  calledAt: iso(l.called_at),
  calledByName: l.called_by_name,
  callNote: l.call_note,
  verdict: l.verdict === null ? null : Verdict.parse(l.verdict),
  mendBy: l.mend_by,
  mendedAt: iso(l.mended_at),
  mendedByName: l.mended_by_name,
  mendNote: l.mend_note,
  reply: l.reply,
  appealedAt: iso(l.appealed_at),
  appealedByName: l.appealed_by_name,
  appealReason: l.appeal_reason,
  judgedAt: iso(l.judged_at),
  judgedByName: l.judged_by_name,
  upheld: l.upheld,
  judgeReason: l.judge_reason,
  followedLevel: l.followed_level === null ? null : Level.parse(l.followed_level),
  followedComment: l.followed_comment,
  actionId: l.action_id,
  contact: await contactOf(ctx, l),
});

/** A loop in reach; `lock` until the end of the command. */
export const findLoop = (ctx: Ctx, id: string, lock = false): Promise<FoundLoop | undefined> => {
  const q = loopsIn(ctx).where('l.id', '=', id);
  return (lock ? q.forNoKeyUpdate() : q).executeTakeFirst();
};

/** Bad ratings that wait for a call or for mending, what falls due first. */
export const openLoops = async (ctx: Ctx, most: number): Promise<LoopRow[]> => {
  const words = await wordsFor(ctx);
  const found = await loopsIn(ctx)
    .where(sql<boolean>`(${ofState.toCall} or ${ofState.toMend})`)
    .orderBy(due)
    .orderBy('l.id')
    .limit(most)
    .execute();
  return found.map(l => rowOf(ctx, l, words));
};
