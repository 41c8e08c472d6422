import { Readable } from 'node:stream';
import type { Problem } from '../../contract/problem.ts';
import type { CallContext } from '../context.ts';
import { isOfType } from '../file-type.ts';

/** A file as somebody without an account sends it, within the act that needs it. */
export interface SentFile {
  id: string;
  name: string;
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  /** The bytes as base64. */
  data: string;
}

/** The same, laid down. */
export interface KeptFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
}

/** What the room says of files that it cannot take. */
interface Refusals {
  mostBytes: number;
  tooMuch: () => Problem;
  /** The bytes are not what their type says. */
  wrongType: (name: string, at: number) => Problem;
}

/**
 * The bytes of sent files, judged by what they are and not by what they are called.
 * @throws Problem as the room says
 */
export const bytesOfSent = (files: readonly SentFile[], { mostBytes, tooMuch, wrongType }: Refusals): Buffer[] => {
  const bytes = files.map(f => Buffer.from(f.data, 'base64'));
  if (bytes.reduce((sum, b) => sum + b.length, 0) > mostBytes) throw tooMuch();
  for (const [at, { name, mediaType }] of files.entries()) if (!isOfType(bytes[at] as Buffer, mediaType)) throw wrongType(name, at);
  return bytes;
};

/** Lays the files down and lets `write` name them; bytes that nothing will ever name are taken away again. */
export const withSentFiles = async (
  ctx: Pick<CallContext, 'files'>,
  { files, bytes }: { files: readonly SentFile[]; bytes: readonly Buffer[] },
  write: (kept: KeptFile[]) => Promise<void>,
): Promise<void> => {
  const kept: KeptFile[] = [];
  const fresh: string[] = [];
  try {
    for (const [at, { id, name, mediaType }] of files.entries()) {
      const body = bytes[at] as Buffer;
      const put = await ctx.files.put(id, Readable.from([body]), body.length);
      if (put.fresh) fresh.push(put.key);
      kept.push({ id, name, mediaType, size: put.size, sha256: put.sha256, storageKey: put.key });
    }
    await write(kept);
  } catch (error) {
    for (const key of fresh) await ctx.files.remove(key);
    throw error;
  }
};
