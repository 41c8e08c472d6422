import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fieldRooms } from '#app/field-modules.ts';
import { modules } from '#app/modules.ts';
import { rooms } from '#app/rooms.ts';
import { deskRooms } from '#app/web-modules.ts';

const folder = path.resolve(import.meta.dirname, '../../src/modules');
const withFile = (file: string): string[] => rooms.filter(room => existsSync(path.join(folder, room, file)));

it('[architecture] every folder of a room stands in the row, and the doors have its faces in that order', () => {
  expect(readdirSync(folder).toSorted()).toEqual(rooms.toSorted());
  expect(modules.map(m => m.name)).toEqual(['platform', ...rooms]);
  expect(deskRooms.map(r => r.name)).toEqual([...withFile('web/index.ts'), 'platform.agenda', 'platform.deliveries']);
  expect(fieldRooms.map(r => r.name)).toEqual(withFile('web/field.ts'));
  expect(fieldRooms.length).toBeGreaterThan(3);
});

it('[architecture] every job has its code and every demonstration its function, where the face says', async () => {
  const runs = (await Promise.all(modules.map(m => m.runs?.() ?? []))).flat();
  expect(runs.map(r => r.job.name).toSorted()).toEqual(
    modules
      .flatMap(m => m.jobs ?? [])
      .map(j => j.name)
      .toSorted(),
  );
  for (const module of modules) if (module.demo) expect(await module.demo(), module.name).toBeTypeOf('function');
  expect(modules.filter(m => m.demo).length).toBeGreaterThan(5);
});

it('[6.1-c] every kind of long work has its name and its page under 任务', () => {
  const written = modules.flatMap(m => (m.tasks ?? []).map(kind => ({ room: m.name, kind })));
  const known = deskRooms.flatMap(r => Object.keys(r.tasks ?? {}).map(kind => ({ room: r.name, kind })));
  expect(known).toEqual(written);
  expect(written.every(w => w.kind.startsWith(`${w.room}.`))).toBe(true);
  for (const room of deskRooms) {
    for (const task of Object.values(room.tasks ?? {})) {
      expect(room.phrases['zh-CN']).toHaveProperty([task.phrase.replace(`${room.name}.`, '')]);
      const [, home] = task.path('01').split('/');
      expect(
        room.routes.some(r => r.path.startsWith(`/${home}`)),
        task.path('01'),
      ).toBe(true);
    }
  }
});

const source = path.dirname(folder);
const texts = ['src', 'test', 'bench', 'tools'].flatMap(top =>
  readdirSync(path.join(source, '..', top), { recursive: true, withFileTypes: true })
    .filter(f => f.isFile() && /\.tsx?$/.test(f.name))
    .map(f => readFileSync(path.join(f.parentPath, f.name), 'utf8')),
);

/** Names that some file takes from a face by `import { … } from '#modules/…'`; the doors take the room itself. */
const takenFrom = (face: string): Set<string> =>
  new Set(
    texts
      .flatMap(t => [...t.matchAll(/import \{([^}]*)\} from '([^']+)'/g)])
      .filter(m => m[2] === face)
      .flatMap(m =>
        (m[1] ?? '').split(',').map(
          n =>
            n
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0] ?? '',
        ),
      ),
  );

it('[architecture] what a face offers, somebody takes', () => {
  const idle = rooms.flatMap(room =>
    ['index.ts', 'web/index.ts', 'web/field.ts']
      .filter(file => existsSync(path.join(folder, room, file)))
      .flatMap(file => {
        const text = readFileSync(path.join(folder, room, file), 'utf8');
        const offered = [...text.matchAll(/^export \{([^}]*)\} from/gm)]
          .flatMap(m => (m[1] ?? '').split(','))
          .map(n => n.trim())
          .filter(n => n !== '' && !n.startsWith('type ') && n !== `${room}Module`);
        const taken = takenFrom(`#modules/${room}/${file}`);
        return offered.filter(name => !taken.has(name)).map(name => `${room}/${file}: ${name}`);
      }),
  );
  expect(idle).toEqual([]);
  expect(takenFrom('#modules/people/index.ts')).toContain('permissionMatrix');
});
