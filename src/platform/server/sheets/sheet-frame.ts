import { createInflateRaw } from 'node:zlib';
import { columnPlaces } from './bounds.ts';
import type { MergedRange } from './cell.ts';
import { type Part, worksheet } from './zip-parts.ts';

/** What stands around the rows of a sheet of an .xlsx: columns that are hidden, ranges that are merged. */
export interface SheetFrame {
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedRange[];
}
export const noFrame: SheetFrame = { hiddenColumns: [], merges: [] };

const longestHead = 1 << 20;
const longestTail = 1 << 25;

const columnOf = (letters: string): number => [...letters].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1;

/** Columns that `<col …>` elements hide, 0-based; of a range that runs to the last one only its first hundreds. */
export const hiddenColumnsIn = (head: string): number[] => {
  const hidden = columnPlaces();
  for (const [, attributes = ''] of head.matchAll(/<(?:\w+:)?col\s([^>]*)>/g)) {
    if (!/\bhidden="(1|true)"/.test(attributes)) continue;
    const [from, to] = [/\bmin="(\d+)"/, /\bmax="(\d+)"/].map(p => Number(p.exec(attributes)?.[1] ?? 0));
    if (from && to) hidden.add(from - 1, to - from + 1);
  }
  return hidden.all();
};

export const mergesIn = (tail: string): MergedRange[] =>
  [...tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, c1 = '', r1, c2 = '', r2]) => ({
    fromRow: Number(r1),
    toRow: Number(r2),
    fromColumn: columnOf(c1),
    toColumn: columnOf(c2),
  }));

const markIn = (bytes: Buffer): number => Math.max(bytes.lastIndexOf('/sheetData>'), bytes.lastIndexOf(':sheetData>'));

/** Takes the chunks of a part: keeps what stands before the first row and after the last one. */
const frameKeeper = () => {
  let head = '';
  let tail: Buffer[] | undefined;
  let kept = 0;
  let before = Buffer.alloc(0);
  const see = (chunk: Buffer): void => {
    if (head === '') head = chunk.subarray(0, longestHead).toString('latin1');
    const end = markIn(chunk);
    // The mark may lie across two chunks.
    const across = end < 0 && before.length > 0 ? markIn(Buffer.concat([before, chunk.subarray(0, 16)])) : -1;
    before = Buffer.from(chunk.subarray(-16));
    if (end >= 0 || across >= 0) {
      tail = [end >= 0 ? Buffer.from(chunk.subarray(end)) : chunk];
      kept = 0;
    } else if (tail && kept < longestTail) {
      tail.push(chunk);
      kept += chunk.length;
    }
  };
  const frame = (): SheetFrame => {
    const rows = head.search(/<(?:\w+:)?sheetData[\s>/]/);
    const hiddenColumns = hiddenColumnsIn(rows < 0 ? '' : head.slice(0, rows));
    return { hiddenColumns, merges: tail ? mergesIn(Buffer.concat(tail).toString('latin1')) : [] };
  };
  return { see, frame };
};

/** Head and tail of a part while it inflates; what lies between is passed over as bytes. */
const frameOf = async (part: Part): Promise<SheetFrame> => {
  const keeper = frameKeeper();
  if (part.method === 0) keeper.see(part.data);
  else {
    const flow = createInflateRaw({ chunkSize: 1 << 18 });
    let size = 0;
    flow.end(part.data);
    for await (const chunk of flow as AsyncIterable<Buffer>) {
      size += chunk.length;
      // Larger than its directory says: whoever reads the rows refuses it.
      if (size > part.size) break;
      keeper.see(chunk);
    }
  }
  return keeper.frame();
};

/** Part names of the sheets in the order of the tabs. */
export const sheetPartNames = (workbookXml: string, relsXml: string): (string | undefined)[] => {
  const targets = new Map(
    [...relsXml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      /\sId="([^"]+)"/.exec(tag)?.[1] ?? '',
      /\sTarget="([^"]+)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(/\s\w+:id="([^"]+)"/.exec(tag)?.[1] ?? '');
    return target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
};

/** Frames of all sheets of a workbook that is too big to be read whole, in the order of the tabs. */
export const framesOf = async (parts: readonly Part[], workbookXml: string, relsXml: string): Promise<SheetFrame[]> => {
  const frames: SheetFrame[] = [];
  for (const name of sheetPartNames(workbookXml, relsXml)) {
    const part = parts.find(p => p.name === name && worksheet.test(p.name));
    frames.push(part ? await frameOf(part).catch(() => noFrame) : noFrame);
  }
  return frames;
};
