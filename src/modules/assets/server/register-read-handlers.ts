import { timelineOf } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { KindDetails } from '../contract/asset.ts';
import { assetTimeline, checkNumber, getAsset, listAssets } from '../contract/operations-register.ts';
import { checkNumberOf } from '../domain/check-number.ts';
import type { AssetsDb } from './db.ts';
import { assetListPage, findAsset, findTwin } from './reads.ts';
import { placeOf } from './store.ts';
import { assetViewOf } from './views.ts';

const { query } = handlersFor<AssetsDb>();

/** Reading the register (6.3.3-a): list, one, its history, a number while it is typed. */
export const registerHandlers = [
  query(listAssets, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => assetListPage(ctx, i) }),
  query(getAsset, { load: (ctx, i) => findAsset(ctx, i.id), allow: matrixDecides, run: (ctx, a) => assetViewOf(ctx, a) }),
  query(assetTimeline, {
    load: (ctx, i) => findAsset(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, a) => ({ items: (await timelineOf(ctx, [a.id])).map(item => ({ ...item, at: item.at.toISOString() })) }),
  }),
  query(checkNumber, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const details = i.kind === 'patent' ? { type: i.patentType } : {};
      const findings = checkNumberOf({ kind: i.kind, details, number: i.number } as KindDetails & { number: string });
      if (i.enterpriseId === undefined) return { findings, twin: null };
      const place = await placeOf(ctx, i.enterpriseId);
      const twin = await findTwin(ctx, { ...i, districtCode: place.region_code.slice(0, 6) });
      return { findings, twin: twin ? { id: twin.id, title: twin.title, enterpriseName: twin.enterprise_name } : null };
    },
  }),
];
