import type { z } from 'zod';
import { type PromisedDay, promiseOf } from '#modules/reference/domain/promise-clock.ts';
import { reference } from '#modules/reference/index.ts';
import { addDatedRow, type DatedTable, datedRowOn, datedRows } from '#platform/server/dated/dated-rows.ts';
import type { RatingRule, RuleRow } from '../contract/figures.ts';
import type { setRatingRule } from '../contract/operations-figures.ts';
import { satisfactionProblems } from '../contract/problems.ts';
import { Level, type Tag } from '../contract/rating.ts';
import type { Ctx } from './db.ts';

type Own = Pick<RuleRow, 'key' | 'amount' | 'unit'>;
const table: DatedTable<Own> = { name: 'satisfaction.rules', keys: ['key'] };

/** The rule that holds at a place on a day: the least numbers are the same everywhere (region ''). */
export const ratingRuleOn = (ctx: Ctx, key: RatingRule, at: { regionCode: string; on: string }): Promise<Own> =>
  datedRowOn(ctx, table, { ...at, only: { key } });

/** 评价规则 that speak of the reader's place. */
export const ratingRuleRows = async (ctx: Ctx): Promise<RuleRow[]> =>
  (await datedRows(ctx, table)).map(({ own, dated }) => ({ ...dated, key: own.key, amount: own.amount, unit: own.unit }));

/**
 * A place's own period. What is promised to who rated badly (国办发〔2019〕51号) may be shorter there and never longer.
 * @throws Problem `ruleInThePast`, `ruleAboveStandard`, `idTaken`
 */
export const setOwnRule = async (ctx: Ctx, { key, amount, unit, ...dated }: z.output<typeof setRatingRule.input>): Promise<void> => {
  if (key !== 'inviteFor') {
    const { amount: most } = await ratingRuleOn(ctx, key, { regionCode: '', on: dated.validFrom });
    const fields = (field: string) => [{ pointer: `/${field}`, code: 'satisfaction.problem.ruleAboveStandard', params: { most } }];
    if (amount > most) throw satisfactionProblems.ruleAboveStandard({ most }, fields('amount'));
    if (unit !== 'calendar') throw satisfactionProblems.ruleAboveStandard({ most }, fields('unit'));
  }
  const refuse = { past: satisfactionProblems.ruleInThePast, taken: satisfactionProblems.idTaken };
  await addDatedRow(ctx, table, { own: { key, amount, unit }, dated }, refuse);
};

export interface Pause {
  from: string;
  to: string | null;
}

/** The last day of a period that begins on a day at a place, by the official calendar. Null while a pause without end holds it. */
export const lastDayOfRule = async (
  ctx: Ctx,
  key: RatingRule,
  { regionCode, startsOn, pauses = [] }: { regionCode: string; startsOn: string; pauses?: readonly Pause[] },
): Promise<PromisedDay> => {
  const { amount, unit } = await ratingRuleOn(ctx, key, { regionCode, on: startsOn });
  return promiseOf(
    { startsOn, days: amount, unit: unit === 'working' ? 'working' : 'calendar', pauses },
    await reference(ctx).workingCalendar(),
  );
};

/** The tags that hold on a day, the national ones behind those of this service. */
export const tagsOn = async (ctx: Ctx, day: string): Promise<Tag[]> => {
  const rows = await ctx.db
    .selectFrom('satisfaction.tags')
    .select(['code', 'level', 'words'])
    .where('valid_from', '<=', day)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('national')
    .orderBy('code')
    .execute();
  return rows.map(r => ({ ...r, level: Level.parse(r.level) }));
};

/** Words of tags by code, those of other days too. */
export const tagWords = async (ctx: Ctx): Promise<ReadonlyMap<string, string>> =>
  new Map((await ctx.db.selectFrom('satisfaction.tags').select(['code', 'words']).execute()).map(r => [r.code, r.words]));
