import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import type { TakenRow } from '../contract/assets-from-answers.ts';
import { assetCards, bringInAssets } from '../contract/operations-register.ts';
import { registerProblems } from '../contract/problems-register.ts';
import { assetsInFile } from '../domain/from-file.ts';
import { newRows, takeDown } from './assets-from-answers.ts';
import type { AssetsDb } from './db.ts';
import { assetRowOf } from './reads.ts';
import { type AssetPlace, type AssetRecord, placeOf } from './store.ts';

const { command, query } = handlersFor<AssetsDb>();
type Ctx = Context<AssetsDb>;

/** Most assets of one enterprise that a page shows; more are found in the list. */
const mostCards = 300;

type Card = AssetRecord & { next_id: string | null; next_kind: string | null; next_on: string | null };

/** The assets of an enterprise, the next date first; then what has none. */
const cardsOf = async (ctx: Ctx, enterpriseId: string): Promise<Card[]> => {
  const { rows } = await sql<Card>`
    select a.*, d.id as next_id, d.kind as next_kind, d.safe_on as next_on from assets.assets a
    left join lateral (select id, kind, safe_on from assets.deadlines d where d.asset_id = a.id and d.closed_at is null order by kind = 'nonUse', safe_on limit 1) d on true
    where a.enterprise_id = ${enterpriseId} and a.standing <> 'dismissed'
    order by d.kind = 'nonUse', d.safe_on nulls last, a.kind, a.id limit ${mostCards}`.execute(ctx.db);
  return rows;
};

/** Values of the file that would become proposed assets, with the newest day among them. */
const inFile = async (ctx: Ctx, place: AssetPlace): Promise<{ rows: TakenRow[]; asOf: string }> => {
  const facts = await enterprises(ctx).factsOf(place.id);
  const relevant = facts.filter(f => assetsInFile([f]).length > 0);
  const asOf = relevant.map(f => f.asOf).sort()[0] ?? dayOf(ctx.now);
  return { rows: await newRows(ctx, place, assetsInFile(relevant)), asOf };
};

/** An enterprise's assets with their next dates; what its file knows and the register does not (3.2-a, 6.3.3-a). */
export const cardHandlers = [
  query(assetCards, {
    load: (ctx, i) => placeOf(ctx, i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, place) => ({
      enterpriseName: place.name,
      rows: (await cardsOf(ctx, place.id)).map(c => {
        const { id, kind, title, number, standing, status, asOf } = assetRowOf(c);
        return { id, kind, title, number, standing, status, asOf, nextId: c.next_id, nextKind: c.next_kind, nextOn: c.next_on };
      }),
      offered: (await inFile(ctx, place)).rows.length,
    }),
  }),
  command(bringInAssets, {
    load: (ctx, i) => placeOf(ctx, i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, place) => {
      const { rows, asOf } = await inFile(ctx, place);
      if (rows.length === 0) throw registerProblems.nothingToBringIn();
      const result = await takeDown(ctx, { enterpriseId: place.id, sourceId: place.id, source: 'tableA1', asOf, rows, keepOthers: true });
      return { subject: place.id, result };
    },
  }),
];
