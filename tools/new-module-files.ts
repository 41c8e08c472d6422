import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wallMilliseconds } from '#platform/contract/china-day.ts';
import { fieldPlaces, type RoomField } from './new-module-fields.ts';
import { importPlaces } from './new-module-import.ts';
import { type EventPlace, foldersOf, partPlaces, type RoomParts } from './new-module-parts.ts';
import { clauses } from './standard-clauses.data.ts';

/** What a new room is called and where it belongs. */
export interface NewRoom {
  /** Folder, schema and prefix of all names: one lower-case word. */
  readonly room: string;
  /** Its word in Chinese. */
  readonly title: string;
  readonly clause: string;
  /** Time stamp of its first migration, `20261201T0900`. */
  readonly stamp: string;
  readonly fields: readonly RoomField[];
  readonly parts: RoomParts;
  /** Of `parts.listens`. */
  readonly event?: EventPlace | undefined;
}

/** Stands in README, operations and tests until somebody names the requirement; the map does not count it. */
export const undecided = '6.2';

const template = path.join(import.meta.dirname, 'room-template');
const partsOf = path.join(import.meta.dirname, 'room-parts');

/** @throws Error in words when a name does not do */
export const checkRoom = (room: string, title: string, clause: string): void => {
  if (!/^[a-z]{3,24}$/.test(room) || ['platform', 'public', 'app', 'pgboss'].includes(room)) {
    throw new Error(`“${room}” does not do: a room is one English word in lower case, e.g. training`);
  }
  if (!/^[\p{Script=Han}、]{1,12}$/u.test(title)) throw new Error(`“${title}” does not do: give the Chinese word, e.g. 培训`);
  if (clause !== undecided && !clauses.some(c => c.id === clause))
    throw new Error(`“${clause}” is no requirement of docs/standard-map.md: e.g. 6.2.1.1-a`);
};

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.txt'))
    .map(f => [f.slice(0, -4), readFileSync(path.join(folder, f), 'utf8')]);

/** The files of the room, by path below the repository. */
export const newRoomFiles = ({ room, title, clause, stamp, fields, parts, event }: NewRoom): Map<string, string> => {
  const words = { room, Room: `${room[0]?.toUpperCase()}${room.slice(1)}`, title, clause, stamp };
  const places: Readonly<Record<string, string>> = {
    ...partPlaces(parts, event),
    ...fieldPlaces(room, fields),
    ...importPlaces(fields),
    ...words,
  };
  const fillOnce = (text: string): string => text.replaceAll(/\$(\w+)\$/g, (whole, place: string) => places[place] ?? whole);
  // What a part adds holds places itself.
  const fill = (text: string): string => fillOnce(fillOnce(text));
  const files = [template, ...foldersOf(parts).map(part => path.join(partsOf, part))].flatMap(filesIn);
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([file, text]) => [`src/modules/${room}/${fill(file)}`, fill(text)]));
};

/** Names of all migrations of the house, without their folders. */
export const migrationsOf = (root: string): string[] =>
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.sql'))
    .map(f => path.basename(f));

/** The stamp of a new migration: the wall clock in China, but later than all there are, for a late file is refused (`20261201T0900`). */
export const stampAfter = (names: readonly string[], now: number): string => {
  const last =
    names
      .map(n => n.slice(0, 13))
      .toSorted()
      .at(-1) ?? '';
  const stampOf = (time: number): string => new Date(time).toISOString().replaceAll(/[-:]/g, '').slice(0, 13);
  const wall = stampOf(wallMilliseconds(new Date(now)));
  if (wall > last) return wall;
  const [, day = '', hour = '', minute = ''] = /^(\d{8})T(\d\d)(\d\d)$/.exec(last) ?? [];
  return stampOf(Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${hour}:${minute}:00Z`) + 60_000);
};

export const writeRoom = (root: string, files: ReadonlyMap<string, string>): void => {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  }
};

/**
 * Puts a room into the row (`src/app/rooms.ts`): after the one that is named, else last.
 * @throws Error in words when there is no such room
 */
export const putInRow = (text: string, room: string, after?: string): string => {
  const row = [...text.slice(text.indexOf('= [')).matchAll(/'([a-z-]+)',/g)].map(m => m[1] ?? '');
  const left = after ?? row.at(-1);
  if (left === undefined || !row.includes(left)) throw new Error(`“${after}” does not do: no room of src/app/rooms.ts is called so`);
  return text.replace(`'${left}',\n`, `'${left}',\n  '${room}',\n`);
};
