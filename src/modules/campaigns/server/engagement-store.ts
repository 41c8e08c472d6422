import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { CampaignsDb } from './db.ts';

/** A record done with an enterprise of a campaign: a visit handed in, a call, a seminar that it came to. */
export interface Engagement {
  readonly authorityId: string;
  readonly regionCode: string;
  readonly campaignId: string;
  readonly enterpriseId: string;
  readonly method: 'site' | 'phone' | 'seminar';
  /** A Table A.1 was handed in with it. */
  readonly withForm: boolean;
  readonly recordId: string;
  /** The day in Beijing. */
  readonly doneOn: string;
  readonly doneByName: string;
}

/** Takes down what became of an entry of the list; a record that is handed in again puts its line right. */
export const recordEngagement = (ctx: Context<CampaignsDb>, e: Engagement): void => {
  ctx.send(preparedSql`
    insert into campaigns.engagements as n
      (id, authority_id, region_code, campaign_id, enterprise_id, method, with_form, record_id, done_on, done_by_name)
    values (${newId()}, ${e.authorityId}, ${e.regionCode}, ${e.campaignId}, ${e.enterpriseId}, ${e.method}, ${e.withForm}, ${e.recordId},
      ${e.doneOn}, ${e.doneByName})
    on conflict (record_id, enterprise_id) do update set done_on = excluded.done_on, done_by_name = excluded.done_by_name`);
};
