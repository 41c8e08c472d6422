import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition } from '#platform/server/sheets/write.ts';
import { exportLawChanges, type LawChange, lawRules, listLawChanges, tellLawChanges } from '../../contract/operations-bulletins.ts';
import { matterOf } from '../../domain/deadlines/message.ts';
import { touchedBy, withoutNewLaw } from '../../domain/deadlines/new-law.ts';
import { sayArticle, sayLine } from '../../domain/deadlines/say-law.ts';
import { companionsOf } from './companions.ts';
import type { WarningsDb } from './db-warnings.ts';
import { insertNotices } from './issue-reminders.ts';
import { lawInForce } from './law.ts';
import { type AssetForDeadlines, engineAssetsOf } from './recompute.ts';
import { sayZh } from './say-warnings.ts';

const { command, query, download } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

type Mark = AssetForDeadlines & { title: string; enterprise_name: string };

const marksAfter = async (ctx: Ctx, after: string | null, limit: number): Promise<Mark[]> => {
  const { rows } = await sql<Mark>`
    select id, authority_id, region_code, enterprise_id, enterprise_name, kind, standing, status, status_words, ended_on, as_of, details, title, number_shown
    from assets.assets a where ${whereScope(ctx.scope, { region: 'a.region_code' })} and kind = 'trademark' and standing = 'confirmed'
      and ended_on is null ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`.execute(ctx.db);
  return rows;
};

/** Changes of these marks, in their order. */
const changesOf = async (ctx: Ctx, marks: readonly Mark[]): Promise<LawChange[]> => {
  const now = await lawInForce(ctx);
  const laws = { now, old: withoutNewLaw(now) };
  const today = dayOf(ctx.now);
  const engine = await engineAssetsOf(ctx, marks);
  return marks.flatMap(m => {
    const asset = engine.get(m.id);
    return (asset ? touchedBy(asset, laws, today) : []).map(
      ({ before, after, what }): LawChange => ({
        assetId: m.id,
        assetTitle: m.title,
        assetNumber: m.number_shown,
        enterpriseId: m.enterprise_id,
        enterpriseName: m.enterprise_name,
        kind: after.kind,
        item: after.item,
        what,
        lawOld: before.law,
        articleOld: before.article,
        lawNew: after.law,
        articleNew: after.article,
        dueOld: before.dueOn,
        dueNew: after.dueOn,
        safeNew: after.safeOn,
        lineOld: before.line,
        lineNew: after.line,
      }),
    );
  });
};

const stretch = 500;

/** Walks the marks until `most` changes are found or none are left. */
const collect = async (
  ctx: Ctx,
  after: string | null,
  most: number,
  fits: (c: LawChange) => boolean,
): Promise<{ found: LawChange[]; last: string | null }> => {
  const found: LawChange[] = [];
  let at = after;
  for (let rounds = 0; rounds < 40; rounds += 1) {
    const marks = await marksAfter(ctx, at, stretch);
    found.push(...(await changesOf(ctx, marks)).filter(fits));
    const last = marks.at(-1)?.id ?? null;
    if (marks.length < stretch) return { found, last: null };
    at = last;
    if (found.length > most) break;
  }
  return { found, last: at };
};

/** All changes of this kind; of both kinds when none is named. */
const ofKind =
  (what: LawChange['what'] | undefined) =>
  (c: LawChange): boolean =>
    what === undefined || c.what === what;

const page = async (ctx: Ctx, i: (typeof listLawChanges)['input']['_output']) => {
  const cursor = decodeCursor(i.after);
  const from = typeof cursor?.[0] === 'string' ? cursor[0] : null;
  const { found, last } = await collect(ctx, from, i.limit, ofKind(i.what));
  // A page ends between two marks, never within one.
  const ids = [...new Set(found.map(c => c.assetId))];
  let shown = found;
  while (shown.length > i.limit && ids.length > 1) {
    const gone = ids.pop();
    shown = shown.filter(c => c.assetId !== gone);
  }
  const next = shown.length < found.length ? (shown.at(-1)?.assetId ?? null) : last;
  return { rows: shown, next: next === null ? null : toPage([next, next], 1, id => [id]).next };
};

const rulesBeside = async (ctx: Ctx) => {
  const law = await lawInForce(ctx);
  const pairs = [...law.rules.values()].flatMap(rows => {
    const old = rows.find(r => r.law === 'TML2019');
    const fresh = rows.find(r => r.law === 'TML2026');
    return old && fresh ? [{ old, fresh }] : [];
  });
  return {
    rows: pairs.map(({ old, fresh }) => ({
      key: fresh.key,
      articleOld: old.article,
      articleNew: fresh.article,
      countOld: old.count,
      countNew: fresh.count,
      unit: fresh.unit,
      toVerify: fresh.confidence !== 'confirmed',
    })),
    sources: [...new Set(pairs.flatMap(p => [p.old.source, p.fresh.source]))],
  };
};

const sheetOf = async (ctx: Ctx, what: LawChange['what'] | undefined): Promise<SheetDefinition> => {
  const { found } = await collect(ctx, null, mostExported + 1, ofKind(what));
  const columns = (
    ['enterprise', 'asset', 'number', 'kind', 'change', 'oldDay', 'newDay', 'safe', 'oldLaw', 'newLaw', 'oldLine', 'newLine'] as const
  ).map(key => ({ title: sayZh(`newLaw.${key}`), width: key.endsWith('Line') ? 44 : 20, wrap: true }));
  const rows = wholeList(found).map(c => [
    c.enterpriseName,
    c.assetTitle,
    c.assetNumber,
    matterOf(c, sayZh),
    sayZh(`newLaw.what.${c.what}`),
    c.dueOld,
    c.dueNew,
    c.safeNew,
    sayArticle(c.lawOld, c.articleOld, sayZh),
    sayArticle(c.lawNew, c.articleNew, sayZh),
    sayLine(c.lineOld, sayZh),
    sayLine(c.lineNew, sayZh),
  ]);
  const title = sayZh('newLaw.file');
  return { name: title, title, note: sayZh('newLaw.note', { day: dayOf(ctx.now) }), columns, rows };
};

const tell = async (ctx: Ctx): Promise<{ enterprises: number; told: number }> => {
  const { found } = await collect(ctx, null, 50_000, () => true);
  const marks = new Map<string, Set<string>>();
  for (const c of found) marks.set(c.enterpriseId, (marks.get(c.enterpriseId) ?? new Set()).add(c.assetId));
  const { rows: places } = await sql<{ enterprise_id: string; authority_id: string; region_code: string }>`
    select id as enterprise_id, authority_id, region_code from enterprises.pub_enterprises where id = any (${[...marks.keys()]}::uuid[])`.execute(
    ctx.db,
  );
  const companions = await companionsOf(ctx, places);
  const told = await insertNotices(
    ctx,
    places.flatMap(p => {
      const companion = companions.get(p.enterprise_id) ?? null;
      const shared = {
        ...p,
        cause: 'law',
        asset_id: null,
        deadline_id: null,
        companion_id: companion,
        step: null,
        step_on: null,
        folded_into: null,
        params: { count: marks.get(p.enterprise_id)?.size ?? 0 },
      };
      const recipients = companion === null ? ['enterprise'] : ['companion', 'enterprise'];
      return recipients.map(recipient => ({ ...shared, id: newId(), key: `law2027:${p.enterprise_id}:${recipient}`, recipient }));
    }),
  );
  return { enterprises: places.length, told };
};

/** 2027 年 1 月 1 日起的变化: the office's own marks under both laws (6.3.1-a), and the bulletin (6.3.4-b). */
export const newLawHandlers = [
  query(listLawChanges, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => page(ctx, i) }),
  query(lawRules, { load: noRecord, allow: matrixDecides, run: ctx => rulesBeside(ctx) }),
  download(exportLawChanges, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => workbookReply(ctx, sayZh('newLaw.file'), [await sheetOf(ctx, i.what)]),
  }),
  command(tellLawChanges, { load: noRecord, allow: matrixDecides, run: async (ctx, _, i) => ({ subject: i.id, result: await tell(ctx) }) }),
];
