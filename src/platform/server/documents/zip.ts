import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { sheetProblems } from '../sheets/problems.ts';

/** How much a zip (xlsx, ods, docx, package) may hold. Sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  /** Inflated : packed, looked at from 10 MB inflated on. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 5000, inflatedBytes: 400 * 1048576, ratio: 250 };

/** What a guarded zip turned out to hold: name → inflated size, and the text of the parts that were asked for. */
export interface ZipFacts {
  readonly sizes: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, string>;
  readonly inflatedBytes: number;
}

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false, validateEntrySizes: true }, (error, zip) =>
      zip ? resolve(zip) : reject(error),
    );
  });

const unsafe = (reason: string): Error => sheetProblems.fileUnsafe({ reason });

const checkDeclared = (entry: Entry, sum: number, limits: ZipLimits): void => {
  const inflated = entry.uncompressedSize;
  if (sum + inflated > limits.inflatedBytes) throw unsafe(`zip > ${Math.round(limits.inflatedBytes / 1048576)} MB`);
  if (inflated > 10 * 1048576 && inflated / Math.max(1, entry.compressedSize) > limits.ratio) throw unsafe(`zip ${limits.ratio} : 1`);
  if (entry.fileName.split(/[/\\]/).includes('..')) throw unsafe('zip ..');
};

/** Whether an entry is left uncounted, for who counts it while reading: only its head is looked at. */
export type Later = (name: string, size: number) => boolean;

/** Inflates an entry only to count it, look at its head and keep what was asked for. */
const countEntry = (
  zip: ZipFile,
  entry: Entry,
  { keep, later }: { keep: boolean; later: boolean },
): Promise<{ size: number; text: string }> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error);
      const kept: Buffer[] = [];
      const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        if (size === 0 && isXml && /<!(DOCTYPE|ENTITY)/i.test(chunk.toString('latin1'))) stream.destroy(unsafe('XML DTD'));
        if (later) {
          resolve({ size: entry.uncompressedSize, text: '' });
          stream.destroy();
        }
        size += chunk.length;
        if (keep) kept.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve({ size, text: keep ? Buffer.concat(kept).toString('utf8') : '' }));
    });
  });

const readEntries = async (zip: ZipFile, keepText: RegExp, limits: ZipLimits, later: Later): Promise<ZipFacts> => {
  const sizes = new Map<string, number>();
  const texts = new Map<string, string>();
  let sum = 0;
  for await (const entry of zip.eachEntry()) {
    checkDeclared(entry, sum, limits);
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw sheetProblems.fileEncrypted();
    const keep = keepText.test(entry.fileName);
    const { size, text } = await countEntry(zip, entry, { keep, later: later(entry.fileName, entry.uncompressedSize) });
    sum += size;
    sizes.set(entry.fileName, size);
    if (keep) texts.set(entry.fileName, text);
  }
  return { sizes, texts, inflatedBytes: sum };
};

/**
 * Looks through a zip before anything parses it: declared sizes, then every entry inflated and counted against the budget,
 * names that climb out of the folder, XML with a DTD. Nothing is written anywhere.
 * @param keepText parts whose text is wanted back
 * @throws Problem `fileUnsafe` (bomb, DTD, `..`), `fileEncrypted`, `fileDamaged` (not readable as zip)
 */
export const guardZip = async (
  bytes: Buffer,
  keepText: RegExp = /^$/,
  limits: ZipLimits = zipLimits,
  later: Later = () => false,
): Promise<ZipFacts> => {
  const zip = await openZip(bytes).catch(() => {
    throw sheetProblems.fileDamaged();
  });
  try {
    if (zip.entryCount > limits.entries) throw unsafe(`zip > ${limits.entries}`);
    return await readEntries(zip, keepText, limits, later);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'Problem') throw error;
    throw /invalid relative path|absolute path/.test(message) ? unsafe('zip ..') : sheetProblems.fileDamaged();
  } finally {
    zip.close();
  }
};
