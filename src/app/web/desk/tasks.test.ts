import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { assetsDesk } from '#modules/assets/web/index.ts';
import { enterprisesDesk } from '#modules/enterprises/web/index.ts';

const modules = path.resolve(import.meta.dirname, '../../../modules');
const rooms = [enterprisesDesk, assetsDesk];

/** Every import that a room declares is long work of its own: the engine writes it into `platform.tasks` as `<room>.import`. */
const kindsIn = (room: string): string[] => {
  const folder = path.join(modules, room, 'contract');
  const texts = readdirSync(folder).map(f => readFileSync(path.join(folder, f), 'utf8'));
  return [...new Set(texts.flatMap(t => [...t.matchAll(/importOperations\('([a-z]+)'/g)].map(m => `${m[1]}.import`)))];
};

it('[6.1-c] every kind of long work has its name and its page under 任务', () => {
  const known = rooms.flatMap(room => Object.entries(room.tasks ?? {}).map(([kind, task]) => ({ room, kind, task })));
  const written = readdirSync(modules).flatMap(room => kindsIn(room));
  expect(written.toSorted()).toEqual(['assets.import', 'enterprises.import']);
  expect(known.map(k => k.kind).toSorted()).toEqual(written.toSorted());
  for (const { room, task } of known) {
    expect(room.phrases['zh-CN']).toHaveProperty([task.phrase.replace(`${room.name}.`, '')]);
    expect(task.path('01')).toMatch(new RegExp(`^/${room.name}/imports/01$`));
  }
});
