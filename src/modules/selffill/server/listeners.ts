import { visitReturned, visitSubmitted } from '#modules/visits/contract/events.ts';
import type { SystemScope } from '#platform/server/as-system.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { listener } from '#platform/server/events/listener.ts';
import { closeFills, reopenFills } from '../contract/operations-events.ts';

/** Visits for which a link was ever out. */
const withLinks = async ({ ask }: SystemScope, visits: readonly string[]): Promise<string[]> =>
  (
    await ask<{ id: string }>(preparedSql`select distinct visit_id as id from selffill.fill_links where visit_id = any (${visits}::uuid[])`)
  ).map(r => r.id);

/** What 企业自填 hears of rooms to its left. A link must not stay closed because “returned” overtook “submitted”. */
export const selffillListeners = [
  listener(visitSubmitted, { operation: closeFills, input: e => ({ visitId: e.subject }), whenParked: 'hold', concerns: withLinks }),
  listener(visitReturned, { operation: reopenFills, input: e => ({ visitId: e.subject }), whenParked: 'hold', concerns: withLinks }),
];
