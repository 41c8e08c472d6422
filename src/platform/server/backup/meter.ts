import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** A stream that lets everything through and counts it. */
export interface Meter {
  readonly stream: Transform;
  /** After the end: bytes, line ends and SHA-256 in hex. */
  read: () => { size: number; lines: number; sha256: string };
}

const linesIn = (chunk: Buffer): number => {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
};

/** COPY writes one line a row, so line ends are rows. */
export const meter = (): Meter => {
  const hash = createHash('sha256');
  let size = 0;
  let lines = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      size += chunk.length;
      lines += linesIn(chunk);
      done(null, chunk);
    },
  });
  return { stream, read: () => ({ size, lines, sha256: hash.digest('hex') }) };
};
