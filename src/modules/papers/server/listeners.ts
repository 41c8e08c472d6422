import { visitReturned, visitSubmitted } from '#modules/visits/contract/events.ts';
import type { SystemScope } from '#platform/server/as-system.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { listener } from '#platform/server/events/listener.ts';
import { closeReadings, reopenReadings } from '../contract/operations-events.ts';

/** Visits for which a paper was ever read. */
const withReadings = async ({ ask }: SystemScope, visits: readonly string[]): Promise<string[]> =>
  (
    await ask<{ id: string }>(
      preparedSql`select distinct visit_id as id from papers.paper_readings where visit_id = any (${visits}::uuid[])`,
    )
  ).map(r => r.id);

/** What 纸面 hears of rooms to its left. A reading must not stay overtaken because “returned” came before “submitted”. */
export const papersListeners = [
  listener(visitSubmitted, { operation: closeReadings, input: e => ({ visitId: e.subject }), whenParked: 'hold', concerns: withReadings }),
  listener(visitReturned, { operation: reopenReadings, input: e => ({ visitId: e.subject }), whenParked: 'hold', concerns: withReadings }),
];
