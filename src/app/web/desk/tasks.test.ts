import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { deskRooms } from '../../web-modules.ts';

// Which kinds the server begins is seen at run time; `tools/check-operations.ts` holds them against these after all tests.
const folder = process.env['PEIPAO_TRIED'];

it('[6.1-c] every kind of long work has its name and its page under 任务', () => {
  const known = deskRooms.flatMap(room => Object.entries(room.tasks ?? {}).map(([kind, task]) => ({ room, kind, task })));
  expect(known.length).toBeGreaterThan(1);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'desk-tasks.txt'), known.map(k => `worded ${k.kind}`).join('\n'));
  }
  for (const { room, kind, task } of known) {
    expect(kind.startsWith(`${room.name}.`)).toBe(true);
    expect(room.phrases['zh-CN']).toHaveProperty([task.phrase.replace(`${room.name}.`, '')]);
    expect(task.path('01')).toMatch(/^\/.+\/01$/);
  }
});
