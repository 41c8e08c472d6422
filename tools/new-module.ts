import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addToList, checkRoom, migrationsOf, newRoomFiles, stampAfter, undecided, writeRoom } from './new-module-files.ts';

/** `npm run new:module -- training 培训 6.2.1.1-a`: a whole room that compiles, passes its tests and stands in the house. */

const root = path.resolve(import.meta.dirname, '..');
const run = (args: readonly string[]): boolean => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

const edit = (file: string, change: (text: string) => string): void => {
  const full = path.join(root, file);
  writeFileSync(full, change(readFileSync(full, 'utf8')));
};

const make = (room: string, title: string, clause: string): void => {
  checkRoom(room, title, clause);
  if (existsSync(path.join(root, 'src/modules', room))) throw new Error(`src/modules/${room} is there already`);
  writeRoom(root, newRoomFiles({ room, title, clause, stamp: stampAfter(migrationsOf(root), Date.now()) }));
  edit('src/app/modules.ts', text => addToList(text, `import { ${room}Module } from '#modules/${room}/index.ts';`, `${room}Module`));
  edit('src/app/web-modules.ts', text => addToList(text, `import { ${room}Desk } from '#modules/${room}/web/index.ts';`, `${room}Desk`));
  run(['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--log-level=error', `src/modules/${room}`, 'src/app']);
  if (!run(['tools/db-types.ts'])) throw new Error('the migrations do not all run; see above');
  run(['tools/standard-map.ts']);
  console.log(
    `src/modules/${room} stands. Next: its README, then contract/, domain/, the migration; npm run vitest -- src/modules/${room}`,
  );
  console.log(
    'Its rows of the permission matrix are to be read: PEIPAO_GOLDEN=1 npm run vitest -- test/architecture/matrix.test.ts, then git diff',
  );
  if (clause === undecided)
    console.log(`No requirement was named: ${undecided} stands in its place until you name one of docs/standard-map.md`);
};

const [room, title, clause = undecided] = process.argv.slice(2).filter(a => a !== '--');
try {
  if (!room || !title) throw new Error('usage: npm run new:module -- training 培训 [requirement, e.g. 6.2.1.1-a]');
  make(room, title, clause);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
