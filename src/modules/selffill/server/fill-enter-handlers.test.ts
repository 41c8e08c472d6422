import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { codeOf, fillRooms, issuedLink, openedPhone, phoneOf, secret } from '#test/fill.ts';
import { type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { beginFill, fillDoor, getFill, leaveFill, openFill, revokeFill } from '../contract/operations-selffill.ts';

const refused = async (act: Promise<unknown>): Promise<Problem> =>
  act.then(
    () => expect.fail('was not refused'),
    p => p as Problem,
  );

let world: World;
let ground: VisitsGround;
beforeAll(async () => {
  world = await openWorld({ modules: fillRooms });
  ground = await visitsGround(world);
});
const link = (at = 0) => issuedLink(world, ground.rosterIds[at] ?? '');
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('[A.1-a] the way in of the enterprise', () => {
  it('opens with link and code, tells the name only then, and nothing of the form before the notice', async () => {
    const { linkId, token } = await link();
    const phone = phoneOf(world);
    await phone.call(openFill, { token, code: await codeOf(world, linkId), session: secret() });
    const view = await phone.call(getFill, { linkId });
    expect(view).toMatchObject({ enterpriseName: '杭州运河电机有限公司', me: null, answers: {}, known: {} });
    expect((await refused(phone.call(beginFill, { linkId, name: ' ', department: '质量部', noticed: true }))).status).toBe(422);
    await phone.call(beginFill, { linkId, name: '张三', department: '质量部', noticed: true });
    const after = await phone.call(getFill, { linkId });
    expect(after.me).toEqual({ name: '张三', department: '质量部' });
    expect(after.known['basic.name']?.answer).toBe('杭州运河电机有限公司');
    expect(after.definition.sections).toHaveLength(7);
  });

  it('sets a cookie that scripts cannot read, for its own path only, and no session of staff', async () => {
    const { linkId, token } = await link();
    const response = await world.app.inject({
      method: 'POST',
      url: '/api/selffill/fill/open',
      headers: { 'idempotency-key': newId() },
      payload: { token, code: await codeOf(world, linkId), session: secret() },
    });
    expect(response.cookies).toHaveLength(1);
    expect(response.cookies[0]).toMatchObject({ name: `guest-${linkId}`, path: '/api/selffill/fill', httpOnly: true, sameSite: 'Strict' });
    expect(response.body).not.toContain(response.cookies[0]?.value);
  });

  it('answers the same for a wrong link, a wrong code, a used code, an old one: no name, no hint', async () => {
    const good = await link();
    const used = await codeOf(world, good.linkId);
    await phoneOf(world, '198.51.100.1').call(openFill, { token: good.token, code: used, session: secret() });
    const old = await link(1);
    const oldCode = await codeOf(world, old.linkId);
    const fresh = await codeOf(world, old.linkId);
    const tries = [
      { token: secret(), code: '123456' },
      { token: good.token, code: used },
      { token: old.token, code: oldCode },
      { token: old.token, code: wrongOf(fresh) },
    ];
    const bodies = new Set<string>();
    for (const [at, t] of tries.entries()) {
      const payload = { ...t, session: secret() };
      const headers = { 'idempotency-key': newId() };
      const r = await world.app.inject({
        method: 'POST',
        url: '/api/selffill/fill/open',
        headers,
        payload,
        remoteAddress: `198.51.100.${10 + at}`,
      });
      const { instance, ...rest } = r.json();
      expect(instance).toBeTruthy();
      expect(r.cookies).toEqual([]);
      bodies.add(JSON.stringify([r.statusCode, rest]));
    }
    expect([...bodies]).toHaveLength(1);
    expect([...bodies][0]).toContain('fillRefused');
    expect([...bodies][0]).not.toContain('杭州');
  });

  it('takes as long for a link that is not there', async () => {
    const { token } = await link();
    const time = async (of: () => string, at: number): Promise<number> => {
      const began = performance.now();
      await refused(phoneOf(world, `192.0.2.${at}`).call(openFill, { token: of(), code: '000000', session: secret() }));
      return performance.now() - began;
    };
    const there: number[] = [];
    const absent: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      there.push(await time(() => token, at));
      absent.push(await time(secret, 100 + at));
    }
    const middle = (all: number[]): number => all.toSorted((a, b) => a - b)[15] ?? 0;
    const ratio = middle(there) / middle(absent);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });

  it('locks who guesses, not the enterprise at another address', async () => {
    const { linkId, token } = await link();
    const code = await codeOf(world, linkId);
    const thief = phoneOf(world, '203.0.113.99');
    for (let n = 0; n < 5; n += 1) await refused(thief.call(openFill, { token, code: wrongOf(code), session: secret() }));
    expect((await refused(thief.call(openFill, { token, code, session: secret() }))).code, 'even the right code').toBe(
      'selffill.problem.fillRefused',
    );
    await phoneOf(world, '203.0.113.100').call(openFill, { token, code, session: secret() });
  });

  it('who has mistyped too often gets in at once with a new code that the officer reads out, as the page says', async () => {
    const { linkId, token } = await link();
    const code = await codeOf(world, linkId);
    const phone = phoneOf(world, '203.0.113.98');
    for (let n = 0; n < 6; n += 1) await refused(phone.call(openFill, { token, code: wrongOf(code), session: secret() }));
    await refused(phone.call(openFill, { token, code, session: secret() }));
    world.clock.advance(1_000);
    await phone.call(openFill, { token, code: await codeOf(world, linkId), session: secret() });
    // A message that anybody with the link can ask for gives nobody new guesses.
    const other = await link(1);
    const sent = await codeOf(world, other.linkId);
    await world.pool.query("update selffill.fill_codes set way = 'message' where link_id = $1", [other.linkId]);
    for (let n = 0; n < 6; n += 1) await refused(phone.call(openFill, { token: other.token, code: wrongOf(sent), session: secret() }));
    await world.pool.query('update selffill.fill_codes set made_at = now(), wrong = 0 where link_id = $1', [other.linkId]);
    await refused(phone.call(openFill, { token: other.token, code: sent, session: secret() }));
  });

  it('a code that was guessed at a hundred times is dead; the next one opens', async () => {
    const { linkId, token } = await link();
    const code = await codeOf(world, linkId);
    await world.pool.query('update selffill.fill_codes set wrong = 100 where link_id = $1', [linkId]);
    expect((await refused(phoneOf(world, '203.0.113.101').call(openFill, { token, code, session: secret() }))).status).toBe(403);
    await phoneOf(world, '203.0.113.101').call(openFill, { token, code: await codeOf(world, linkId), session: secret() });
  });

  it('a lost answer: the same phone asks again within two minutes, another one does not get in', async () => {
    const { linkId, token } = await link();
    const code = await codeOf(world, linkId);
    const phone = phoneOf(world, '203.0.113.102');
    const session = secret();
    const commandId = newId();
    const input = { token, code, session };
    expect(await phone.call(openFill, input, commandId)).toEqual({ linkId });
    phone.cookies.clear();
    expect(await phone.call(openFill, input, commandId), 'replayed: the answer without the cookie').toEqual({ linkId });
    expect((await refused(phone.call(getFill, { linkId }))).status).toBe(401);
    await phone.call(openFill, input);
    expect((await phone.call(getFill, { linkId })).linkId).toBe(linkId);
    expect((await refused(phoneOf(world, '203.0.113.103').call(openFill, { ...input, session: secret() }))).status).toBe(403);
  });

  it('an opened link shows another enterprise nothing', async () => {
    const mine = await link();
    const other = await link(1);
    const phone = await openedPhone(world, mine, { name: '张三', department: '质量部', address: '203.0.113.104' });
    expect((await refused(phone.call(getFill, { linkId: other.linkId }))).code).toBe('selffill.problem.fillSessionOver');
    expect((await refused(phone.call(getFill, { linkId: newId() }))).code).toBe('selffill.problem.fillSessionOver');
    phone.cookies.set(`guest-${other.linkId}`, phone.cookies.get(`guest-${mine.linkId}`) ?? '');
    expect((await refused(phone.call(getFill, { linkId: other.linkId }))).code).toBe('selffill.problem.fillSessionOver');
  });

  it('ends: by leaving, after two quiet hours, after the last day, by the officer', async () => {
    const mine = await link();
    const away = { name: '李四', department: '财务部', address: '203.0.113.105' };
    const phone = await openedPhone(world, mine, away);
    await phone.call(leaveFill, { linkId: mine.linkId });
    expect([...phone.cookies.keys()]).toEqual([]);
    expect((await refused(phone.call(getFill, { linkId: mine.linkId }))).status).toBe(401);
    const again = await openedPhone(world, mine, away);
    const start = world.clock.now().toISOString();
    world.clock.advance(2 * 3_600_000 + 1);
    expect((await refused(again.call(getFill, { linkId: mine.linkId }))).code).toBe('selffill.problem.fillSessionOver');
    world.clock.set(start);
    await world.as('officer').call(revokeFill, { linkId: mine.linkId });
    expect((await refused(again.call(getFill, { linkId: mine.linkId }))).code).toBe('selffill.problem.fillRevoked');
    const late = await link();
    const code = await codeOf(world, late.linkId);
    world.clock.advance(15 * 86_400_000);
    expect((await refused(phoneOf(world, '203.0.113.106').call(openFill, { token: late.token, code, session: secret() }))).status).toBe(
      403,
    );
    world.clock.set(start);
  });

  it('the door says only whether messages can be sent; without a gateway it is the officer’s screen', async () => {
    expect(await phoneOf(world).call(fillDoor, {})).toEqual({ message: false });
  });

  it('[7.1-d] link, code and session stand nowhere in plain', async () => {
    const mine = await link();
    const code = await codeOf(world, mine.linkId);
    const session = secret();
    await phoneOf(world, '203.0.113.107').call(openFill, { token: mine.token, code, session });
    for (const table of [
      'selffill.fill_links',
      'selffill.fill_codes',
      'selffill.fill_sessions',
      'platform.commands',
      'platform.audit_entries',
      'platform.audit_changes',
    ]) {
      const { rows } = await world.pool.query(`select t::text as line from ${table} t`);
      const text = rows.map(r => r.line).join('\n');
      for (const known of [mine.token, session]) expect(text.includes(known), `${table}`).toBe(false);
      // Six digits may stand in ids and times by chance; a code stands between marks of its own.
      expect(new RegExp(`[",(]${code}[",)]`).test(text), `${table}: code`).toBe(false);
    }
  });
});
