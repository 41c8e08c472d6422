import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import type { Context } from '#platform/server/context.ts';
import { derivedId } from '#platform/server/derived-id.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type PastedLine, raisePasted, readPaste } from '../contract/paste.ts';
import { demandsProblems } from '../contract/problems.ts';
import { type ReadLine, readPastedLines } from '../domain/pasted-lines.ts';
import type { DemandsDb } from './db.ts';
import { insertDemands } from './store.ts';

const { command, query } = handlersFor<DemandsDb>();
type Ctx = Context<DemandsDb>;

/** Demands that stand open with the same words, by enterprise and words. */
const knownWords = async (ctx: Ctx, lines: readonly { enterpriseId: string; text: string }[]): Promise<Map<string, string>> => {
  if (lines.length === 0) return new Map();
  const { rows } = await sql<{ id: string; enterprise_id: string; text: string }>`
    select d.id, d.enterprise_id, d.text from demands.demands d
    join json_to_recordset(${JSON.stringify(lines)}::json) as x ("enterpriseId" uuid, text text) on d.enterprise_id = x."enterpriseId" and d.text = x.text
    where d.superseded_at is null and ${whereScope(ctx.scope, { region: 'd.region_code' })}`.execute(ctx.db);
  return new Map(rows.map(r => [`${r.enterprise_id} ${r.text}`, r.id]));
};

interface Named {
  id: string;
  name: string;
}

const linesWith = async (ctx: Ctx, lines: readonly ReadLine[], named: (l: ReadLine) => Named | null): Promise<PastedLine[]> => {
  const placed = lines.map(l => ({ ...l, enterprise: l.holds === 'words' ? named(l) : null }));
  const known = await knownWords(
    ctx,
    placed.flatMap(l => (l.enterprise ? [{ enterpriseId: l.enterprise.id, text: l.text }] : [])),
  );
  return placed.map(l => ({ ...l, known: l.enterprise ? (known.get(`${l.enterprise.id} ${l.text}`) ?? null) : null }));
};

/** 粘贴登记 (3.1-a): what was said in a group becomes demands, line by line, by a person's choice. */
export const pasteHandlers = [
  query(readPaste, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const lines = readPastedLines(i.text);
      if (i.enterpriseId !== undefined) {
        const own = await enterprises(ctx).byId(i.enterpriseId);
        return { lines: await linesWith(ctx, lines, () => own ?? null) };
      }
      const texts = lines.flatMap(l => [l.text, l.speaker ?? '']);
      const named = await enterprises(ctx).namedIn(texts);
      const one = (text: string | null): Named | null => (text === null ? null : (named.get(text) ?? null));
      return { lines: await linesWith(ctx, lines, l => one(l.text) ?? one(l.speaker)) };
    },
  }),
  command(raisePasted, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const ids = i.rows.map((_row, at) => derivedId('paste', i.id, at));
      const taken = await sql`select 1 from demands.demands where id = any (${ids}::uuid[])`.execute(ctx.db);
      if (taken.rows.length > 0) throw demandsProblems.idTaken();
      const firms = new Map((await enterprises(ctx).byIds([...new Set(i.rows.map(r => r.enterpriseId))])).map(e => [e.id, e]));
      const rows = i.rows.map((r, at) => {
        const firm = firms.get(r.enterpriseId);
        if (!firm)
          throw demandsProblems.unknownEnterprise({}, [{ pointer: `/rows/${at}/enterpriseId`, code: 'demands.problem.unknownEnterprise' }]);
        return {
          ...r,
          id: ids[at] as string,
          source: i.source,
          sourceId: null,
          rowKey: null,
          campaignId: null,
          regionCode: firm.region_code,
        };
      });
      for (const region of new Set(rows.map(r => r.regionCode)))
        await insertDemands(
          ctx,
          rows.filter(r => r.regionCode === region),
        );
      return { subject: i.id, result: { id: i.id, ids } };
    },
  }),
];
