import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../contract/ids.ts';
import { platformProblems } from '../contract/problem.ts';

/** Where uploaded and issued files lie. Keys come from id and content; names live in the database. */
export interface FileStore {
  /**
   * Streams into a `.part`, syncs, renames. The same id with the same bytes gives the same key, so a repeat changes nothing.
   * @returns key, size in bytes and SHA-256 in hex
   * @throws Problem `tooLarge` (413), `diskFull` (507)
   */
  put: (id: string, body: Readable, limitBytes: number) => Promise<{ key: string; size: number; sha256: string }>;
  read: (key: string) => Promise<Buffer>;
  stream: (key: string) => ReadStream;
  remove: (key: string) => Promise<void>;
  /**
   * Removes `.part` files older than a day: a killed upload cannot remove its own.
   * @returns how many went
   */
  sweep: (now: Date) => Promise<number>;
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const dayMs = 86_400_000;

/** The disk, or this account's share of it, is full. */
const noRoom = new Set(['ENOSPC', 'EDQUOT']);

/** Writes all bytes through to the disk; `appendFile` goes on where a single `write` may stop half-way. */
const writePart = async (part: string, body: Readable, limitBytes: number): Promise<{ size: number; sha256: string }> => {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(part, 'w', 0o600);
  try {
    for await (const chunk of body) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > limitBytes) throw platformProblems.tooLarge({ limit: `${Math.floor(limitBytes / 1048576)} MB` });
      hash.update(bytes);
      await handle.appendFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
};

/** The store on local disk below `root`, two folders deep. */
export const diskFiles = (root: string): FileStore => {
  const pathOf = (key: string): string => path.join(root, key.slice(34, 36), key);
  return {
    put: async (id, body, limitBytes) => {
      const folder = path.dirname(pathOf(id));
      const part = path.join(folder, `${newId()}.part`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const { size, sha256 } = await writePart(part, body, limitBytes);
        const key = `${id}.${sha256.slice(0, 16)}`;
        await rename(part, pathOf(key));
        await syncFolder(folder);
        return { key, size, sha256 };
      } catch (error) {
        await rm(part, { force: true });
        throw noRoom.has((error as NodeJS.ErrnoException).code ?? '') ? platformProblems.diskFull() : error;
      }
    },
    read: key => readFile(pathOf(key)),
    stream: key => createReadStream(pathOf(key)),
    remove: key => rm(pathOf(key), { force: true }),
    sweep: async now => {
      const names = await readdir(root, { recursive: true }).catch(() => []);
      let gone = 0;
      for (const name of names.filter(n => n.endsWith('.part'))) {
        const file = path.join(root, name);
        const made = (await stat(file).catch(() => undefined))?.mtimeMs ?? now.getTime();
        if (made > now.getTime() - dayMs) continue;
        await rm(file, { force: true });
        gone += 1;
      }
      return gone;
    },
  };
};
