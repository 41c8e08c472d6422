import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fileEntry, Manifest, manifestEntry, tableEntry } from './manifest.ts';
import { meter } from './meter.ts';

/** A backup that was opened: its table of contents and its parts as streams. */
export interface Archive {
  readonly manifest: Manifest;
  open: (entry: string) => Promise<Readable>;
  close: () => void;
}

const foreign = (file: string): Error => new Error(`${file} is not a backup of Peipao`);
const damaged = (file: string, what: string): Error =>
  new Error(`${file} is damaged (${what}); use another copy of the backup. Nothing was changed.`);

const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
};

const textOf = async (stream: Readable): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const manifestLimit = 256 * 1024 * 1024;

const manifestOf = async (zip: ZipFile, entries: Map<string, Entry>, file: string): Promise<Manifest> => {
  const entry = entries.get(manifestEntry);
  if (!entry || entry.uncompressedSize > manifestLimit) throw foreign(file);
  let content: unknown;
  try {
    content = JSON.parse(await textOf(await zip.openReadStreamPromise(entry)));
  } catch {
    throw damaged(file, manifestEntry);
  }
  if ((content as { format?: unknown } | null)?.format !== 'peipao-backup') throw foreign(file);
  const parsed = Manifest.safeParse(content);
  if (!parsed.success) throw new Error(`${file} was made by another version of Peipao, which this one cannot read`);
  return parsed.data;
};

/**
 * Opens a backup.
 * @throws Error in words when the file is missing, foreign, cut short or of another version
 */
export const openArchive = async (file: string): Promise<Archive> => {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`${file} is not there`);
    throw foreign(file);
  }
  try {
    const entries = await entriesOf(zip).catch(() => {
      throw foreign(file);
    });
    const manifest = await manifestOf(zip, entries, file);
    const open = async (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      if (!entry) throw damaged(file, `${name} is missing`);
      return zip.openReadStreamPromise(entry);
    };
    return { manifest, open, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
};

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Reads every part and compares counts and sums with the manifest. @throws Error that names the first part that differs */
export const verifyArchive = async (archive: Archive, file: string): Promise<void> => {
  const { tables, files } = archive.manifest;
  const parts = [
    ...tables.map(t => ({ entry: tableEntry(t.name), sha256: t.sha256, lines: t.rows })),
    ...files.map(f => ({ entry: fileEntry(f.path), sha256: f.sha256, lines: undefined })),
  ];
  for (const part of parts) {
    const counted = meter();
    const source = await archive.open(part.entry);
    await pipeline(source, counted.stream, nowhere()).catch(() => {
      throw damaged(file, part.entry);
    });
    const { sha256, lines } = counted.read();
    if (sha256 !== part.sha256 || (part.lines !== undefined && part.lines !== lines)) throw damaged(file, part.entry);
  }
};
