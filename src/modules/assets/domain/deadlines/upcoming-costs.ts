import type { EngineAsset } from '../../contract/deadline.ts';
import type { Due } from '../risk/risk.ts';
import { deadlinesOf } from './deadlines.ts';
import type { LawTables } from './law.ts';

/** Most annual fees that fall into three years, with one that is late. */
const mostFees = 5;

const duesOf = (asset: EngineAsset, law: LawTables, today: string): Due[] =>
  deadlinesOf(asset, law, today).map(d => ({
    assetId: asset.id,
    kind: d.kind,
    item: d.item ?? '',
    on: d.safeOn,
    fee: d.fee === null || d.fee.currency !== undefined ? 0 : d.fee.amount,
  }));

/**
 * What falls due within the horizon. The engine names the next annual fee only; here each fee is taken for paid in turn, so that all of the
 * three years show.
 * @param until last day looked at
 */
export const outlookOf = (asset: EngineAsset, law: LawTables, today: string, until: string): Due[] => {
  const found = duesOf(asset, law, today).filter(d => d.on <= until);
  if (asset.kind !== 'patent') return found;
  let paid = found.find(d => d.kind === 'annualFee' || d.kind === 'annualFeeGrace');
  for (let n = 0; n < mostFees && paid !== undefined; n += 1) {
    const year = Number(/year:(\d+)/.exec(paid.item)?.[1] ?? Number.NaN);
    if (!Number.isInteger(year) || year >= 20) break;
    const then: EngineAsset = { ...asset, details: { ...asset.details, paidThroughYear: year } };
    const next = duesOf(then, law, today).find(d => d.kind === 'annualFee');
    if (next === undefined || next.on > until || next.item === paid.item) break;
    found.push(next);
    paid = next;
  }
  return found;
};
