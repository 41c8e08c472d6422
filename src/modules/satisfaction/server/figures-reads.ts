import { sql } from 'kysely';
import type { z } from 'zod';
import { catalogue } from '#modules/catalogue/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { BallotRow, FigureBy, FigureLine, Figures, FiguresInput, Hidden, ListBallots } from '../contract/figures.ts';
import { satisfactionProblems } from '../contract/problems.ts';
import { countedMonths, type LevelsByMonth, sumOf } from '../domain/blocks.ts';
import { lastClosedMonth, satisfactionIndex, wilson } from '../domain/figures.ts';
import { hiddenAlone, type Limits, sizeOf, suppress } from '../domain/suppress.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { Ctx } from './db.ts';
import { ratingRuleOn, tagWords } from './rules.ts';

interface Span {
  from: string;
  to: string;
  closed: string;
}

/** @throws Problem `monthNotOver` */
const spanOf = (ctx: Ctx, { from, to }: { from?: string | undefined; to?: string | undefined }): Span => {
  const closed = lastClosedMonth(dayOf(ctx.now));
  if ((to ?? closed) > closed || (from ?? closed) > closed)
    throw satisfactionProblems.monthNotOver({}, [{ pointer: '/to', code: 'satisfaction.problem.monthNotOver' }]);
  return { from: from ?? `${closed.slice(0, 4)}-01`, to: to ?? closed, closed };
};

const limitsOf = async (ctx: Ctx): Promise<Limits> => {
  const everywhere = { regionCode: '', on: dayOf(ctx.now) };
  return {
    leastShown: (await ratingRuleOn(ctx, 'leastShown', everywhere)).amount,
    leastAlike: (await ratingRuleOn(ctx, 'leastAlike', everywhere)).amount,
  };
};

/** What the figures are parted by: in ballots, and in invitations. */
const ballotKey = {
  unit: sql<string>`coalesce(b.unit_id::text, '')`,
  class: sql<string>`coalesce(b.class_code, '')`,
  kind: sql<string>`coalesce(b.served_kind, '')`,
  month: sql<string>`b.month`,
} as const;
const sentKey = {
  unit: sql<string>`coalesce(i.unit_id::text, '')`,
  class: sql<string>`coalesce(i.class_code, '')`,
  kind: sql<string>`i.served_kind`,
  month: sql<string>`to_char(i.sent_on, 'YYYY-MM')`,
} as const;

const ballotsIn = (ctx: Ctx, { from, to }: Pick<Span, 'from' | 'to'>) =>
  ctx.db
    .selectFrom('satisfaction.ballots as b')
    .where(whereScope(ctx.scope, { region: 'b.region_code' }))
    .where('b.month', '>=', from)
    .where('b.month', '<=', to);

const counted = sql<boolean>`b.mode <> 'assisted' and not b.excluded`;

interface Cell {
  name: string;
  months: Map<string, number[]>;
}

/** The cells with all their months that are over, also those before the span: which of them count together does not hang on the span. */
const cellsBy = async (ctx: Ctx, by: FigureBy, closed: string): Promise<Map<string, Cell>> => {
  const rows = await ballotsIn(ctx, { from: '', to: closed })
    .where(counted)
    .select([
      ballotKey[by].as('key'),
      'b.month',
      'b.level',
      sql<number>`count(*)::int`.as('n'),
      sql<string>`coalesce(max(b.unit_name), '')`.as('unit'),
    ])
    .groupBy([ballotKey[by], 'b.month', 'b.level'])
    .orderBy('b.month')
    .execute();
  const cells = new Map<string, Cell>();
  for (const r of rows) {
    const cell = cells.get(r.key) ?? { months: new Map(), name: '' };
    const levels = cell.months.get(r.month) ?? [0, 0, 0, 0, 0];
    levels[r.level - 1] = r.n;
    cell.months.set(r.month, levels);
    cells.set(r.key, { ...cell, name: r.unit });
  }
  return cells;
};

interface Told {
  /** Months that are told. */
  months: readonly string[];
  levels: number[];
  /** Of months of the span that wait for others to cover them. */
  held: number[];
}

const toldOf = (months: LevelsByMonth, span: Span, limits: Limits): Told => {
  const told = countedMonths(months, span, limits);
  const inSpan = [...months].filter(([m]) => m >= span.from && m <= span.to);
  const part = (isTold: boolean): number[] => sumOf(inSpan.filter(([m]) => told.has(m) === isTold).map(([, levels]) => levels));
  return { months: [...told], levels: part(true), held: part(false) };
};

/** All cells as one. */
const togetherOf = (cells: ReadonlyMap<string, Cell>): LevelsByMonth => {
  const months = new Map<string, number[]>();
  for (const { months: own } of cells.values()) for (const [m, levels] of own) months.set(m, sumOf([months.get(m) ?? [], levels]));
  return months;
};

const sentBy = async (ctx: Ctx, by: FigureBy, { from, to }: Span): Promise<Map<string, { sent: number; used: number; name: string }>> => {
  const rows = await ctx.db
    .selectFrom('satisfaction.invitations as i')
    .leftJoin('satisfaction.invitation_uses as u', 'u.invitation_id', 'i.id')
    .where(whereScope(ctx.scope, { region: 'i.region_code' }))
    .where('i.survey_id', 'is', null)
    .where('i.sent_on', '>=', `${from}-01`)
    .where(sql<boolean>`i.sent_on < (${`${to}-01`}::date + interval '1 month')`)
    .select([
      sentKey[by].as('key'),
      sql<number>`count(*)::int`.as('sent'),
      sql<number>`count(u.used_on)::int`.as('used'),
      sql<string>`coalesce(max(i.unit_name), '')`.as('unit'),
    ])
    .groupBy(sentKey[by])
    .execute();
  return new Map(rows.map(r => [r.key, { sent: r.sent, used: r.used, name: r.unit }]));
};

interface Raw {
  key: string;
  name: string;
  levels: readonly number[];
  held: readonly number[];
  sent: number;
  used: number;
}

/** The one place that decides what of a cell is told: lists, totals and exports all come through here. */
const disclosed = ({ key, name, levels, sent, used }: Omit<Raw, 'held'>, hidden: Hidden | null): FigureLine => {
  const n = sizeOf(levels);
  const good = sizeOf(levels.slice(2));
  const open = hidden === null;
  return {
    key,
    name,
    hidden,
    n: open ? n : null,
    index: open ? satisfactionIndex(levels, sent) : null,
    good: open ? wilson(good, n) : null,
    levels: open ? [...levels] : null,
    sent,
    used,
  };
};

const namesFor = async (ctx: Ctx, by: FigureBy): Promise<(key: string, unit: string) => string> => {
  const classes = by === 'class' ? new Map((await catalogue(ctx).classes()).map(c => [c.code, c.name])) : undefined;
  const kinds: Readonly<Record<string, string>> = {
    demand: t['kind.demand'],
    visit: t['kind.visit'],
    case: t['kind.case'],
    consultation: t['kind.consultation'],
  };
  return (key, unit) => {
    if (key === '') return t[by === 'unit' ? 'figure.joined' : 'figure.joinedOther'];
    if (by === 'class') return classes?.get(key) ?? key;
    if (by === 'kind') return kinds[key] ?? key;
    return by === 'unit' ? unit : key;
  };
};

/** The figures, and which months each cell tells. */
const tally = async (
  ctx: Ctx,
  input: z.output<typeof FiguresInput>,
): Promise<{ figures: Figures; months: ReadonlyMap<string, readonly string[]> }> => {
  const span = spanOf(ctx, input);
  const limits = await limitsOf(ctx);
  const [cells, sent, name] = [await cellsBy(ctx, input.by, span.closed), await sentBy(ctx, input.by, span), await namesFor(ctx, input.by)];
  const told = new Map([...cells].map(([key, cell]) => [key, toldOf(cell.months, span, limits)]));
  const keys = [...told].filter(([, { levels, held }]) => sizeOf(levels) + sizeOf(held) > 0).map(([key]) => key);
  const raw = [...new Set([...keys, ...sent.keys()])].sort().map((key): Raw => {
    const { sent: out = 0, used = 0, name: unit = '' } = sent.get(key) ?? {};
    const { levels, held } = told.get(key) ?? { levels: sumOf([]), held: sumOf([]) };
    return { key, name: name(key, cells.get(key)?.name || unit), levels, held, sent: out, used };
  });
  const hidden = suppress(raw, limits);
  const all = toldOf(togetherOf(cells), span, limits);
  const add = (what: 'sent' | 'used'): number => raw.reduce((n, r) => n + r[what], 0);
  const total = { key: 'all', name: t['figure.total'], levels: all.levels, sent: add('sent'), used: add('used') };
  const why = sizeOf(all.levels) === 0 ? hiddenAlone(all.held, limits) : null;
  const figures = {
    by: input.by,
    ...span,
    total: disclosed(total, why),
    rows: raw.map(r => disclosed(r, hidden.get(r.key) ?? null)),
    ...(await leftOut(ctx, span)),
    held: raw.reduce((n, r) => n + sizeOf(r.held), 0),
    ...limits,
  };
  return { figures, months: new Map([...told, ['all', all] as const].map(([key, { months }]) => [key, months])) };
};

/** 满意度 of the months that are over, parted by one thing. Small cells are hidden, and the second where one could be worked out. */
export const figuresOf = async (ctx: Ctx, input: z.output<typeof FiguresInput>): Promise<Figures> => (await tally(ctx, input)).figures;

const leftOut = async (ctx: Ctx, span: Span): Promise<{ assisted: number; excluded: number; sealed: number }> => {
  const out = await ballotsIn(ctx, span)
    .select([
      sql<number>`count(*) filter (where b.mode = 'assisted')::int`.as('assisted'),
      sql<number>`count(*) filter (where b.excluded)::int`.as('excluded'),
    ])
    .executeTakeFirstOrThrow();
  const box = await ctx.db
    .selectFrom('satisfaction.ballot_box as b')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(whereScope(ctx.scope, { region: 'b.region_code' }))
    .executeTakeFirstOrThrow();
  return { ...out, sealed: box.n };
};

/**
 * The ratings of a cell, by level and word, in no order of time.
 * @throws Problem `tooFew` where the cell is hidden in the figures, `monthNotOver`
 */
export const ballotsOf = async (ctx: Ctx, input: z.output<typeof ListBallots>): Promise<{ rows: BallotRow[]; n: number }> => {
  const { figures, months } = await tally(ctx, input);
  const cell = input.key === 'all' ? figures.total : figures.rows.find(r => r.key === input.key);
  if (cell === undefined || cell.n === null || cell.n === 0) throw satisfactionProblems.tooFew({ least: figures.leastShown });
  let q = ballotsIn(ctx, figures)
    .selectAll('b')
    .where('b.month', 'in', [...(months.get(input.key) ?? [])]);
  if (input.key !== 'all') q = q.where(sql<boolean>`${ballotKey[input.by]} = ${input.key}`);
  const [rows, words] = [await q.orderBy('b.level').orderBy('b.id').limit(500).execute(), await tagWords(ctx)];
  return {
    n: cell.n,
    rows: rows.map(r => ({
      level: r.level,
      tags: r.tags.map(code => words.get(code) ?? code),
      comment: r.comment,
      counted: r.mode !== 'assisted' && !r.excluded,
      followedLevel: r.followed_level,
      followedComment: r.followed_comment,
    })),
  };
};
