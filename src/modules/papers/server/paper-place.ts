import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { PaperCode } from '../domain/paper-code.ts';
import type { PaperReading } from '../domain/paper-match.ts';
import type { PapersDb } from './db.ts';

/** The visit that a file leads to: by the code printed on it, else by the credit code or the name that stands in it, if there is exactly one. */
export const findPlace = async (
  ctx: Context<PapersDb>,
  code: PaperCode | undefined,
  reading: Pick<PaperReading, 'cells'>,
): Promise<string | undefined> => {
  const visits = ctx.db
    .selectFrom('visits.pub_visits as v')
    .innerJoin('campaigns.pub_roster as r', 'r.id', 'v.roster_id')
    .select('v.id')
    .where(whereScope(ctx.scope, { region: 'v.region_code' }));
  if (code?.campaignId && code.enterpriseId) {
    const row = await visits
      .where('v.campaign_id', '=', code.campaignId)
      .where('v.enterprise_id', '=', code.enterpriseId)
      .orderBy('v.kind', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.id;
  }
  const said = (id: string): string => {
    const answer = reading.cells.find(c => c.question === id)?.answer;
    return typeof answer === 'string' ? answer : '';
  };
  const [uscc, name] = [said('basic.uscc'), said('basic.name')];
  if (uscc === '' && name === '') return undefined;
  const rows = await visits
    .where('v.submitted_at', 'is', null)
    .where(eb => eb.or([...(uscc === '' ? [] : [eb('r.uscc', '=', uscc)]), ...(name === '' ? [] : [eb('v.enterprise_name', '=', name)])]))
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]?.id : undefined;
};
