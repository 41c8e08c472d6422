import { sql } from 'kysely';
import { type BothWords, bothWords } from '#platform/contract/brief/brief.ts';
import { addDays, dayOf, daysBetween } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { AssetKind } from '../../contract/asset.ts';
import { registerEn } from '../../i18n/register.en.ts';
import { registerZh } from '../../i18n/register.zh-CN.ts';
import type { WarningsDb } from './db-warnings.ts';
import { dayCounts } from './deadline-month.ts';
import { betweenDays } from './warning-reads.ts';

const say = bothWords(registerZh, registerEn);

/** What of one kind falls due within 30, 31–60 and 61–90 days, by its safe day. */
export interface ExpiringLine {
  readonly kind: AssetKind;
  readonly name: BothWords;
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
}

/** The days that `expiringLines` looks ahead. */
export const expiringDays = 90;

/** 九十天内到期 by kind of asset, from the days that are kept (decision 0021). */
export const expiringLines = async (ctx: Context<WarningsDb>): Promise<ExpiringLine[]> => {
  const today = dayOf(ctx.now);
  const lines = new Map<AssetKind, { kind: AssetKind; name: BothWords; within30: number; within60: number; within90: number }>();
  for (const { day, kind, n } of await dayCounts(ctx, {}, today, addDays(today, expiringDays))) {
    const line = lines.get(kind) ?? { kind, name: say(`kind.${kind}`), within30: 0, within60: 0, within90: 0 };
    const ahead = daysBetween(today, day);
    line[ahead <= 30 ? 'within30' : ahead <= 60 ? 'within60' : 'within90'] += n;
    lines.set(kind, line);
  }
  return [...lines.values()].toSorted((a, b) => b.within30 - a.within30 || b.within60 - a.within60 || a.kind.localeCompare(b.kind));
};

/** Open deadlines past their safe day and before their legal one: how many, and the nearest legal day. */
export const pressingNow = async (ctx: Context<WarningsDb>): Promise<{ n: number; nearest: string | null }> => {
  const { rows } = await sql<{ n: number; nearest: string | null }>`
    select count(*)::int as n, min(due_on)::text as nearest from assets.deadlines where id in (${betweenDays(ctx, undefined, dayOf(ctx.now))})`.execute(
    ctx.db,
  );
  return rows[0] ?? { n: 0, nearest: null };
};
