import { people } from '#modules/people/index.ts';
import { stations } from '#modules/stations/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { RecusalView } from '../../contract/proposal-rule.ts';
import type { CompanionCandidate } from '../../domain/proposal-companions.ts';
import type { CasesContext } from '../db.ts';
import { workloadOf } from '../loads.ts';

/** For whom somebody is sought. */
export interface CompanionAsk {
  readonly enterpriseId: string;
  readonly regionCode: string;
  readonly ownerId: string | null;
  /** Items that are proposed: their cases are the experience that counts. */
  readonly itemCodes: readonly string[];
}

/** Everybody at work in the enterprise's district, with all that is looked at. */
export const companionCandidates = async (
  ctx: CasesContext,
  ask: CompanionAsk,
  recusals: readonly RecusalView[],
): Promise<CompanionCandidate[]> => {
  const staff = await people(ctx).staffIn(ask.regionCode.slice(0, 6));
  const ids = staff.map(p => p.id);
  const [workload, presence, posted] = await Promise.all([
    workloadOf(ctx, ids, ask),
    people(ctx).presenceOn(ids, dayOf(ctx.now)),
    stations(ctx).staff(),
  ]);
  const station = new Map(posted.map(s => [s.personId, { name: s.stationName, regionCode: s.stationRegionCode }]));
  const recused = new Set(recusals.map(r => r.personId));
  return staff.map(p => {
    const [here, has] = [presence.get(p.id), workload(p.id)];
    const deputy = here?.deputy ?? null;
    return {
      id: p.id,
      name: p.name,
      station: station.get(p.id) ?? null,
      openCases: has.open,
      practised: has.practised,
      acquainted: has.acquainted || p.id === ask.ownerId,
      recused: recused.has(p.id),
      away: here?.awayTo == null ? null : { toOn: here.awayTo, deputy },
      deputy,
    };
  });
};
