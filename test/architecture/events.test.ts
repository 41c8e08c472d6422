import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import { type EventDefinition, event } from '#platform/contract/event.ts';
import { command, roomOf } from '#platform/contract/operation.ts';
import { Id } from '#platform/contract/shapes.ts';
import { type Listener, listener } from '#platform/server/events/listener.ts';
import type { ServerModule } from '#platform/server/module.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('src/modules/*/contract/events*.ts', { cwd: root }).toSorted();

interface Declared {
  room: string;
  identifier: string;
  event: EventDefinition;
}

const declared: Declared[] = [];
for (const file of files) {
  const exported = (await import(path.join(root, file))) as Record<string, unknown>;
  for (const [identifier, value] of Object.entries(exported))
    if (typeof value === 'object' && value !== null && 'payload' in value)
      declared.push({ room: file.split('/')[2] ?? '', identifier, event: value as EventDefinition });
}

/** Verbs of the trade whose past tense does not end in -ed, and states that come by themselves. */
const irregular = ['left', 'sent', 'met', 'begun', 'found', 'lost', 'broken', 'near', 'overdue'];
const nameFaults = ({ room, event: e }: Pick<Declared, 'room' | 'event'>): string[] => {
  const [of, subject, verb = '', ...more] = e.name.split('.');
  const past = /^[a-z][a-zA-Z]*ed$/.test(verb) || irregular.includes(verb);
  return of === room && subject && more.length === 0 && past ? [] : [e.name];
};

/** Ids, days, numbers, choices: nothing into which a person's name or words would fit. */
const wordyFields = (e: EventDefinition): string[] => {
  const { properties = {} } = z.toJSONSchema(e.payload) as {
    properties?: Record<string, { type?: string; format?: string; enum?: unknown[] }>;
  };
  return Object.entries(properties)
    .filter(([, s]) => !(s.format === 'uuid' || s.format === 'date' || s.enum || s.type === 'integer' || s.type === 'boolean'))
    .map(([field]) => `${e.name} ${field}`);
};

/** What is wrong with a room's listeners: deaf to its left, speaking for another room, or open to persons. */
const listenerFaults = (row: readonly Pick<ServerModule, 'name' | 'listeners' | 'grants'>[]): string[] => {
  const place = new Map(row.map((m, at) => [m.name, at]));
  return row.flatMap(m =>
    (m.listeners ?? []).flatMap((l: Listener) => {
      const from = l.event.name.slice(0, l.event.name.indexOf('.'));
      const fault = `${m.name} hears ${l.event.name} by ${l.operation.name}`;
      if ((place.get(from) ?? Number.POSITIVE_INFINITY) >= (place.get(m.name) ?? -1)) return [`${fault}: not to its left`];
      if (roomOf(l.operation) !== m.name) return [`${fault}: an operation of another room`];
      return Object.keys(m.grants[l.operation.name] ?? { missing: true }).length > 0 ? [`${fault}: not the system's alone`] : [];
    }),
  );
};

const heard = new Set(modules.flatMap(m => m.listeners ?? []).map(l => l.event.name));
const code = globSync('src/modules/*/server/**/*.ts', { cwd: root })
  .filter(f => !f.endsWith('.test.ts'))
  .map(f => ({ room: f.split('/')[2], text: readFileSync(path.join(root, f), 'utf8') }));
const isEmitted = (d: Pick<Declared, 'room' | 'identifier'>): boolean =>
  code.some(f => f.room === d.room && new RegExp(`\\.emit\\(\\s*${d.identifier}\\b`).test(f.text));

describe('events', () => {
  it('[architecture] each is named room.subject.verbed in the past tense, in the contract of its room', () => {
    expect(declared.length).toBeGreaterThan(4);
    expect(declared.flatMap(nameFaults)).toEqual([]);
    const planted = (name: EventDefinition['name']): string[] =>
      nameFaults({ room: 'visits', event: event({ name, clause: '6.1-a', payload: z.object({}) }) });
    expect(planted('visits.visit.submit')).toEqual(['visits.visit.submit']);
    expect(planted('papers.paper.printed')).toEqual(['papers.paper.printed']);
    expect(planted('visits.visit.submitted')).toEqual([]);
  });

  it('[architecture] each is emitted by its room, and heard by another or says why not yet', () => {
    expect(declared.filter(d => !isEmitted(d)).map(d => d.event.name)).toEqual([]);
    expect(isEmitted({ room: 'visits', identifier: 'visitForgotten' })).toBe(false);
    const idle = declared.filter(d => heard.has(d.event.name) === (d.event.unheard !== undefined));
    expect(idle.map(d => d.event.name)).toEqual([]);
    expect([...heard].filter(name => !declared.some(d => d.event.name === name))).toEqual([]);
  });

  it('[7.1-d] each says ids and facts, nothing in which a person could be named', () => {
    expect(declared.flatMap(d => wordyFields(d.event))).toEqual([]);
    const planted = event({ name: 'visits.visit.noted', clause: '6.1-a', payload: z.object({ visitId: Id, note: z.string() }) });
    expect(wordyFields(planted)).toEqual(['visits.visit.noted note']);
  });

  it('[architecture] a room hears only rooms to its left, and answers by an operation of its own that no person holds', () => {
    expect(listenerFaults(modules)).toEqual([]);
    const happened = event({ name: 'right.thing.done' as never, clause: '6.1-a', payload: z.object({}) });
    const operation = command({ name: 'left.thing.follow', clause: '6.1-a', input: z.object({}), output: z.object({}) });
    const planted = listener(happened, { operation, input: () => ({}), whenParked: 'hold' });
    const room = (name: string, more: Partial<ServerModule> = {}) => ({ name, grants: { 'left.thing.follow': {} }, ...more });
    expect(listenerFaults([room('left', { listeners: [planted] }), room('right')])).toHaveLength(1);
    expect(listenerFaults([room('right'), room('other', { listeners: [planted] })])).toHaveLength(1);
    expect(
      listenerFaults([room('right'), room('left', { listeners: [planted], grants: { 'left.thing.follow': { officer: 'region' } } })]),
    ).toHaveLength(1);
    expect(listenerFaults([room('right'), room('left', { listeners: [planted] })])).toEqual([]);
  });

  it('[architecture] each has its phrase in both languages, for the page of what was not delivered', () => {
    const missing = declared.flatMap(d => {
      const key = d.event.name.replace('.', '.event.').slice(d.room.length + 1);
      const phrases = modules.find(m => m.name === d.room)?.phrases;
      return (['zh-CN', 'en'] as const).filter(l => !phrases?.[l][key]).map(l => `${d.event.name} ${l}`);
    });
    expect(missing).toEqual([]);
  });
});
