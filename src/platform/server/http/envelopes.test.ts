import { beforeAll, describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { getVisit, saveDraft } from '#modules/visits/contract/operations-visits.ts';
import { openedVisit, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { EnvelopeAnswers } from '../../contract/envelope.ts';
import { newId } from '../../contract/ids.ts';

let world: World;
let visitId: string;

const rooms = visitingRooms.map(r => (r.name === 'visits' ? { ...r, upcasts: {} } : r));
const post = async (envelopes: unknown, headers: Record<string, string> = {}, role = 'officer') => {
  const response = await world.as(role).inject({ method: 'POST', url: '/api/commands', payload: envelopes, headers });
  return {
    status: response.statusCode,
    code: response.json().code,
    ...EnvelopeAnswers.catch({ at: '', answers: [] }).parse(response.json()),
  };
};
const draft = (question: string, answer: unknown, commandId = newId()) => ({
  commandId,
  name: 'visits.visit.saveDraft',
  v: 1,
  input: { visitId, formId: '019ab000-0000-7000-8000-00000000f0f0', since: 0, changes: [{ question, base: 0, answer }] },
  deviceTime: '2099-01-01T00:00:00Z',
});

beforeAll(async () => {
  world = await openWorld({ modules: [platformModule, ...rooms] });
  visitId = await openedVisit(world, await visitsGround(world));
});

describe('[X-6] the queue of a device', () => {
  it('carries each out in order: applied, already applied, refused; a refusal holds nobody', async () => {
    const [a, b, c] = [draft('basic.name', '甲'), draft('basic.name', 12), draft('basic.aboveScale', '是')];
    const first = await post([a, b, c]);
    expect(first.answers.map(x => x.outcome)).toEqual(['applied', 'problem', 'applied']);
    expect(first.answers[1]?.problem?.code).toBe('platform.problem.invalidInput');
    expect(first.answers[0]?.receipt).toMatch(/^[0-9A-F]{4}$/);
    const again = await post([a, b, c]);
    expect(again.answers.map(x => x.outcome)).toEqual(['already', 'problem', 'already']);
    expect(again.answers.map(x => [x.hash, x.receipt, x.answer])).toEqual(first.answers.map(x => [x.hash, x.receipt, x.answer]));
    expect((await world.as('officer').call(getVisit, { visitId })).answers).toMatchObject({ 'basic.name': '甲', 'basic.aboveScale': '是' });
  });

  it('[7.1-d] what is nested without end, or holds what no database keeps, is the sender’s fault', async () => {
    const nested = JSON.stringify([draft('basic.name', 'deep')]).replace('"deep"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const answer = await world.as('officer').inject({
      method: 'POST',
      url: '/api/commands',
      payload: nested,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(400);
    const [nul] = (await post([draft('basic.name', 'a\u0000b')])).answers;
    expect([nul?.problem?.status, nul?.problem?.fields?.[0]?.pointer]).toEqual([422, '/changes/0/answer']);
  });

  it('the same id with other content is refused and changes nothing', async () => {
    const id = newId();
    await post([draft('basic.address', '湖墅南路 1 号', id)]);
    const other = await post([draft('basic.address', '湖墅南路 2 号', id)]);
    expect([other.answers[0]?.problem?.code, other.answers[0]?.problem?.status]).toEqual(['platform.problem.commandReused', 422]);
  });

  it('keeps the time of the device as a claim; the server’s own time counts', async () => {
    const one = draft('basic.legalPerson', '王芳');
    const { answers } = await post([one]);
    expect(answers[0]?.at).toBe('2026-11-22T01:00:00.000Z');
    const { rows } = await world.pool.query('select device_time from platform.commands where command_id = $1', [one.commandId]);
    expect(new Date(rows[0].device_time).toISOString()).toBe('2099-01-01T00:00:00.000Z');
  });

  it('refuses what may not wait in a queue, shapes it does not know, and another person’s queue', async () => {
    const unknown = await post([
      { ...draft('basic.name', '乙'), name: 'visits.visit.return' },
      { ...draft('basic.name', '乙'), v: 9 },
    ]);
    expect(unknown.answers.map(a => a.problem?.code)).toEqual(['platform.problem.notQueued', 'platform.problem.versionUnknown']);
    const foreign = await post([draft('basic.name', '乙')], { 'x-person': newId() });
    expect([foreign.status, foreign.code]).toEqual([409, 'platform.problem.otherPerson']);
    const mine = await post([draft('basic.name', '甲')], { 'x-person': world.as('officer').actor.id });
    expect(mine.status).toBe(200);
    expect((await world.stranger.inject({ method: 'POST', url: '/api/commands', payload: [draft('basic.name', '乙')] })).statusCode).toBe(
      401,
    );
    expect((await post({ not: 'a list' })).status).toBe(400);
    expect((await post([])).status).toBe(400);
  });

  it('brings an input of an older version up to date', async () => {
    const handler = world.runtime.handlers.get(saveDraft.name);
    const before = handler?.op;
    Object.assign(handler ?? {}, { op: { ...saveDraft, v: 2 } });
    const room = rooms.find(r => r.name === 'visits') as { upcasts: Record<string, Record<number, (i: unknown) => unknown>> };
    room.upcasts = { [saveDraft.name]: { 1: i => ({ ...(i as object), since: 0 }) } };
    const { since: _, ...old } = draft('basic.phone', '13800001234').input;
    const { answers } = await post([{ ...draft('basic.phone', '1'), input: old }]);
    expect(answers[0]?.outcome).toBe('applied');
    Object.assign(handler ?? {}, { op: before });
  });
});
