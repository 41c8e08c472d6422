import { beforeAll, expect, it } from 'vitest';
import { addNote, getVisit, openVisit, saveDraft } from '#modules/visits/contract/operations-visits.ts';
import { visitsField } from '#modules/visits/web/field.ts';
import { newId } from '#platform/contract/ids.ts';
import { declareFormerNames, formerNamesOf, holdsName } from '#platform/web/former-names.ts';
import { memoryStore } from '#platform/web/offline/memory-store.ts';
import { type DraftField, type DraftHead, fieldKey, headKey, type OutboxRecord, recordKey } from '#platform/web/offline/records.ts';
import { type VisitsGround, visitsGround } from '../visits.ts';
import { openWorld, type World } from '../world.ts';
import { phoneOf, wayOf } from './phone.ts';

let world: World;
let ground: VisitsGround;

beforeAll(async () => {
  declareFormerNames([visitsField]);
  world = await openWorld();
  ground = await visitsGround(
    world,
    ['甲', '乙'].map(n => `杭州${n}食品有限公司`),
  );
});

const formerly = (op: { name: string }): string => {
  const [name] = formerNamesOf(op.name);
  if (name === undefined) throw new Error(`${op.name} bore no other name`);
  return name;
};

/** A form as a page of 0.3.0 left it on the phone: opened and changed once, frozen; changed again and noted, not yet frozen. */
const leftBehind = async (rosterId: string) => {
  const store = memoryStore();
  const key = `visit:${rosterId}:site`;
  const [visitId, formId] = [newId(), newId()];
  const head: DraftHead = {
    key,
    title: '企业',
    formId,
    base: { fields: {}, revision: 0 },
    view: { visit: { id: visitId, may: [formerly(saveDraft)] }, formKey: '', openId: newId(), notes: [], files: [] },
    waiting: true,
    conflicts: [],
    changedAt: 0,
  };
  const plan = { stream: key, draft: key, title: '企业', v: 1, deviceTime: '2026-11-22T00:30:00.000Z', needs: [], tries: 0, notBefore: 0 };
  const frozen = (seq: number, name: string, input: unknown): OutboxRecord => {
    const id = newId();
    const body = JSON.stringify({ commandId: id, name, v: 1, input, deviceTime: plan.deviceTime });
    return { ...plan, id, seq, name, template: input, body, state: 'frozen' };
  };
  const carried = frozen(2, formerly(saveDraft), {
    visitId,
    formId,
    since: 0,
    changes: [{ question: 'basic.name', base: 0, answer: '杭州甲食品有限公司' }],
  });
  const noteId = newId();
  const note = { id: noteId, kind: 'difficulty', text: '检测费用高', source: 'visit', sourceId: visitId };
  const records: OutboxRecord[] = [
    frozen(1, formerly(openVisit), { visitId, rosterId, kind: 'site' }),
    carried,
    { ...plan, id: newId(), seq: 3, name: formerly(saveDraft), template: null, state: 'waiting' },
    { ...plan, id: newId(), seq: 4, name: formerly(addNote), stream: noteId, template: note, needs: [], state: 'waiting' },
  ];
  const fields: DraftField[] = [
    { question: 'basic.name', value: '杭州甲食品有限公司', dirty: false, inFlight: carried.id },
    { question: 'basic.legalRepresentative', value: '王芳', dirty: true },
  ];
  await store.run('write', async tx => {
    tx.put('packs', 'seq', 4);
    tx.put('drafts', headKey(key), head);
    for (const f of fields) tx.put('drafts', fieldKey(key, f.question), f);
    for (const r of records) tx.put('outbox', recordKey(r.seq), r);
  });
  return { store, visitId, head, records };
};

it('[X-6] what a page of an older version left on the phone goes to the server, frozen or not, and nothing is asked twice', async () => {
  const officer = world.as('officer');
  const { store, visitId, head, records } = await leftBehind(ground.rosterIds[0] ?? '');
  const phone = phoneOf(
    wayOf(officer, () => 'whole'),
    store,
  );
  expect((await phone.outbox.held()).records.map(r => r.name)).toEqual(
    ['visit.open', 'visit.saveDraft', 'visit.saveDraft', 'note.add'].map(n => `visits.${n}`),
  );
  await phone.send();
  expect((await phone.outbox.held()).records).toEqual([]);
  const visit = await officer.call(getVisit, { visitId });
  expect([visit.answers, visit.notes.map(n => n.text)]).toEqual([
    { 'basic.name': '杭州甲食品有限公司', 'basic.legalRepresentative': '王芳' },
    ['检测费用高'],
  ]);
  expect(holdsName((head.view as { visit: { may: string[] } }).visit.may, saveDraft.name)).toBe(true);
  const { rows } = await world.pool.query('select command_id from platform.commands where command_id = any ($1) order by command_id', [
    records.map(r => r.id),
  ]);
  expect(rows).toHaveLength(records.length);
});

it('[X-6] a conflict that answers a frozen act of that day is shown with both values, and her choice goes', async () => {
  const officer = world.as('officer');
  const rosterId = ground.rosterIds[1] ?? '';
  const { store, visitId } = await leftBehind(rosterId);
  const phone = phoneOf(
    wayOf(officer, () => 'whole'),
    store,
  );
  const lead = world.as('stationLead');
  // A colleague writes the same field after it was opened and before the frozen change arrives.
  await phone.send(1).catch(() => undefined);
  const before = await lead.call(getVisit, { visitId });
  await lead.call(saveDraft, {
    visitId,
    formId: newId(),
    since: before.revision,
    changes: [{ question: 'basic.legalRepresentative', base: before.fields['basic.legalRepresentative'] ?? 0, answer: '李四' }],
  });
  await phone.write(rosterId, { 'basic.legalRepresentative': '王小芳' });
  const waiting = (await phone.outbox.held()).records.find(r => r.name === saveDraft.name);
  // The page of that day froze it under its name.
  const input = { visitId, formId: newId(), since: 0, changes: [{ question: 'basic.legalRepresentative', base: 0, answer: '王小芳' }] };
  await store.run('write', async tx =>
    tx.put('outbox', recordKey(waiting?.seq ?? 0), {
      ...waiting,
      name: formerly(saveDraft),
      state: 'frozen',
      body: JSON.stringify({ commandId: waiting?.id, name: formerly(saveDraft), v: 1, input, deviceTime: waiting?.deviceTime }),
    }),
  );
  await phone.send();
  const draft = await phone.read(rosterId);
  expect(draft?.head.conflicts.map(c => [c.question, c.theirs])).toEqual([['basic.legalRepresentative', '李四']]);
  await phone.settle(rosterId, 'mine');
  await phone.send();
  expect((await officer.call(getVisit, { visitId })).answers['basic.legalRepresentative']).toBe('王小芳');
});
