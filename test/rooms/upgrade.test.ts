import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { listApiKeys } from '#modules/people/contract/api-key.ts';
import { getAudit, listAudit, verifyAudit } from '#modules/people/contract/audit.ts';
import { currentSession } from '#modules/people/contract/session.ts';
import { resolveActor } from '#modules/people/index.ts';
import { fillSweepRun } from '#modules/selffill/server/fill-sweep.run.ts';
import { EnvelopeAnswers } from '#platform/contract/envelope.ts';
import { newId } from '#platform/contract/ids.ts';
import { pathOf } from '#platform/contract/operation.ts';
import { nameHistoryOf } from '#platform/server/name-history.ts';
import type { Caller } from '../caller.ts';
import { type FormerFolder, upgradedFolder } from '../former-folder.ts';
import { openWorld, type World } from '../world.ts';

const names = nameHistoryOf(modules);
let world: World;
let folder: FormerFolder;
let upgraded: Awaited<ReturnType<typeof upgradedFolder>>;

beforeAll(async () => {
  upgraded = await upgradedFolder();
  folder = upgraded.folder;
  world = await openWorld({
    folder: upgraded.place,
    sweep: true,
    authenticate: (credentials, { pool, now }) => resolveActor({ ...credentials, pool, now }),
    runs: [fillSweepRun],
  });
}, 120_000);

const who = (username: string): Caller => {
  const person = folder.persons.find(p => p.username === username);
  if (!person) throw new Error(`nobody is called ${username}`);
  const { id, role, name } = person;
  return world.as(role, { id, name, authorityId: folder.authorityId, unitId: folder.authorityId });
};

const get = (caller: Pick<Caller, 'inject'>, name: string, input: Record<string, unknown>) =>
  caller.inject({
    method: 'GET',
    url: `${pathOf({ name })}?${new URLSearchParams(Object.entries(input).map(([k, v]): [string, string] => [k, String(v)]))}`,
  });

/** The recorded answer as today's must hold it: fields may be added, sheets that have been shipped since, and to a timeline the reads of this test. */
const atLeast = (name: string, answer: unknown): object => {
  // What a reading did not understand is called `unread` now, with its kind and place.
  if (name.endsWith('.paper.get')) {
    const { strange, ...rest } = answer as { strange: string[] };
    return { ...rest, unread: strange.map(text => expect.objectContaining({ text })) };
  }
  if (name.endsWith('.questionnaire.list')) {
    const { versions, ...rest } = answer as { versions: object[] };
    return { ...rest, versions: expect.arrayContaining(versions.map(v => expect.objectContaining(v))) };
  }
  if (!name.endsWith('.timeline')) {
    // What may be done besides by now is nothing that an old page stumbles over.
    const { may } = answer as { may?: string[] };
    return may === undefined ? (answer as object) : { ...(answer as object), may: expect.arrayContaining(may) };
  }
  const { rows } = answer as { rows: object[] };
  return { rows: expect.arrayContaining(rows.map(row => expect.objectContaining(row))) };
};

const post = async (caller: Caller, envelopes: readonly unknown[]) =>
  EnvelopeAnswers.parse((await caller.inject({ method: 'POST', url: '/api/commands', payload: envelopes })).json()).answers;

/** Columns that are called otherwise today. */
const columnsOfToday: Readonly<Record<string, string>> = { 'surveys.calendar_feeds.team_id': 'subject_id' };

/** What stood empty and is filled by the upgrade: an open demand's owner is who took it down. */
const filledSince = new Set(['demands.demands.owner_id']);

describe('[architecture] a data folder of 0.3.0', () => {
  it('was made by the same migrations, and the newer ones run on it', () => {
    const recorded = (folder.rows['public.platform_migrations'] ?? []).map(r => `${r['name']} ${r['checksum']}`);
    expect(upgraded.before.map(r => `${r.name} ${r.checksum}`)).toEqual(recorded.sort());
    expect(upgraded.ran).toContain('20261130T0960-reports-room');
  });

  it('keeps every row with every value, under the names of today', async () => {
    const lost: string[] = [];
    for (const [table, recorded] of Object.entries(folder.rows)) {
      if (table === 'public.platform_migrations') continue;
      const { rows } = await world.pool.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${names.today(table)} t`);
      if (rows.length < (folder.counts[table] ?? 0)) lost.push(`${table}: ${rows.length} of ${folder.counts[table]} rows`);
      // Columns may have been added since; those that were there hold what they held.
      const kept = (row: Record<string, unknown>, keys: readonly string[]): string =>
        JSON.stringify(keys.map(k => row[k] ?? row[columnsOfToday[`${table}.${k}`] ?? k]));
      const all = Object.keys(recorded[0] ?? {}).sort();
      const keys = all.filter(k => !filledSince.has(`${table}.${k}`));
      const today = new Map(rows.map(r => [r.row['id'], r.row]));
      for (const row of recorded)
        for (const k of all)
          if (filledSince.has(`${table}.${k}`) && row[k] !== null && row[k] !== today.get(row['id'])?.[k])
            lost.push(`${table}.${k}: ${row[k]}`);
      const there = new Set(rows.map(r => kept(r.row, keys)));
      for (const row of recorded) if (!there.has(kept(row, keys))) lost.push(`${table}: ${JSON.stringify(row).slice(0, 200)}`);
    }
    expect(lost.slice(0, 5)).toEqual([]);
  });

  it('answers every question as before: by the address of that day in its words, and by today’s in today’s', async () => {
    expect(folder.asked.length).toBeGreaterThan(30);
    for (const { as, name, input, answer, sha256 } of folder.asked) {
      // The offered scopes are sorted by names of today; the keys themselves are looked at below.
      if (name.startsWith('people.')) continue;
      const today = names.today(name);
      expect(today, name).not.toBe(name);
      for (const [called, wanted] of [
        [name, answer],
        [today, names.inTodaysWords(answer)],
      ] as const) {
        const response = await get(who(as), called, input);
        expect([called, response.statusCode]).toEqual([called, 200]);
        if (sha256 === undefined) expect(response.json(), called).toMatchObject(atLeast(name, wanted));
        else expect(createHash('sha256').update(response.rawPayload).digest('hex'), called).toBe(sha256);
      }
    }
  });
});

describe('[X-6] a phone that was queued before', () => {
  it('gets the stored answers of what was carried out, and what still waits is carried out by its frozen name', async () => {
    const officer = who('wangmin');
    const again = await post(officer, folder.queue.posted);
    const stored = folder.queue.answered.answers;
    expect(again.map(a => [a.outcome, a.hash, a.receipt])).toEqual(stored.map(a => ['already', a.hash, a.receipt]));
    expect(again.map(a => a.answer)).toEqual(stored.map(a => a.answer));
    const [applied] = await post(officer, [folder.queue.waiting]);
    expect(applied?.outcome).toBe('applied');
    const other = await post(officer, [{ ...folder.queue.posted[1], input: folder.queue.waiting.input }]);
    expect(other[0]?.problem?.code).toBe('platform.problem.commandReused');
  });

  it('a repeat under today’s name is the same act; a conflict comes in the words that the old page knows', async () => {
    const [opened] = folder.queue.posted;
    const [repeat] = await post(who('wangmin'), [{ ...opened, name: names.today(opened?.name ?? '') }]);
    expect([repeat?.outcome, repeat?.answer]).toEqual(['already', names.inTodaysWords(folder.queue.answered.answers[0]?.answer)]);
    const quarrel = { ...folder.queue.quarrel, commandId: newId() };
    const [clash] = await post(who('shenlihua'), [quarrel]);
    expect(clash?.problem).toMatchObject({ code: 'surveys.problem.fieldConflict', type: 'urn:peipao:surveys.problem.fieldConflict' });
    const [today] = await post(who('shenlihua'), [{ ...quarrel, commandId: newId(), name: names.today(quarrel.name) }]);
    expect(today?.problem?.code).toBe('visits.problem.fieldConflict');
  });
});

describe('[A.1-a] somebody in the middle of a form at the upgrade', () => {
  const call = (url: string, cookies: Record<string, string>, payload?: object) =>
    world.app.inject({
      method: payload ? 'POST' : 'GET',
      url,
      cookies,
      ...(payload ? { payload, headers: { 'idempotency-key': newId() } } : {}),
    });
  const save = (question: string) => ({
    linkId: folder.fill.linkId,
    formId: newId(),
    since: 1,
    changes: [{ question, base: 0, answer: '李建国' }],
  });

  it('the page of that day goes on by the path of its cookie', async () => {
    const got = await call(`/api/surveys/fill/get?linkId=${folder.fill.linkId}`, folder.fill.cookies);
    expect(got.json().answers['basic.name']).toBe(folder.fill.formName);
    const saved = await call('/api/surveys/fill/saveDraft', folder.fill.cookies, save('basic.legalRepresentative'));
    expect(saved.statusCode).toBe(200);
  });

  it('the page of today is led there once, and from then on has a cookie of its own', async () => {
    const url = `/api/selffill/fill/get?linkId=${folder.fill.linkId}`;
    // Browsers send the cookie below its path only.
    const led = await call(url, {});
    const there = String(led.headers.location);
    expect([led.statusCode, there.startsWith('/api/surveys/fill/')]).toEqual([307, true]);
    const got = await call(there, folder.fill.cookies);
    expect([got.statusCode, got.json().answers['basic.name']]).toEqual([200, folder.fill.formName]);
    const [cookie] = got.cookies as { name: string; value: string; path: string; httpOnly: boolean }[];
    expect(cookie).toMatchObject({ path: '/api/selffill/fill', httpOnly: true });
    const again = await call(url, { [cookie?.name ?? '']: cookie?.value ?? '' });
    expect(again.statusCode).toBe(200);
    const stranger = await call(there, {});
    expect([stranger.statusCode, stranger.json().code]).toEqual([401, 'selffill.problem.fillSessionOver']);
  });
});

describe('[6.1-e] calendars of people’s phones', () => {
  it.each(['own', 'team'] as const)('go on reading the address that they were given: %s', async which => {
    const token = folder.feeds[which];
    const [former, today] = await Promise.all(
      ['/api/surveys/calendar/feed', '/api/campaigns/calendar/feed'].map(url =>
        world.stranger.inject({ method: 'GET', url: `${url}?token=${token}` }),
      ),
    );
    expect([former?.statusCode, former?.body.startsWith('BEGIN:VCALENDAR')]).toEqual([200, true]);
    expect(former?.body).toBe(today?.body);
  });
});

describe('[7.1-a] a key of another system', () => {
  it('opens what it was given, by both names, and is shown with today’s', async () => {
    const asKey = (name: string, input: Record<string, string> = {}) =>
      world.app.inject({
        method: 'GET',
        url: `${pathOf({ name })}?${new URLSearchParams(input)}`,
        headers: { authorization: `Bearer ${folder.apiKey}` },
      });
    for (const name of ['surveys.visit.list', 'visits.visit.list']) expect((await asKey(name)).statusCode).toBe(200);
    expect((await asKey('surveys.campaign.list')).statusCode).toBe(403);
    const { rows, offered } = await who('sunzhiyuan').call(listApiKeys, {});
    expect(rows.map(r => r.scopes)).toEqual([['visits.visit.list', 'visits.visit.get']]);
    expect(offered.filter(o => o.operation.startsWith('surveys.'))).toEqual([]);
  });
});

describe('[7.1-d] the log', () => {
  it('is whole, and tells the past in today’s words', async () => {
    const auditor = who('huwenbin');
    const { seals, brokenAt } = await auditor.call(verifyAudit, {});
    expect([seals > 0, brokenAt]).toEqual([true, null]);
    const { rows } = await auditor.call(listAudit, { operation: 'visits.visit.', outcome: 'done', limit: 100 });
    const { rows: stored } = await world.pool.query<{ operation: string }>(
      'select operation from platform.audit_entries where id = any ($1)',
      [rows.map(r => r.id)],
    );
    expect(stored.some(r => r.operation === 'surveys.visit.saveDraft')).toBe(true);
    expect([...new Set(rows.map(r => r.operation.split('.')[0]))]).toEqual(['visits']);
    expect(rows.filter(r => r.title === r.operation)).toEqual([]);
    const saved = rows.find(r => r.operation === 'visits.visit.saveDraft' && r.changes > 0);
    const { changes } = await auditor.call(getAudit, { entryId: saved?.id ?? '' });
    expect(changes.map(c => c.table)).toContain('visits.visits');
    expect(changes.filter(c => c.title === c.table)).toEqual([]);
  });
});

describe('[architecture] names of former days', () => {
  it('a job that waits under its old name is carried out, and its timetable has gone over', async () => {
    expect(await world.runJobs()).toBeGreaterThan(0);
    const { rows } = await world.pool.query(
      "select name from pgboss.job where name = 'surveys.fillSweep' and state <> 'completed' union all select name from pgboss.schedule where name like 'surveys.%'",
    );
    expect(rows).toEqual([]);
  });

  it('a page that phones still keep finds its operations in the session', async () => {
    const { operations } = await who('wangmin').call(currentSession, {});
    expect(operations).toEqual(expect.arrayContaining(['surveys.visit.submit', 'visits.visit.submit']));
  });

  it('every table of that day has its name of today, and outsiders are told today’s names alone', async () => {
    const { rows } = await world.pool.query<{ name: string }>(
      'select distinct table_name as name from platform.audit_changes where to_regclass(table_name) is null',
    );
    const missing: string[] = [];
    for (const { name } of rows) {
      const found = await world.pool.query('select to_regclass($1) as there', [names.today(name)]);
      if (found.rows[0].there === null) missing.push(name);
    }
    expect(missing).toEqual([]);
    const document = (await world.stranger.inject({ method: 'GET', url: '/api/openapi.json' })).json() as { paths: object };
    expect(Object.keys(document.paths).filter(path => path.startsWith('/api/surveys'))).toEqual([]);
  });
});
