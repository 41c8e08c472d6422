import { sql } from 'kysely';
import { cutPage, decodeCursor } from '#platform/contract/page.ts';
import { anyone, handlersFor, nothing } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssetRow } from '../contract/asset.ts';
import { listAssets } from '../contract/operations-register.ts';
import type { AssetsDb } from './db.ts';

const { query } = handlersFor<AssetsDb>();

/** Reading the register (6.3.3-a). */
export const registerHandlers = [
  query(listAssets, {
    load: nothing,
    allow: anyone,
    run: async (ctx, _, i) => {
      const cursor = decodeCursor(i.after);
      let q = ctx.db
        .selectFrom('assets.assets as a')
        .selectAll('a')
        .where(whereScope(ctx.scope, { region: 'a.region_code' }));
      if (cursor) q = q.where(sql<boolean>`(a.updated_at, a.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
      const found = await q
        .orderBy('a.updated_at', 'desc')
        .orderBy('a.id', 'desc')
        .limit(i.limit + 1)
        .execute();
      const rows = found.map(
        (a): AssetRow => ({
          id: a.id,
          enterpriseId: a.enterprise_id,
          enterpriseName: a.enterprise_name,
          regionCode: a.region_code,
          kind: a.kind as AssetRow['kind'],
          number: a.number_shown,
          title: a.title,
          owner: a.owner,
          standing: a.standing as AssetRow['standing'],
          status: a.status as AssetRow['status'],
          statusWords: a.status_words,
          classes: a.classes,
          asOf: a.as_of,
          source: a.source as AssetRow['source'],
          acquiredOn: a.acquired_on,
          endedOn: a.ended_on,
          updatedAt: a.updated_at.toISOString(),
        }),
      );
      const { shown, next } = cutPage(rows, i.limit, r => [r.updatedAt, r.id]);
      return { rows: shown, next };
    },
  }),
];
