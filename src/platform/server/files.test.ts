import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../contract/ids.ts';
import { databaseProblem } from './database/transaction.ts';
import { diskFiles } from './files.ts';

const roots: string[] = [];
const freshRoot = (): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'peipao-files-'));
  roots.push(root);
  return root;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

const filesBelow = (root: string): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(f => f.includes('.'));

/** Gives some bytes and then fails as a write would. */
async function* failing(code: string): AsyncGenerator<Buffer> {
  yield Buffer.from('half');
  throw Object.assign(new Error(code), { code });
}

describe('files on disk', () => {
  test('[7.1-d] the same id with the same bytes is one file; it is read back as it came', async () => {
    const root = freshRoot();
    const [files, id] = [diskFiles(root), newId()];
    const first = await files.put(id, Readable.from([Buffer.from('走访'), Buffer.from('照片')]), 100);
    expect(await files.put(id, Readable.from([Buffer.from('走访照片')]), 100)).toEqual({ ...first, fresh: false });
    expect(first).toMatchObject({ size: 12, fresh: true });
    expect((await files.read(first.key)).toString()).toBe('走访照片');
    expect(filesBelow(root)).toHaveLength(1);
  });

  test.each(['ENOSPC', 'EDQUOT'])('[7.1-d] %s is “disk full”, and the half file is gone', async code => {
    const root = freshRoot();
    await expect(diskFiles(root).put(newId(), Readable.from(failing(code)), 100)).rejects.toMatchObject({
      status: 507,
      code: 'platform.problem.diskFull',
    });
    expect(filesBelow(root)).toEqual([]);
  });

  test('[7.1-d] too large and cut off leave nothing; other faults are not called “full”', async () => {
    const root = freshRoot();
    const files = diskFiles(root);
    await expect(files.put(newId(), Readable.from([Buffer.alloc(11)]), 10)).rejects.toMatchObject({ status: 413 });
    await expect(files.put(newId(), Readable.from(failing('ECONNRESET')), 100)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(filesBelow(root)).toEqual([]);
  });

  test('[X-6] what has arrived of a piece stays when the way breaks, the rest is put behind it; a day later it is swept', async () => {
    const root = freshRoot();
    const { pieces, sweep } = diskFiles(root);
    const of = { id: newId(), ownerId: newId() };
    await expect(pieces.add(of, 0, Readable.from(failing('ECONNRESET')), 100)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await pieces.arrived(of)).toBe(4);
    expect(await pieces.add(of, 9, Readable.from([Buffer.from('later')]), 100)).toBe(4);
    expect(await pieces.add(of, 2, Readable.from([Buffer.from('lf whole')]), 100)).toBe(10);
    expect((await pieces.stream(of).toArray()).join('')).toBe('half whole');
    await expect(pieces.add(of, 10, Readable.from([Buffer.alloc(91)]), 100)).rejects.toMatchObject({ status: 413 });
    await expect(pieces.add(of, 0, Readable.from(failing('ENOSPC')), 100)).rejects.toMatchObject({ status: 507 });
    expect(filesBelow(root)).toEqual([]);
    await pieces.add(of, 0, Readable.from([Buffer.from('x')]), 100);
    expect([await sweep(new Date()), await sweep(new Date(Date.now() + 90_000_000))]).toEqual([0, 1]);
  });

  test('[7.1-d] a folder that cannot be made is told as it is', async () => {
    const root = path.join(freshRoot(), 'file.txt');
    writeFileSync(root, '');
    await expect(diskFiles(root).put(newId(), Readable.from([Buffer.from('x')]), 10)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('what PostgreSQL says of itself', () => {
  test.each([
    ['53100', 507],
    ['22P02', 400],
    ['57P01', 503],
    ['53300', 503],
    ['57014', 503],
    ['ECONNREFUSED', 503],
  ])('[7.1-d] %s is answered with %i', (code, status) => {
    expect(databaseProblem({ code })).toMatchObject({ status });
  });

  test('[7.1-d] anything else is handed on', () => {
    const error = { code: '23505' };
    expect(databaseProblem(error)).toBe(error);
  });
});
