import type { Notice } from '#modules/reference/contract/calendar.ts';
import { reference } from '#modules/reference/index.ts';
import type { AnyContext, Context } from '#platform/server/context.ts';
import { retype } from '#platform/server/context.ts';
import type { Fee, Rule } from '../../contract/rule.ts';
import { type LawRows, type LawTables, lawTables } from '../../domain/deadlines/law.ts';
import type { LawDb } from './db-law.ts';

type Ctx = Context<LawDb>;

/** Notices in force, and the tables prepared from them: a process prepares again when a notice comes or goes. Rules come with migrations only. */
let prepared: { key: string; law: LawTables } | undefined;

const readRules = async (ctx: Ctx): Promise<Rule[]> =>
  (await ctx.db.selectFrom('assets.rules').selectAll().orderBy('key').orderBy('valid_from').execute()).map(
    (r): Rule => ({
      key: r.key,
      law: r.law as Rule['law'],
      article: r.article,
      validFrom: r.valid_from,
      validTo: r.valid_to,
      governedBy: r.governed_by as Rule['governedBy'],
      trigger: r.trigger as Rule['trigger'],
      count: r.count,
      unit: r.unit as Rule['unit'],
      extraDays: r.extra_days,
      counting: r.counting as Rule['counting'],
      roll: r.roll,
      consequence: r.consequence as Rule['consequence'],
      marginDays: r.margin_days,
      source: r.source,
      confidence: r.confidence as Rule['confidence'],
    }),
  );

const readFees = async (ctx: Ctx): Promise<Fee[]> =>
  (await ctx.db.selectFrom('assets.fees').selectAll().orderBy('key').orderBy('from_step').execute()).map(
    (f): Fee => ({
      key: f.key,
      law: f.law as Fee['law'],
      article: f.article,
      validFrom: f.valid_from,
      validTo: f.valid_to,
      fromStep: f.from_step,
      toStep: f.to_step,
      value: Number(f.value),
      unit: f.unit as Fee['unit'],
      source: f.source,
      confidence: f.confidence as Fee['confidence'],
    }),
  );

/** All rows of law as they stand, for the page of the rules. */
export const readLaw = async (ctx: Ctx): Promise<{ rows: LawRows; notices: readonly Notice[] }> => {
  const { holidays, notices } = await reference(ctx).calendar();
  const years = notices.map(n => n.year);
  return { rows: { rules: await readRules(ctx), fees: await readFees(ctx), holidays, years }, notices };
};

/** The law in force, prepared for the engine. */
export const lawInForce = async (anyCtx: AnyContext): Promise<LawTables> => {
  const ctx = retype<LawDb>(anyCtx);
  const key = await reference(ctx).calendarVersion();
  if (prepared?.key === key) return prepared.law;
  const law = lawTables((await readLaw(ctx)).rows);
  prepared = { key, law };
  return law;
};
