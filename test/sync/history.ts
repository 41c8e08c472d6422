import fc from 'fast-check';
import type { OfflineKind } from '#platform/web/offline/records.ts';
import { type Fate, type Phone, phoneOf } from './device.ts';
import type { SyncServer } from './server.ts';

/** Questions of Table A.1 that take a line of text. */
export const questions = ['basic.name', 'basic.address', 'basic.legalRepresentative'] as const;

export type Step =
  | { do: 'edit'; phone: number; question: string; value: string }
  | { do: 'photograph'; phone: number; bytes: number }
  | { do: 'note'; phone: number }
  | { do: 'sync'; phone: number; fates: Fate[] }
  | { do: 'refresh'; phone: number }
  | { do: 'settle'; phone: number; mine: boolean }
  | { do: 'restart'; phone: number }
  | { do: 'turnClock'; phone: number; ms: number }
  | { do: 'deliver' };

const phone = fc.nat({ max: 1 });
const fate = fc.constantFrom<Fate>('ok', 'ok', 'lostRequest', 'lostAnswer', 'lostAnswer', 'twice', 'portal', 'half', 'killed', 'late');
const year = 31_536_000_000;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      phone,
      question: fc.constantFrom(...questions),
      value: fc.constantFrom('甲', '乙', '丙', '丁', '𠮷'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('photograph' as const), phone, bytes: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note' as const), phone }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), phone, fates: fc.array(fate, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refresh' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), phone, mine: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), phone }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('turnClock' as const), phone, ms: fc.integer({ min: -year, max: year }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
);

/** Histories of two phones in one form. */
export const histories = fc.array(step, { minLength: 4, maxLength: 40 });

/** A broken promise, in words; fast-check shrinks the history to it. */
export class Broken extends Error {}
const hold = (promise: boolean, words: string): void => {
  if (!promise) throw new Broken(words);
};

/** Every record is in exactly one place: what is on its way has its record, what is not yet in one has a place in the queue. */
const holdOnePlace = async (p: Phone): Promise<void> => {
  const { fields, records, waiting } = await p.look();
  const ids = new Set(records.map(r => r.id));
  for (const f of fields) {
    hold(f.inFlight === undefined || ids.has(f.inFlight), `${p.name}: ${f.question} is on its way with nobody`);
    hold(!f.dirty || waiting, `${p.name}: ${f.question} was changed and nothing will carry it`);
  }
  const carriers = records.filter(r => r.name === 'visits.visit.saveDraft' && r.state === 'waiting').length;
  hold(carriers > 0 === waiting, `${p.name}: ${carriers} carriers wait`);
};

const run = async (phones: readonly Phone[], limbo: (() => Promise<unknown>)[], s: Step, at: number): Promise<void> => {
  if (s.do === 'deliver') return void (await limbo.shift()?.());
  const p = phones[s.phone] as Phone;
  if (s.do === 'edit') await p.edit(s.question, s.value);
  else if (s.do === 'photograph') await p.photograph(s.bytes);
  else if (s.do === 'note') await p.note(`${p.name} ${at}`);
  else if (s.do === 'sync') await p.sync(s.fates);
  else if (s.do === 'refresh') await p.refresh();
  else if (s.do === 'settle') await p.settle(s.mine);
  else if (s.do === 'restart') await p.restart();
  else p.turnClock(s.ms);
  await holdOnePlace(p);
};

/** The network is good and people answer what they are asked: all that waits arrives. */
const bringHome = async (phones: readonly Phone[]): Promise<void> => {
  for (let round = 0; round < 12; round += 1) {
    for (const p of phones) {
      await p.sync([]);
      await p.settle(true);
    }
    const looks = await Promise.all(phones.map(p => p.look()));
    if (looks.every(l => l.records.length === 0 && l.conflicts === 0)) return;
  }
  const left = (await Promise.all(phones.map(p => p.look()))).map(l => l.records.map(r => `${r.name} ${r.state}`));
  hold(false, `something never arrives: ${JSON.stringify(left)}`);
};

const reckon = async (server: SyncServer, phones: readonly Phone[]): Promise<void> => {
  const s = await server.stored();
  hold(s.submissions === 1, `handed in ${s.submissions} times`);
  const notes = phones.flatMap(p => p.deeds.notes).sort();
  hold(JSON.stringify([...s.notes].sort()) === JSON.stringify(notes), `notes: ${s.notes.length} of ${notes.length}`);
  const pictures = phones.reduce((sum, p) => sum + p.deeds.pictures, 0);
  hold(s.pictures.length === pictures, `pictures: ${s.pictures.length} of ${pictures}`);
  hold(
    s.pictures.every(x => s.files.has(x.fileId)),
    'a picture without its bytes',
  );
  for (const p of phones) {
    for (const [question, value] of p.deeds.wrote) {
      const last = s.writes.filter(w => w.form === p.deeds.formId && w.question === question).at(-1);
      hold(last !== undefined && last.value === value, `${p.name} wrote ${question} = ${value}; the server took ${String(last?.value)}`);
    }
    const mine = s.writes.filter(w => w.form === p.deeds.formId);
    for (const [at, w] of mine.entries()) {
      if (!w.over || w.over.form === w.form) continue;
      // The same value said by both is no secret to either.
      const said = mine.slice(0, at).some(o => o.question === w.question && o.value === w.over?.value);
      hold(said || p.deeds.saw.has(`${w.question}@${w.over.revision}`), `${p.name} wrote over a value of ${w.question} that nobody showed`);
    }
  }
};

/** Nobody quarrels with herself: a field that one phone alone has changed is never in conflict. */
const holdNoSelfQuarrel = async (steps: readonly Step[], phones: readonly Phone[]): Promise<void> => {
  if (new Set(steps.flatMap(s => (s.do === 'edit' ? [s.phone] : []))).size > 1) return;
  for (const p of phones) hold((await p.look()).conflicts === 0, `${p.name} quarrels with itself`);
};

/**
 * Plays a history to its good end and reckons.
 * @throws Broken in words
 */
export const play = async (server: SyncServer, steps: readonly Step[], kinds?: readonly OfflineKind[]): Promise<void> => {
  const limbo: (() => Promise<unknown>)[] = [];
  const more = kinds ? { kinds } : {};
  const phones = [await phoneOf({ name: 'A', server, limbo, ...more }), await phoneOf({ name: 'B', server, limbo, ...more })];
  for (const [at, s] of steps.entries()) {
    await run(phones, limbo, s, at);
    await holdNoSelfQuarrel(steps, phones);
  }
  for (const request of limbo.splice(0)) await request();
  await bringHome(phones);
  for (const p of phones) await p.refresh();
  const [first] = phones as [Phone];
  await first.submit();
  await first.sync(['lostAnswer']);
  await first.sync(['twice']);
  await bringHome(phones);
  await reckon(server, phones);
  const { answers } = await server.stored();
  for (const p of phones) {
    await p.refresh();
    const { fields } = await p.look();
    for (const q of questions) {
      hold((fields.find(f => f.question === q)?.value ?? undefined) === answers[q], `${p.name} shows another ${q} than the server holds`);
    }
  }
};
