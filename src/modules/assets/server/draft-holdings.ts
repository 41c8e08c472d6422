import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { AssetDraft } from '../contract/draft.ts';
import { registerProblems } from '../contract/problems-register.ts';
import type { AssetsDb } from './db.ts';

interface Row {
  id: string;
  content: AssetDraft;
  region_code: string;
  at: string;
}

/** Forms of the register that a person has begun: who takes over finds them in the same form (6.3.3-a). */
export const draftHoldings = [
  holding<AssetsDb>({
    kind: 'assets.draft',
    count: async (ctx, personId) => {
      const [row] = await ctx.ask<{ n: number }>(
        preparedSql`select count(*)::int as n from assets.form_drafts where owner_id = ${personId}`,
      );
      return row?.n ?? 0;
    },
    list: async (ctx, personId): Promise<HeldRow[]> => {
      const rows = await ctx.ask<Row>(preparedSql`
        select id, content, region_code, reference.day_of(saved_at)::text as at from assets.form_drafts where owner_id = ${personId} order by saved_at, id`);
      return rows.map(d => ({
        id: d.id,
        title: d.content.title || d.content.number || d.at,
        hint: d.at,
        regionCode: d.region_code,
        concerns: [],
      }));
    },
    hindered: async (ctx, { toId }, ids) => {
      const rows = await ctx.ask<{ id: string }>(preparedSql`
        select d.id from assets.form_drafts d join assets.form_drafts o on o.form = d.form and o.owner_id = ${toId} where d.id = any (${ids}::uuid[])`);
      return rows.map(({ id }) => ({ id, problem: registerProblems.draftThere() }));
    },
    pass: async (ctx, { fromId, toId }, ids): Promise<PassedRow[]> => {
      const rows = await ctx.ask<{ id: string; at: string }>(preparedSql`
        update assets.form_drafts set owner_id = ${toId} where id = any (${ids}::uuid[]) and owner_id = ${fromId}
          and not exists (select from assets.form_drafts o where o.owner_id = ${toId} and o.form = form_drafts.form)
        returning id, saved_at::text as at`);
      return rows.map(({ id, at }) => ({ id, before: {}, after: { at } }));
    },
    passBack: async (ctx, { fromId, toId }, rows) => {
      const seen = JSON.stringify(rows.map(({ id, after }) => ({ id, ...after })));
      const back = await ctx.ask<{ id: string }>(preparedSql`
        update assets.form_drafts d set owner_id = ${fromId} from json_to_recordset(${seen}::json) as x (id uuid, at timestamptz)
        where d.id = x.id and d.saved_at = x.at and d.owner_id = ${toId}
          and not exists (select from assets.form_drafts o where o.owner_id = ${fromId} and o.form = d.form) returning d.id`);
      return back.map(d => d.id);
    },
  }),
];
