import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import type { AssetKind } from '../../contract/asset.ts';
import { registerProblems } from '../../contract/problems-register.ts';
import type { AssetsDb } from '../db.ts';
import { placeOf } from '../store.ts';

/** What a person chose for an export, as it is kept with the import. */
export interface ExportChoice {
  readonly kind: AssetKind;
  /** 数据截至 */
  readonly asOf: string;
  readonly enterpriseId?: string | undefined;
  readonly enterpriseName?: string | undefined;
}
export const choiceOf = (setting: ImportRecord['setting']): ExportChoice => setting as unknown as ExportChoice;

/**
 * Judges what is asked beside the file.
 * @throws Problem asOfAhead, unknownEnterprise
 */
export const startExport = async (ctx: Context<AssetsDb>, own: Omit<ExportChoice, 'enterpriseName'>) => {
  if (own.asOf > dayOf(ctx.now)) throw registerProblems.asOfAhead({}, [{ pointer: '/asOf', code: 'assets.problem.asOfAhead' }]);
  const place = own.enterpriseId === undefined ? undefined : await placeOf(ctx, own.enterpriseId);
  const region = place?.region_code ?? ctx.actor.regionCode;
  const { kind, asOf } = own;
  return {
    regionCode: region,
    homeRegion: region,
    setting: { kind, asOf, ...(place ? { enterpriseId: place.id, enterpriseName: place.name } : {}) },
  };
};
