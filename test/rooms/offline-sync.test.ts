import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { addVisitFile, listVisitFiles } from '#modules/visits/contract/operations-files.ts';
import { addNote, getVisit, saveDraft, visitTimeline } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { sha256Plain } from '#platform/web/offline/sha256-plain.ts';
import { visitingRooms, visitsGround } from '../visits.ts';
import { openWorld, type World } from '../world.ts';
import { phoneOf, type Way, wayOf } from './phone.ts';

let world: World;
let rosterIds: readonly string[];
let next = 0;
const roster = (): string => rosterIds[next++] ?? '';
const whole = (): Way => 'whole';
const basics = { 'basic.name': '杭州运河电机有限公司', 'basic.uscc': '91330100799655058B' };
const bytes = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer;

/** Queues a picture as the page does. */
const picture = async (phone: ReturnType<typeof phoneOf>, rosterId: string, visitId: string, text: string) => {
  const [id, fileId] = [newId(), newId()];
  const sha256 = createHash('sha256').update(text).digest('hex');
  const draft = `visit:${rosterId}:site`;
  const blob = {
    id: fileId,
    name: 'a.jpg',
    type: 'image/jpeg',
    size: text.length,
    sha256,
    bytes: bytes(text),
    draft,
    uploaded: false,
    tries: 0,
    notBefore: 0,
  };
  const template = { id, visitId, fileId, sha256, kind: 'photo' };
  await phone.outbox.add({ id, name: addVisitFile.name, v: 1, stream: `${draft}#${id}`, draft, title: '企业', template, needs: [fileId] }, [
    blob,
  ]);
  return id;
};

beforeAll(async () => {
  world = await openWorld({ modules: [platformModule, ...visitingRooms] });
  rosterIds = (
    await visitsGround(
      world,
      Array.from({ length: 24 }, (_, n) => `杭州第${n + 1}电机有限公司`),
    )
  ).rosterIds;
});

describe('[X-6] a visit without a network', () => {
  it('goes up exactly once, with its line and its photographs, whatever way each request takes', async () => {
    const ways: Way[] = ['answerLost', 'requestLost', 'twice', 'busy', 'answerLost', 'portal', 'answerLost', 'twice', 'whole'];
    for (let seed = 0; seed < 6; seed += 1) {
      const rosterId = roster();
      let at = seed;
      const phone = phoneOf(wayOf(world.as('officer'), () => (at < 24 ? (ways[at++ % ways.length] ?? 'whole') : 'whole')));
      const visitId = await phone.open(rosterId);
      await phone.write(rosterId, basics);
      await phone.queue(addNote, rosterId, { id: newId(), kind: 'difficulty', text: '检测周期长', source: 'visit', sourceId: visitId });
      // Two photographs with the same bytes are two photographs.
      const files = [await picture(phone, rosterId, visitId, `seed ${seed}`), await picture(phone, rosterId, visitId, `seed ${seed}`)];
      await phone.handIn(rosterId, files);
      await phone.send();
      const visit = await world.as('officer').call(getVisit, { visitId });
      expect([visit.state, visit.answers['basic.name'], visit.notes.length]).toEqual(['submitted', basics['basic.name'], 1]);
      expect((await world.as('officer').call(listVisitFiles, { visitId })).rows.map(r => r.id).sort()).toEqual([...files].sort());
      const { rows } = await world.pool.query(
        "select count(*)::int as n from platform.audit_entries where operation = 'visits.visit.submit' and outcome = 'done' and subject_id = $1",
        [visitId],
      );
      expect(rows[0].n).toBe(1);
      const held = await phone.outbox.held();
      expect([held.records.length, held.blobs.length]).toEqual([0, 0]);
      expect(phone.state()?.stored?.receipt).toMatch(/^[0-9A-F]{4}$/);
    }
  });

  it('is no quarrel with herself when an answer was lost and she wrote on (base read when freezing)', async () => {
    const rosterId = roster();
    let way: Way = 'whole';
    const phone = phoneOf(wayOf(world.as('officer'), () => way));
    const visitId = await phone.open(rosterId);
    await phone.send();
    way = 'answerLost';
    await phone.write(rosterId, { 'basic.name': '甲' });
    await phone.send(1);
    await phone.write(rosterId, { 'basic.name': '甲乙' });
    way = 'whole';
    await phone.send();
    expect((await phone.read(rosterId))?.head.conflicts).toEqual([]);
    expect((await world.as('officer').call(getVisit, { visitId })).answers['basic.name']).toBe('甲乙');
  });

  it('opened by two phones is one record; other fields merge and both names stand in the timeline', async () => {
    const rosterId = roster();
    const [wang, li] = [world.as('officer'), world.as('stationLead')];
    const [a, b] = [phoneOf(wayOf(wang, whole)), phoneOf(wayOf(li, whole))];
    const visitId = await a.open(rosterId);
    await b.open(rosterId);
    await a.write(rosterId, { 'basic.name': '甲' });
    await b.write(rosterId, { 'basic.aboveScale': '是' });
    await a.send();
    await b.send();
    const visit = await wang.call(getVisit, { visitId });
    expect(visit.answers).toMatchObject({ 'basic.name': '甲', 'basic.aboveScale': '是' });
    const { rows } = await wang.call(visitTimeline, { visitId });
    expect(new Set(rows.filter(r => r.operation === saveDraft.name).map(r => r.actorName)).size).toBe(2);
    expect((await b.read(rosterId))?.fields.find(f => f.question === 'basic.name')?.value).toBe('甲');
  });

  it('the same field shows both values, also when that answer was lost; one tap decides and nothing is written over before', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const rosterId = roster();
      const [wang, li] = [world.as('officer'), world.as('stationLead')];
      let way: Way = 'whole';
      const [a, b] = [phoneOf(wayOf(wang, whole)), phoneOf(wayOf(li, () => way))];
      const visitId = await a.open(rosterId);
      await b.open(rosterId);
      await a.write(rosterId, { 'basic.name': '甲' });
      await b.write(rosterId, { 'basic.name': '乙', 'basic.aboveScale': '是' });
      await b.handIn(rosterId);
      await a.send();
      way = 'answerLost';
      await b.send(3);
      way = 'whole';
      await b.send(3);
      const head = (await b.read(rosterId))?.head;
      expect(head?.conflicts.map(c => [c.question, c.mine, c.theirs])).toEqual([['basic.name', '乙', '甲']]);
      expect(head?.conflicts[0]?.mineAt).toMatch(/^2026-11-22T/);
      expect((await wang.call(getVisit, { visitId })).answers['basic.name']).toBe('甲');
      await b.settle(rosterId, choice);
      await b.send(6);
      const visit = await wang.call(getVisit, { visitId });
      expect([visit.answers['basic.name'], visit.answers['basic.aboveScale']]).toEqual([choice === 'mine' ? '乙' : '甲', '是']);
    }
  });

  it('a record that is refused is put aside with its reason and holds no other form', async () => {
    const [bad, good] = [roster(), roster()];
    const phone = phoneOf(wayOf(world.as('officer'), whole));
    await phone.open(bad);
    await phone.write(bad, { 'basic.name': 12 });
    await phone.handIn(bad);
    const visitId = await phone.open(good);
    await phone.write(good, basics);
    await phone.handIn(good);
    await phone.send(8);
    expect((await world.as('officer').call(getVisit, { visitId })).state).toBe('submitted');
    const { records } = await phone.outbox.held();
    expect(records.map(r => [r.name, r.state])).toEqual([
      ['visits.visit.saveDraft', 'refused'],
      ['visits.visit.submit', 'waiting'],
    ]);
    expect(records[0]?.problem?.code).toBe('platform.problem.invalidInput');
    // Its reason stands there in words: on the phone no page may have a sentence for it.
    expect(records[0]?.problem?.params['sentence']).toMatch(/[\u4e00-\u9fff]/);
    expect(phone.state()).toMatchObject({ forms: 1, stuck: 1 });
    // What she puts right takes its place.
    await phone.write(bad, basics);
    await phone.send(8);
    expect((await phone.outbox.held()).records).toEqual([]);
  });

  it('another person’s session never sends it; a wrong clock is told and changes nothing', async () => {
    const rosterId = roster();
    const wang = world.as('officer');
    const year = 365 * 86_400_000;
    const foreign = phoneOf(wayOf(world.as('stationLead'), whole, wang.actor.id));
    const visitId = await foreign.open(rosterId);
    await foreign.write(rosterId, basics);
    await foreign.send(3);
    expect(foreign.state()).toMatchObject({ away: 'otherPerson', forms: 1 });
    const own = phoneOf(wayOf(wang, whole), foreign.store, year);
    await own.send();
    expect(own.state()?.forms).toBe(0);
    expect(own.state()?.skewMs).toBeLessThan(-year);
    expect((await wang.call(getVisit, { visitId })).openedByName).toBe(wang.actor.name);
  });

  it('knows SHA-256 where the browser has none', () => {
    for (const n of [0, 1, 55, 56, 64, 119, 1_000]) {
      const text = Buffer.alloc(n, 'a');
      expect(sha256Plain(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});
