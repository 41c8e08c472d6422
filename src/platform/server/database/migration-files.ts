import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One SQL file of a room, forward only. */
export interface Migration {
  /** File name without `.sql`, e.g. `20261122T0900-platform`; unique in the whole house. */
  readonly name: string;
  /** Path below `src`, for messages. */
  readonly file: string;
  readonly sql: string;
  /** SHA-256 of the text with line ends made `\n`, in hex. */
  readonly checksum: string;
}

const namePattern = /^\d{8}T\d{4}-[a-z0-9-]+\.sql$/;
const sourceRoot = path.resolve(import.meta.dirname, '../../..');

const foldersBelow = (root: string): string[] => {
  const modules = path.join(root, 'modules');
  const rooms = existsSync(modules) ? readdirSync(modules).sort() : [];
  return [path.join(root, 'platform', 'migrations'), ...rooms.map(room => path.join(modules, room, 'migrations'))].filter(existsSync);
};

/** Time stamp first, then the room, so that the order is the same on every machine. */
const byTime = (a: Migration, b: Migration): number => {
  const [left, right] = [`${a.name.slice(0, 13)} ${a.file}`, `${b.name.slice(0, 13)} ${b.file}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/**
 * Gathers the migrations of the platform and of all rooms, oldest first.
 * @param root the folder `src`
 * @throws Error when a file is misnamed or two share a name
 */
export const gatherMigrations = (root: string = sourceRoot): Migration[] => {
  const found: Migration[] = [];
  for (const folder of foldersBelow(root)) {
    for (const fileName of readdirSync(folder).filter(f => f.endsWith('.sql'))) {
      const file = path.relative(root, path.join(folder, fileName));
      if (!namePattern.test(fileName)) throw new Error(`migration ${file}: the name must look like 20261201T0900-visits.sql`);
      const sql = readFileSync(path.join(folder, fileName), 'utf8').replaceAll('\r\n', '\n');
      const name = fileName.slice(0, -4);
      const twin = found.find(m => m.name === name);
      if (twin) throw new Error(`migrations ${twin.file} and ${file} have the same name`);
      found.push({ name, file, sql, checksum: createHash('sha256').update(sql).digest('hex') });
    }
  }
  return found.sort(byTime);
};
