import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { listUndelivered, resendEvents } from '#platform/contract/operations-events.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { count, eventRooms, heardSteps, look, makeHeard, turn, turned } from '#test/event-rooms.ts';
import { openWorld, type World } from '#test/world.ts';
import { mostTries } from './relay.ts';
import { sweepEvents } from './sweep.ts';

/** What a listener is told to do: fail as long as this says so. */
const broken = new Map<string, 'refuse' | 'crash'>();
const fail = (act: string): void => {
  if (broken.get(act) === 'refuse') throw platformProblems.tooMany({ seconds: 7 });
  if (broken.get(act) === 'crash') throw new Error('王敏 of the listener');
};

describe('events', () => {
  let world: World;
  const log: string[] = [];
  beforeAll(async () => {
    world = await openWorld({ modules: eventRooms(fail), log: line => log.push(line) });
    await makeHeard(world);
  });
  beforeEach(() => {
    broken.clear();
    log.length = 0;
  });

  const steps = (subject: string, of?: typeof count): Promise<number[]> => heardSteps(world, subject, of);
  const act = (id: string, step: number) => world.as('officer').call(turn, { id, step });
  const administrator = () => world.as('systemAdmin');
  /** Lets time pass until nothing is tried any more. */
  const exhaust = async (): Promise<void> => {
    for (let n = 0; n < mostTries; n += 1) {
      await world.deliver();
      world.clock.advance(400_000);
    }
  };

  it('[architecture] what happened is heard by every listener, in the order of its subject', async () => {
    const [a, b] = [newId(), newId()];
    for (let step = 0; step < 30; step += 1) await act(step % 3 === 0 ? b : a, step);
    await world.deliver();
    const all = Array.from({ length: 30 }, (_, step) => step);
    for (const operation of [count, look]) {
      expect(await steps(a, operation)).toEqual(all.filter(s => s % 3 !== 0));
      expect(await steps(b, operation)).toEqual(all.filter(s => s % 3 === 0));
    }
    expect((await world.pool.query('select from platform.deliveries')).rowCount).toBe(0);
    const { rows } = await world.pool.query(
      "select distinct actor_name, authority_id, region_code from platform.audit_entries where operation = 'counters.step.count'",
    );
    expect(rows).toEqual([{ actor_name: 'system:counters', authority_id: world.as('officer').actor.authorityId, region_code: '330105' }]);
  });

  it('[architecture] an event exists exactly if its act does, and only where somebody hears it', async () => {
    const id = newId();
    await expect(world.as('officer').call(turn, { id, step: 1, thenFail: true })).rejects.toMatchObject({ status: 404 });
    expect((await world.pool.query('select from platform.events where subject_id = $1', [id])).rowCount).toBe(0);
    await act(id, 2);
    const { rows } = await world.pool.query('select name, payload, listeners from platform.events where subject_id = $1', [id]);
    expect(rows).toEqual([{ name: turned.name, payload: { step: 2 }, listeners: [count.name, look.name] }]);
    await world.deliver();
    expect(await steps(id)).toEqual([2]);
  });

  it('[architecture] a delivery that comes twice takes effect once, by whichever worker', async () => {
    const id = newId();
    await act(id, 1);
    await world.deliver();
    // As if the worker had died between the operation and the removal of its delivery.
    await world.pool.query(
      `insert into platform.deliveries (event_id, listener, subject_id, number, next_at)
       select id, $2, subject_id, number, emitted_at from platform.events where subject_id = $1`,
      [id, count.name],
    );
    expect(await world.deliver()).toBe(1);
    expect(await steps(id)).toEqual([1]);
    for (let step = 2; step < 40; step += 1) await act(id, step);
    await Promise.all([world.deliver(), world.deliver(), world.deliver()]);
    await world.deliver();
    expect(await steps(id)).toEqual(Array.from({ length: 39 }, (_, n) => n + 1));
  });

  it('[architecture] a failure is tried again after longer and longer pauses, and holds back only what comes after it', async () => {
    const [id, other] = [newId(), newId()];
    broken.set(`${count.name} 1`, 'refuse');
    await act(id, 1);
    await act(id, 2);
    await act(other, 5);
    await world.deliver();
    expect(await steps(id)).toEqual([]);
    expect(await steps(id, look), 'the other listener hears it').toEqual([1, 2]);
    expect(await steps(other), 'another subject does not wait').toEqual([5]);
    expect(await world.deliver(), 'not at once again').toBe(0);
    world.clock.advance(1_001);
    expect(await world.deliver()).toBe(1);
    world.clock.advance(1_001);
    expect(await world.deliver(), 'the second pause is longer').toBe(0);
    broken.clear();
    world.clock.advance(3_000);
    await world.deliver();
    expect(await steps(id)).toEqual([1, 2]);
    expect((await administrator().call(listUndelivered, {})).rows).toEqual([]);
  });

  it('[7.1-a] what cannot be delivered is parked, stands on the page with its cause and without words of people, and is sent again', async () => {
    const id = newId();
    broken.set(`${count.name} 1`, 'crash').set(`${look.name} 1`, 'refuse');
    await act(id, 1);
    await act(id, 2);
    await exhaust();
    expect(await steps(id), 'held back').toEqual([]);
    expect(await steps(id, look), 'passed by').toEqual([2]);
    const { rows } = await administrator().call(listUndelivered, {});
    expect(rows).toMatchObject([
      { event: turned.name, listener: count.name, subjectId: id, tries: mostTries, problem: 'platform.problem.unexpected', behind: 1 },
      { listener: look.name, problem: 'platform.problem.tooMany', params: { seconds: 7 }, behind: 0 },
    ]);
    expect(rows.every(r => r.parkedAt !== null)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('王敏');
    expect(log.join('\n')).toContain('(parked)');
    expect(await world.deliver()).toBe(0);

    const deliveries = rows.map(r => ({ eventId: r.eventId, listener: r.listener }));
    for (const role of ['officer', 'securityAdmin', 'auditor', 'manager']) {
      await expect(world.as(role).call(resendEvents, { deliveries })).rejects.toMatchObject({ status: 403 });
      await expect(world.as(role).call(listUndelivered, {})).rejects.toMatchObject({ status: 403 });
    }
    broken.clear();
    const commandId = newId();
    expect(await administrator().call(resendEvents, { deliveries }, { commandId })).toEqual({ sent: 2 });
    await world.deliver();
    expect(await steps(id)).toEqual([1, 2]);
    expect(await steps(id, look), 'it came late, and once').toEqual([2, 1]);
    expect(await administrator().call(resendEvents, { deliveries }, { commandId })).toEqual({ sent: 2 });
    expect(await administrator().call(resendEvents, { deliveries }), 'delivered meanwhile').toEqual({ sent: 0 });
    expect((await administrator().call(listUndelivered, {})).rows).toEqual([]);
  });

  it('[7.1-a] the list of what is undelivered goes on page by page', async () => {
    const ids = Array.from({ length: 5 }, () => newId());
    broken.set(`${count.name} 9`, 'refuse');
    for (const id of ids) await act(id, 9);
    await world.deliver();
    const first = await administrator().call(listUndelivered, { limit: 3 });
    const second = await administrator().call(listUndelivered, { limit: 3, ...(first.next ? { after: first.next } : {}) });
    expect([...first.rows, ...second.rows].map(r => r.subjectId)).toEqual(ids);
    expect(second.next).toBeNull();
    broken.clear();
    await exhaust();
  });

  it('[architecture] a worker of another version leaves alone what it does not know, and events go when they are old and heard', async () => {
    const id = newId();
    await act(id, 1);
    await world.pool.query("update platform.events set listeners = listeners || 'later.step.hear'::text where subject_id = $1", [id]);
    await world.deliver();
    expect(await steps(id)).toEqual([1]);
    expect((await world.pool.query('select listener, tries from platform.deliveries')).rows).toEqual([
      { listener: 'later.step.hear', tries: 0 },
    ]);
    await world.pool.query("update platform.events set emitted_at = now() - interval '91 days'");
    await sweepEvents(world.appPool);
    expect((await world.pool.query('select subject_id from platform.events')).rows).toEqual([{ subject_id: id }]);
    await world.pool.query('delete from platform.deliveries');
    expect(await sweepEvents(world.appPool)).toBe(1);
  });
});
