import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fieldsOf } from './new-module-fields.ts';
import { checkRoom, migrationsOf, newRoomFiles, putInRow, stampAfter, undecided, writeRoom } from './new-module-files.ts';
import { findEvent } from './new-module-parts.ts';

/** `npm run new:module -- training 培训 6.2.1.1-a`: a whole room that compiles, passes its tests and stands in the house. */

const root = path.resolve(import.meta.dirname, '..');
const usage = `npm run new:module -- training 培训 [requirement, e.g. 6.2.1.1-a]
  --after cases                      its place in the row; last without it
  --field seats:number:人数          repeatable; text, number, day, or level:choice:级别:basic=初级,high=高级
  --phone                            a list on the phone
  --import                           records come in from sheets too
  --job                              a nightly job with its operation
  --listens visits.visit.submitted   hears an event of a room to the left`;

const run = (args: readonly string[]): boolean => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

const options = {
  after: { type: 'string' },
  field: { type: 'string', multiple: true },
  phone: { type: 'boolean' },
  import: { type: 'boolean' },
  job: { type: 'boolean' },
  listens: { type: 'string' },
} as const;

/** Writes the files and the room's place in the row; nothing is written when something does not do. */
const write = (args: readonly string[]): { room: string; clause: string } => {
  const { values, positionals } = parseArgs({ args: args.filter(a => a !== '--'), options, allowPositionals: true });
  const [room, title, clause = undecided] = positionals;
  if (!room || !title) throw new Error(`usage: ${usage}`);
  checkRoom(room, title, clause);
  if (existsSync(path.join(root, 'src/modules', room))) throw new Error(`src/modules/${room} is there already`);
  const fields = fieldsOf(values.field ?? []);
  const event = values.listens === undefined ? undefined : findEvent(root, values.listens);
  const row = path.join(root, 'src/app/rooms.ts');
  const newRow = putInRow(readFileSync(row, 'utf8'), room, values.after);
  const { import: imported = false, job = false, phone = false, listens } = values;
  const parts = { import: imported, job, phone, listens };
  const stamp = stampAfter(migrationsOf(root), Date.now());
  writeRoom(root, newRoomFiles({ room, title, clause, stamp, fields, parts, event }));
  writeFileSync(row, newRow);
  return { room, clause };
};

const make = (args: readonly string[]): void => {
  const { room, clause } = write(args);
  run(['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--log-level=error', `src/modules/${room}`, 'src/app/rooms.ts']);
  if (!run(['tools/db-types.ts'])) throw new Error('the migrations do not all run; see above');
  run(['tools/standard-map.ts']);
  console.log(`src/modules/${room} stands. Next: its README, contract/, domain/, the migration; npm run vitest -- src/modules/${room}`);
  console.log('Who may what is to be read: PEIPAO_GOLDEN=1 npm run vitest -- test/architecture/matrix.test.ts, then git diff');
  if (clause === undecided)
    console.log(`No requirement was named: ${undecided} stands in its place until you name one of docs/standard-map.md`);
};

try {
  make(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
