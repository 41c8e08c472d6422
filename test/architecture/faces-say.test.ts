import { expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { deskRooms } from '#app/web-modules.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';

/** Every phrase key of the room that stands anywhere in what its face declares: navigation, cards, tabs, filters, finders, kinds of work. */
const keysOf = (room: DeskRoom): string[] => {
  const found: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string' && /phrase|title|heading|label/i.test(name)) found.push(value);
    else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) walk(part, key);
  };
  walk({ ...room, phrases: undefined, routes: undefined }, '');
  return found;
};

const sentencesOf = async (room: DeskRoom, locale: 'zh-CN' | 'en'): Promise<string[]> => {
  const own = room.phrases[locale];
  return Object.keys(typeof own === 'function' ? await own() : own).map(key => `${room.name}.${key}`);
};

/** What a page that tells of events and operations can say: the room's names come when it asks for one. */
const namesOf = async (room: DeskRoom): Promise<string[]> =>
  Object.keys((await room.phrases.names?.()) ?? {}).map(key => `${room.name}.${key}`);

it.each(['zh-CN', 'en'] as const)('[7.1-a] what a face names, it says before any of its pages has been opened: %s', async locale => {
  const said = new Set((await Promise.all(deskRooms.map(room => sentencesOf(room, locale)))).flat());
  const named = deskRooms.flatMap(keysOf).filter(key => !key.startsWith('platform.'));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(key => !said.has(key))).toEqual([]);
  if (locale === 'zh-CN') for (const names of await Promise.all(deskRooms.map(namesOf))) for (const key of names) said.add(key);
  const events = modules.flatMap(m => m.listeners ?? []).map(l => l.event.name.replace('.', '.event.'));
  expect(events.filter(key => !said.has(key) && !key.startsWith('platform.'))).toEqual([]);
});
