import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { seedRooms } from '#app/seed.ts';
import { newId } from '#platform/contract/ids.ts';
import { pathOf, roomOf } from '#platform/contract/operation.ts';
import type { Handler } from '#platform/server/handler.ts';
import { schemaOf } from '#platform/server/http/openapi.ts';
import { reasonsOf, unexplained, watched } from '#test/sweep.ts';
import { plainFor, queryOf, type Shape } from '#test/values.ts';
import { openWorld, type World } from '#test/world.ts';

const sweep = watched(modules);
const handlers = sweep.modules.flatMap(m => m.handlers).filter(h => h.op.name !== 'platform.file.put' && !h.op.anonymous);
const business = ['officer', 'stationLead', 'manager'];
const administrators = ['systemAdmin', 'securityAdmin', 'auditor'];
/** Who may call it at all: the others are refused before anything is looked for. */
const rolesOf = (h: Handler): string[] => {
  const grants = modules.find(m => m.name === roomOf(h.op))?.grants[h.op.name] ?? {};
  return [...business, ...administrators].filter(role => role in grants);
};
const idKeys = (h: Handler): string[] => {
  const shape = schemaOf(h.op.input, 'input') as Shape;
  return (shape.required ?? []).filter(k => shape.properties?.[k]?.format === 'uuid');
};

/** Reads by id that find nothing of ours either, each with the reason. */
const neverOurs = reasonsOf({
  'no note of the demonstration has a file': ['readiness.evidence.file', 'standards.step.file'],
  'a finding is about an expert and an enterprise together': ['experts.consultation.whyNot'],
  'entries of the log are no rows of a room': ['people.audit.get'],
  'the demonstration holds no import': [
    'enterprises.import.get',
    'enterprises.import.faults',
    'enterprises.import.twins',
    'enterprises.import.rows',
    'enterprises.import.tally',
    'enterprises.import.undoReport',
    'enterprises.import.annotated',
    'assets.import.get',
    'assets.import.faults',
    'assets.import.twins',
    'assets.import.rows',
    'assets.import.tally',
    'assets.import.undoReport',
    'assets.import.annotated',
  ],
  'it holds no evidence, picture, paper or report either': [
    'assets.evidence.download',
    'visits.visit.file',
    'papers.paper.get',
    'reports.report.download',
    'cases.weekly.download',
  ],
  'the demonstration’s rules of proposals are those of the whole country': ['cases.rule.get', 'cases.rule.timeline'],
  'files are of one’s own upload': ['assets.standardStatus.preview'],
  'the published form belongs to everybody; nobody drafts another': [
    'questionnaires.questionnaire.get',
    'questionnaires.questionnaire.getDraft',
    'questionnaires.questionnaire.checkDraft',
  ],
});
/** Commands that are refused before their record is looked for, each with the reason. */
const neverRead: Readonly<Record<string, string>> = {
  'campaigns.contact.log': 'a call that ended agreed must say when, which no plain input does',
  'campaigns.roster.change': 'a change names who comes or who goes, which no plain input does',
  'cases.referral.send': 'a matter is sent from one demand or from one case, and plain input names both or none',
  'platform.view.save': 'a view says which list it is of and how it stands, which no plain input does',
};

describe('another district', () => {
  let world: World;
  let ids: string[] = [];
  let tables: string[] = [];
  beforeAll(async () => {
    world = await openWorld({ sweep: true, modules: sweep.modules });
    await seedRooms(world.door, world.clock.now(), () => 'Long-enough-42-password');
    const { rows: walled } = await world.pool.query<{ name: string }>(
      "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relrowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')",
    );
    tables = walled.map(t => t.name);
    for (const name of tables) {
      const { rows } = await world.pool.query(`select id from ${name} where region_code like '330105%' order by id limit 2`);
      ids.push(...rows.map(r => r.id));
    }
    ids = [...new Set(ids)];
  }, 120_000);

  const ask = async (h: Handler, who: ReturnType<World['as']>, id: string): Promise<number> => {
    const keys = idKeys(h);
    const shape = schemaOf(h.op.input, 'input') as Shape;
    const rest = Object.fromEntries(
      (shape.required ?? []).filter(k => !keys.includes(k)).map(k => [k, plainFor(shape.properties?.[k] ?? {})]),
    );
    const input = { ...rest, ...Object.fromEntries(keys.map(k => [k, id])) };
    const command = h.op.kind === 'command';
    const response = await who.inject({
      method: command ? 'POST' : 'GET',
      url: command ? pathOf(h.op) : `${pathOf(h.op)}?${queryOf(input)}`,
      headers: { 'idempotency-key': newId(), ...(command ? { 'content-type': 'application/json' } : {}) },
      ...(command ? { payload: JSON.stringify(input) } : {}),
    });
    return response.statusCode;
  };

  /** A digest of all rows of our district, by table. */
  const ourRows = async (): Promise<Map<string, string>> => {
    const digests = new Map<string, string>();
    for (const name of tables) {
      const { rows } = await world.pool.query<{ digest: string }>(
        `select md5(coalesce(string_agg(to_jsonb(t)::text, '' order by id), '')) as digest from ${name} t where region_code like '330105%'`,
      );
      digests.set(name, rows[0]?.digest ?? '');
    }
    return digests;
  };

  it('[1-a] a record of ours is missing for people of another district, by every operation that reads by id', async () => {
    const reads = handlers.filter(h => h.op.kind !== 'command' && idKeys(h).length > 0 && rolesOf(h).length > 0);
    const seen: string[] = [];
    const ours = new Set<string>();
    for (const h of reads) {
      const [first = 'officer'] = rolesOf(h);
      for (const role of rolesOf(h)) {
        for (const id of ids) if ((await ask(h, world.as(role, { region: '330106' }), id)) < 400) seen.push(`${h.op.name} as ${role}`);
      }
      sweep.found.clear();
      for (const id of ids) if (!sweep.found.has(h.op.name)) await ask(h, world.as(first), id);
      if (sweep.found.has(h.op.name)) ours.add(h.op.name);
    }
    expect([...new Set(seen)]).toEqual([]);
    // A read that our own people cannot make find anything would prove nothing of others.
    expect(unexplained(reads, ours, neverOurs), 'reads that find nothing of ours').toEqual({ unexplained: [], needless: [] });
  }, 900_000);

  it('[1-a] nothing of ours can be changed from another district', async () => {
    const before = await ourRows();
    const commands = handlers.filter(h => h.op.kind === 'command' && idKeys(h).length > 0 && rolesOf(h).length > 0);
    sweep.read.clear();
    for (const h of commands) {
      const [role = 'stationLead'] = rolesOf(h);
      for (const id of ids.slice(0, 40)) await ask(h, world.as(role, { region: '330106' }), id);
    }
    // New rows of their own district may bear any id; ours stay as they were.
    const after = await ourRows();
    expect([...after].filter(([table, digest]) => before.get(table) !== digest).map(([table]) => table)).toEqual([]);
    expect(unexplained(commands, sweep.read, neverRead), 'commands whose input was never read').toEqual({ unexplained: [], needless: [] });
  }, 900_000);

  it('[7.1-d] the three administrators see no business record', async () => {
    const rooms = ['enterprises', 'stations', 'demands', 'questionnaires', 'campaigns', 'visits', 'selffill', 'papers', 'reports'];
    const seen: string[] = [];
    for (const h of handlers.filter(x => rooms.some(r => x.op.name.startsWith(`${r}.`)))) {
      for (const role of administrators) if ((await ask(h, world.as(role), ids[0] ?? newId())) < 400) seen.push(`${h.op.name} as ${role}`);
    }
    expect(seen).toEqual([]);
  }, 120_000);
});
