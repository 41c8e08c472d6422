import { isUtf8 } from 'node:buffer';

/** Parts of a workbook that hold a sheet. */
export const worksheet = /(^|\/)worksheets\/[^/]+\.xml$/i;

/** A part of a zip as it lies there. */
export interface Part {
  readonly name: string;
  /** A local header that states its sizes. */
  readonly head: Buffer;
  readonly data: Buffer;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** What it inflates to, by the directory. */
  readonly size: number;
}

/** Zips that Windows packs in China name their files in GBK and do not say so. */
const nameOf = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes));

/** The parts of a zip by its directory, each with a head of its own that states its sizes. */
export const partsOf = (zip: Buffer): Part[] => {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new RangeError('no directory of a zip');
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const nameBytes = zip.subarray(at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const head = Buffer.alloc(30 + nameLength);
    head.writeUInt32LE(0x04034b50, 0);
    // Version, flags, method, time, check sum and sizes stand in the directory in the same order.
    zip.copy(head, 4, at + 6, at + 28);
    head.writeUInt16LE(zip.readUInt16LE(at + 8) & ~8, 6);
    head.writeUInt16LE(nameLength, 26);
    nameBytes.copy(head, 30);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const part = { name: nameOf(nameBytes), head, data, method: zip.readUInt16LE(at + 10), size: zip.readUInt32LE(at + 24) };
    at += 46 + nameLength + extra + comment;
    return part;
  });
};
