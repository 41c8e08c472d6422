import { timelineOf } from '#platform/server/audit.ts';
import { anyone, handlersFor, nothing } from '#platform/server/handler.ts';
import { assetTimeline, checkNumber, getAsset, listAssets } from '../contract/operations-register.ts';
import { checkNumberOf } from '../domain/check-number.ts';
import type { AssetsDb } from './db.ts';
import { findAsset, findTwin, listPage } from './reads.ts';
import { placeOf } from './store.ts';
import { viewOf } from './views.ts';

const { query } = handlersFor<AssetsDb>();

/** Reading the register (6.3.3-a): list, one, its history, a number while it is typed. */
export const registerHandlers = [
  query(listAssets, { load: nothing, allow: anyone, run: (ctx, _, i) => listPage(ctx, i) }),
  query(getAsset, { load: (ctx, i) => findAsset(ctx, i.id), allow: anyone, run: (ctx, a) => viewOf(ctx, a) }),
  query(assetTimeline, {
    load: (ctx, i) => findAsset(ctx, i.id),
    allow: anyone,
    run: async (ctx, a) => ({ items: (await timelineOf(ctx, [a.id])).map(item => ({ ...item, at: item.at.toISOString() })) }),
  }),
  query(checkNumber, {
    load: nothing,
    allow: anyone,
    run: async (ctx, _, i) => {
      const details = (i.kind === 'patent' ? { type: i.patentType } : {}) as never;
      const findings = checkNumberOf({ kind: i.kind, details, number: i.number });
      if (i.enterpriseId === undefined) return { findings, twin: null };
      const place = await placeOf(ctx, i.enterpriseId);
      const twin = await findTwin(ctx, { ...i, districtCode: place.region_code.slice(0, 6) });
      return { findings, twin: twin ? { id: twin.id, title: twin.title, enterpriseName: twin.enterprise_name } : null };
    },
  }),
];
