import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { seedRooms } from '#app/seed.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Operation, pathOf, roomOf } from '#platform/contract/operation.ts';
import { encodeCursor } from '#platform/contract/page.ts';
import { schemaOf } from '#platform/server/http/openapi.ts';
import { reasonsOf, unexplained, watched } from '#test/sweep.ts';
import { fullFor, plainFor, queryOf, type Shape, textsIn, valueFor } from '#test/values.ts';
import { openWorld, type World } from '#test/world.ts';

const sweep = watched(modules);
const handlers = sweep.modules.flatMap(m => m.handlers);
const roles = ['officer', 'stationLead', 'manager', 'systemAdmin', 'securityAdmin', 'auditor'];

const grantsOf = (op: Operation): object => modules.find(m => m.name === roomOf(op))?.grants[op.name] ?? {};

/** Operations whose input no made-up value fits, each with the reason. */
const neverRead: Readonly<Record<string, string>> = {
  'platform.view.save': 'a list is called by the name of its table, which no made-up word is',
  'platform.view.list': 'a list is called by the name of its table, which no made-up word is',
  'experts.mine.get': 'only an account that belongs to an expert reads it',
  'experts.mine.assignment': 'only an account that belongs to an expert reads it',
  'cases.referral.choices': 'a matter is sent from one demand or from one case, never from both',
  'cases.referral.mine': 'only an account that belongs to a partner reads it',
  'cases.referral.mineOne': 'only an account that belongs to a partner reads it',
  'cases.referral.revealContact': 'only an account that belongs to a partner reads it',
  'satisfaction.rating.follow': 'a receipt is made by the rater’s phone',
  'satisfaction.receipt.open': 'a receipt is made by the rater’s phone',
  'satisfaction.reply.change': 'a receipt is made by the phone that answers',
};
/** Operations that never find what they are about, each with the reason. */
const neverFound = reasonsOf({
  'the people of the sweep are made up and have no row in the register of accounts': [
    'people.factor.beginPasskey',
    'people.password.change',
    'people.factor.beginTotp',
    'people.factor.confirmTotp',
    'people.factor.remove',
    'people.session.revoke',
  ],
  'the demonstration knows no other system and no provider of sign-in': [
    'people.sso.begin',
    'people.apiKey.revoke',
    'people.apiKey.approve',
    'people.apiKey.block',
    'people.identity.remove',
    'people.identity.propose',
    'people.identity.decide',
  ],
  'entries of the log are no rows of a room': ['people.audit.get'],
  'the small register of this sweep defines no columns of its own': [
    'enterprises.column.correct',
    'enterprises.column.retire',
    'enterprises.column.restore',
  ],
  'the demonstration holds no import, and files are of one’s own upload': [
    'enterprises.import.start',
    'enterprises.import.remap',
    'enterprises.import.mode',
    'enterprises.import.tally',
    'enterprises.import.confirm',
    'enterprises.import.undo',
    'enterprises.import.abandon',
    'enterprises.import.decide',
    'enterprises.import.fix',
    'enterprises.import.get',
    'enterprises.import.faults',
    'enterprises.import.twins',
    'enterprises.import.rows',
    'enterprises.import.undoReport',
    'enterprises.import.annotated',
    'assets.import.start',
    'assets.import.remap',
    'assets.import.mode',
    'assets.import.tally',
    'assets.import.confirm',
    'assets.import.undo',
    'assets.import.abandon',
    'assets.import.decide',
    'assets.import.fix',
    'assets.import.get',
    'assets.import.faults',
    'assets.import.twins',
    'assets.import.rows',
    'assets.import.undoReport',
    'assets.import.annotated',
    'assets.standardStatus.preview',
    'assets.standardStatus.import',
    'campaigns.roster.addFile',
    'campaigns.roster.addImport',
    'papers.letter.upload',
    'papers.paper.read',
  ],
  'deadlines and notices are made by the work of the night, which the sweep does not do': [
    'assets.deadline.get',
    'assets.deadline.close',
    'assets.deadline.giveUp',
    'assets.deadline.snooze',
    'assets.notice.sent',
  ],
  'among the newest two assets none is proposed, and none has proofs or evidence': [
    'assets.asset.confirm',
    'assets.evidence.download',
    'assets.use.get',
    'assets.use.print',
  ],
  'a calendar is one’s own, and its address is a secret': [
    'assets.calendar.feed',
    'assets.calendar.revoke',
    'campaigns.calendar.revoke',
    'campaigns.calendar.feed',
  ],
  'the demonstration holds no picture of a visit and no paper that came back': [
    'visits.visit.removeFile',
    'visits.visit.file',
    'papers.paper.get',
    'papers.paper.confirm',
    'papers.paper.discard',
  ],
  'a view of a list is one’s own, and nobody has kept one': ['platform.view.save', 'platform.view.list', 'platform.view.remove'],
  'a link that follows a case is opened by its secret and the cookie of a guest': [
    'cases.follow.begin',
    'cases.follow.get',
    'cases.follow.supply',
    'cases.follow.ask',
    'cases.follow.withdraw',
    'cases.follow.leave',
  ],
  'an absence and a deputy are of one’s own people and days': ['people.absence.end', 'people.deputy.end'],
  'no note of the demonstration has a file': ['readiness.evidence.file', 'standards.step.file'],
  'several invitations are named in one list, which no made-up word hits': ['satisfaction.invitation.remind'],
  'a rating is opened by the secret of its link': ['satisfaction.rating.open', 'satisfaction.reply.open'],
  'a finding is about an expert and an enterprise together, and none of the newest is dismissed': [
    'experts.finding.restore',
    'experts.consultation.whyNot',
  ],
  'a link of self-fill is opened by its secret and the cookie of a guest': [
    'selffill.fill.issue',
    'selffill.fill.code',
    'selffill.fill.revoke',
    'selffill.fill.begin',
    'selffill.fill.leave',
    'selffill.fill.get',
    'selffill.fill.saveDraft',
    'selffill.fill.addFile',
    'selffill.fill.removeFile',
    'selffill.fill.handIn',
    'selffill.fill.handOn',
    'selffill.fill.partCode',
    'selffill.fill.takeBack',
  ],
});

describe('any input', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ sweep: true, modules: sweep.modules });
    await seedRooms(world.door, world.clock.now(), () => 'Long-enough-42-password');
  }, 120_000);

  const send = async (op: Operation, role: string, input: unknown): Promise<number> => {
    const command = op.kind === 'command';
    const response = await world.as(role).inject({
      method: command ? 'POST' : 'GET',
      url: command ? pathOf(op) : `${pathOf(op)}?${queryOf(input)}`,
      headers: { 'idempotency-key': newId(), ...(command ? { 'content-type': 'application/json' } : {}) },
      ...(command ? { payload: JSON.stringify(input) } : {}),
    });
    return response.statusCode;
  };
  /** Whoever may call it at all; nasty input of somebody who may not is refused before it is looked at. */
  const roleOf = (op: Operation): string => {
    const grants = grantsOf(op);
    return roles.find(role => role in grants) ?? 'officer';
  };
  /** Ids of rows that are there, those of the operation's own room first. */
  const idsFor = async (op: Operation): Promise<string[]> => {
    const { rows: tables } = await world.pool.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = any ($1)
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype) order by n.nspname <> $2, 1`,
      [[roomOf(op), 'enterprises', 'campaigns', 'visits', 'people', 'demands'], roomOf(op)],
    );
    const ids: string[] = [];
    for (const { name } of tables) {
      const { rows } = await world.pool.query<{ id: string }>(`select id from ${name} order by id desc limit 2`);
      ids.push(...rows.map(r => r.id));
    }
    return ids;
  };
  const tryOne = async (op: Operation): Promise<string[]> => {
    const shape = schemaOf(op.input, 'input') as Shape;
    const failed: string[] = [];
    const ask = async (role: string, input: unknown): Promise<void> => {
      const status = await send(op, role, input);
      if (status >= 500) failed.push(`${op.name} ${status} ${JSON.stringify(input).slice(0, 200)}`);
    };
    let readable: unknown;
    for (let n = 0; n < 6; n += 1) {
      const input = valueFor(shape, n);
      await ask(roles[n % roles.length] ?? 'officer', input);
      await ask(roleOf(op), input);
      if (sweep.read.has(op.name)) readable ??= input;
    }
    const plain = plainFor(shape);
    await ask(roleOf(op), plain);
    if (sweep.read.has(op.name)) readable ??= plain;
    const keys = Object.keys(shape.properties ?? {}).filter(k => shape.properties?.[k]?.format === 'uuid');
    if (readable === undefined || keys.length === 0) return failed;
    for (const id of await idsFor(op)) {
      if (sweep.found.has(op.name)) break;
      await ask(roleOf(op), { ...(readable as object), ...Object.fromEntries(keys.map(k => [k, id])) });
    }
    return failed;
  };

  it('[7.1-d] no operation ever answers 5xx, whatever it is sent, by whomever', async () => {
    const failed: string[] = [];
    const swept = handlers.filter(h => h.op.name !== 'platform.file.put');
    for (const { op } of swept) failed.push(...(await tryOne(op)));
    expect(failed).toEqual([]);
    // What nobody but the system may call is refused whatever it holds.
    const open = swept.filter(h => h.op.anonymous || Object.keys(grantsOf(h.op)).length > 0);
    expect({
      neverRead: unexplained(open, sweep.read, neverRead),
      neverFound: unexplained(open, sweep.found, { ...neverRead, ...neverFound }),
    }).toEqual({ neverRead: { unexplained: [], needless: [] }, neverFound: { unexplained: [], needless: [] } });
  }, 900_000);

  it('[7.1-d] no text brings a 5xx: U+0000, half a letter, a name that every object has, nothing at all, whatever field it stands in', async () => {
    const failed: string[] = [];
    for (const { op } of handlers.filter(h => h.op.name !== 'platform.file.put')) {
      const shape = schemaOf(op.input, 'input') as Shape;
      const whole = fullFor(shape);
      for (const put of textsIn(whole)) {
        for (const text of ['a\u0000b', '\ud800', 'constructor', '__proto__', null]) {
          const input = put(text);
          const status = await send(op, roleOf(op), input);
          if (status >= 500) failed.push(`${op.name} ${status} ${JSON.stringify(input).slice(0, 200)}`);
        }
      }
    }
    expect(failed).toEqual([]);
  }, 300_000);

  it('[7.1-d] a made-up cursor is refused or begins anew, never 5xx', async () => {
    const failed: string[] = [];
    const lists = handlers.map(h => h.op).filter(op => 'after' in ((schemaOf(op.input, 'input') as Shape).properties ?? {}));
    expect(lists.length).toBeGreaterThan(8);
    for (const op of lists) {
      for (const [n, key] of [
        ['x', 'y', 'z'],
        [null, null],
        [{}, []],
        ['2026-11-22', 'y'],
        [9e99, 'z'],
      ].entries()) {
        const after = encodeCursor(key as string[]);
        const input = { ...(valueFor(schemaOf(op.input, 'input') as Shape, 0) as object), after };
        for (const given of [input, { after }]) {
          const url = `${pathOf(op)}?${queryOf(given as Record<string, unknown>)}`;
          for (const role of ['manager', 'systemAdmin', 'securityAdmin', 'auditor']) {
            const { statusCode } = await world.as(role).inject({ method: 'GET', url });
            if (statusCode >= 500) failed.push(`${op.name} ${n} ${statusCode}`);
          }
        }
      }
    }
    expect(failed).toEqual([]);
  }, 120_000);

  it('[7.1-d] what is not our JSON is refused before any handler: wrong type, broken, too large, poisoned, unknown fields', async () => {
    const op = handlers.find(h => h.op.kind === 'command' && h.op.name.startsWith('enterprises.'))?.op ?? { name: '' };
    const post = (payload: string, type = 'application/json') =>
      world
        .as('stationLead')
        .inject({ method: 'POST', url: pathOf(op), headers: { 'idempotency-key': newId(), 'content-type': type }, payload });
    expect((await post('{}', 'text/plain')).statusCode).toBe(415);
    expect((await post('a=1', 'application/x-www-form-urlencoded')).statusCode).toBe(415);
    expect((await post('{"a":')).statusCode).toBe(400);
    const unreadable = await world.as('officer').inject({ method: 'GET', url: '/api/%zz' });
    expect([unreadable.statusCode, unreadable.json().code]).toEqual([400, 'platform.problem.unreadable']);
    expect((await post(`{"a":"${'x'.repeat(10_000_000)}"}`)).statusCode).toBe(413);
    expect((await post('{"__proto__":{"admin":true}}')).statusCode).toBe(400);
    expect((await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).statusCode).toBeLessThan(500);
    const unknown = await post('{"nobodyKnowsThisField":1}');
    expect(unknown.statusCode).toBe(422);
    expect(unknown.headers['content-type']).toContain('application/problem+json');
    expect(unknown.json().title).toMatch(/[\u4e00-\u9fff]/);
  });

  it('[7.1-d] a page of another site cannot make a signed-in browser act', async () => {
    const [command] = handlers.filter(h => h.op.kind === 'command' && h.op.name.startsWith('enterprises.'));
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      // A scheme that is none of ours is no key of a program.
      { origin: 'https://evil.example', authorization: 'Basic eDp5' },
    ];
    for (const foreign of strangers) {
      const response = await world.as('stationLead').inject({
        method: 'POST',
        url: pathOf(command?.op ?? { name: '' }),
        headers: { ...foreign, 'idempotency-key': newId(), 'content-type': 'application/json' },
        payload: '{}',
      });
      expect(response.statusCode).toBe(403);
    }
  });

  it('[7.1-d] every answer carries the protecting headers, errors too', async () => {
    for (const url of ['/api/openapi.json', '/api/nothing/here', '/healthz']) {
      const { headers } = await world.app.inject({ url });
      expect(headers['x-content-type-options'], url).toBe('nosniff');
      expect(headers['content-security-policy'], url).toContain("default-src 'none'");
      expect(headers['strict-transport-security'], url).toContain('includeSubDomains');
      expect(headers['access-control-allow-origin'], url).toBeUndefined();
    }
  });
});
