import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wallMilliseconds } from '#platform/contract/china-day.ts';
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
}

/** Stands in README, operations and tests until somebody names the requirement; the map does not count it. */
export const undecided = '6.2';

const template = path.join(import.meta.dirname, 'room-template');

/** @throws Error in words when a name does not do */
export const checkRoom = (room: string, title: string, clause: string): void => {
  if (!/^[a-z]{3,24}$/.test(room) || ['platform', 'public', 'app', 'pgboss'].includes(room)) {
    throw new Error(`“${room}” does not do: a room is one English word in lower case, e.g. training`);
  }
  if (!/^[\p{Script=Han}、]{1,12}$/u.test(title)) throw new Error(`“${title}” does not do: give the Chinese word, e.g. 培训`);
  if (clause !== undecided && !clauses.some(c => c.id === clause))
    throw new Error(`“${clause}” is no requirement of docs/standard-map.md: e.g. 6.2.1.1-a`);
};

/** The files of the room, by path below the repository. */
export const newRoomFiles = ({ room, title, clause, stamp }: NewRoom): Map<string, string> => {
  const words: Record<string, string> = { room, Room: `${room[0]?.toUpperCase()}${room.slice(1)}`, title, clause, stamp };
  const fill = (text: string): string => text.replaceAll(/\$(room|Room|title|clause|stamp)\$/g, (_, word: string) => words[word] ?? '');
  const names = readdirSync(template, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.txt'));
  return new Map(
    names.sort().map(f => [`src/modules/${room}/${fill(f.slice(0, -4))}`, fill(readFileSync(path.join(template, f), 'utf8'))]),
  );
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

/** Adds an import and, at the end of the file's list, its name; the formatter puts both in shape. */
export const addToList = (text: string, importLine: string, name: string): string => {
  const open = text.lastIndexOf('= [');
  const close = text.indexOf(']', open);
  if (open === -1 || close === -1) throw new Error('the list of rooms was not found');
  const before = text.slice(0, close).trimEnd().replace(/,$/, '');
  return `${importLine}\n${before}${before.endsWith('[') ? '' : ', '}${name}${text.slice(close)}`;
};
