import { createHash } from 'node:crypto';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../contract/ids.ts';
import { Problem, platformProblems } from '../contract/problem.ts';

/** Where uploaded and issued files lie. Keys come from id and content; names live in the database. */
export interface FileStore {
  /**
   * Streams into a `.part`, syncs, renames. The same id with the same bytes gives the same key, so a repeat changes nothing.
   * @returns key, size in bytes and SHA-256 in hex; `fresh`: nothing lay under this key before
   * @throws Problem `tooLarge` (413), `diskFull` (507)
   */
  put: (id: string, body: Readable, limitBytes: number) => Promise<{ key: string; size: number; sha256: string; fresh: boolean }>;
  /** Uploads that come in pieces over a way that breaks. */
  pieces: PieceStore;
  read: (key: string) => Promise<Buffer>;
  stream: (key: string) => ReadStream;
  remove: (key: string) => Promise<void>;
  /**
   * Removes `.part` files older than a day: a killed upload cannot remove its own.
   * @returns how many went
   */
  sweep: (now: Date) => Promise<number>;
}

/** Whose upload it is: the same id from another person is another upload. */
export interface PiecesOf {
  id: string;
  ownerId: string;
}

/** What has arrived of an upload stays for a day, also when the way broke in the middle of a piece. */
export interface PieceStore {
  /** How many bytes have arrived, from the first on. */
  arrived: (of: PiecesOf) => Promise<number>;
  /**
   * Puts bytes at their place. A piece that begins beyond what has arrived is left alone.
   * @returns how many bytes have arrived now
   * @throws Problem `tooLarge` (413), `diskFull` (507)
   */
  add: (of: PiecesOf, from: number, body: Readable, limitBytes: number) => Promise<number>;
  stream: (of: PiecesOf) => ReadStream;
  remove: (of: PiecesOf) => Promise<void>;
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

const tooLarge = (limitBytes: number) => platformProblems.tooLarge({ limit: `${Math.floor(limitBytes / 1048576)} MB` });

/** What the disk said, as a problem where it has no room. */
const orFull = (error: unknown): unknown => (noRoom.has((error as NodeJS.ErrnoException).code ?? '') ? platformProblems.diskFull() : error);

/** Writes all bytes through to the disk; `appendFile` goes on where a single `write` may stop half-way. */
const writePart = async (part: string, body: Readable, limitBytes: number): Promise<{ size: number; sha256: string }> => {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(part, 'w', 0o600);
  try {
    for await (const chunk of body) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > limitBytes) throw tooLarge(limitBytes);
      hash.update(bytes);
      await handle.appendFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
};

/** Pieces lie beside the files, one `.part` for each upload; each byte has its place, so a piece that comes twice or late does no harm. */
const diskPieces = (root: string): PieceStore => {
  const pathOf = ({ id, ownerId }: PiecesOf): string => path.join(root, id.slice(34, 36), `${id}-${ownerId}.part`);
  const arrived = async (of: PiecesOf): Promise<number> => (await stat(pathOf(of)).catch(() => undefined))?.size ?? 0;
  const remove = (of: PiecesOf): Promise<void> => rm(pathOf(of), { force: true });
  return {
    arrived,
    add: async (of, from, body, limitBytes) => {
      if (from > (await arrived(of))) return arrived(of);
      try {
        await mkdir(path.dirname(pathOf(of)), { recursive: true, mode: 0o700 });
        const handle = await open(pathOf(of), constants.O_RDWR | constants.O_CREAT, 0o600);
        try {
          let at = from;
          for await (const chunk of body) {
            const bytes = chunk as Buffer;
            if (at + bytes.length > limitBytes) throw tooLarge(limitBytes);
            for (let done = 0; done < bytes.length; )
              done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
            at += bytes.length;
          }
        } finally {
          await handle.close();
        }
      } catch (error) {
        const said = orFull(error);
        if (said instanceof Problem) await remove(of);
        throw said;
      }
      return arrived(of);
    },
    stream: of => createReadStream(pathOf(of)),
    remove,
  };
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
        const fresh = (await stat(pathOf(key)).catch(() => undefined)) === undefined;
        await rename(part, pathOf(key));
        await syncFolder(folder);
        return { key, size, sha256, fresh };
      } catch (error) {
        await rm(part, { force: true });
        throw orFull(error);
      }
    },
    pieces: diskPieces(root),
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
