import { preparedSql } from '#platform/server/database/statement.ts';
import type { CasesContext } from './db.ts';

/** What somebody has in hand and has done, counted in the whole office: the same figures whoever asks. */
export interface Workload {
  /** Open cases that she accompanies. */
  readonly open: number;
  /** Ended cases of the items asked about. */
  readonly practised: number;
  /** Accompanied the enterprise asked about. */
  readonly acquainted: boolean;
}

const none: Workload = { open: 0, practised: 0, acquainted: false };

/**
 * The workload of an office's people.
 * @param ask `regionCode` of a place in the office's district; `itemCodes` and `enterpriseId` where experience counts
 */
export const workloadOf = async (
  ctx: CasesContext,
  personIds: readonly string[],
  ask: { regionCode: string; itemCodes?: readonly string[]; enterpriseId?: string },
): Promise<(personId: string) => Workload> => {
  const rows = await ctx.ask<Workload & { id: string }>(preparedSql`
    select person_id as id, open_cases as open, practised, acquainted from cases.workload(${ask.regionCode.slice(0, 6)},
      ${personIds as string[]}::uuid[], ${(ask.itemCodes ?? []) as string[]}::text[], ${ask.enterpriseId ?? null}::uuid)`);
  const by = new Map(rows.map(r => [r.id, r]));
  return id => by.get(id) ?? none;
};
