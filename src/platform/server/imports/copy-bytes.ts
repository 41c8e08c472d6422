/** Rows in the binary format of COPY, gathered into blocks that a connection can send as they are. */
export interface CopyBytes {
  /** Begins a row of so many fields; each must then be put, in order. */
  readonly row: (fields: number) => void;
  readonly text: (value: string | null | undefined) => void;
  readonly json: (value: string | null | undefined) => void;
  readonly int: (value: number | null | undefined) => void;
  readonly real: (value: number | null | undefined) => void;
  readonly flag: (value: boolean | null | undefined) => void;
  readonly id: (value: Uint8Array) => void;
  /** An array of ids, some of which may be missing. */
  readonly ids: (values: readonly (Uint8Array | undefined)[]) => void;
  /** A search column: tokens and their positions, 0 for none; a token may come several times. */
  readonly words: (tokens: readonly string[], positions: readonly number[]) => void;
  /** Bytes that are waiting. */
  readonly waiting: () => number;
  /** Hands out what waits; the next row begins a new block. */
  readonly take: () => Uint8Array<ArrayBuffer>;
}

/** What stands before the first row. */
export const copyHead = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** What stands behind the last. */
export const copyTail = Buffer.from([0xff, 0xff]);

const uuidType = 2950;
/** PostgreSQL keeps no more positions of one token. */
const mostPositions = 255;

interface Block {
  bytes: Buffer;
  at: number;
}

/** Makes room; a block grows when one row is longer than what is left. */
const room = (block: Block, more: number): void => {
  if (block.at + more <= block.bytes.length) return;
  const wider = Buffer.allocUnsafeSlow(Math.max(block.bytes.length * 2, block.at + more));
  block.bytes.copy(wider, 0, 0, block.at);
  block.bytes = wider;
};

const putInt = (block: Block, value: number): void => {
  const { bytes, at } = block;
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
  block.at = at + 4;
};
const putShort = (block: Block, value: number): void => {
  block.bytes[block.at] = value >>> 8;
  block.bytes[block.at + 1] = value;
  block.at += 2;
};

/** Short texts byte by byte, which is quicker than a call out of the engine; anything unusual by the engine. */
const putText = (block: Block, text: string): void => {
  const { bytes } = block;
  const start = block.at;
  let at = start;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[at++] = code;
    else if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) {
      bytes[at] = 0xe0 | (code >> 12);
      bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at + 2] = 0x80 | (code & 0x3f);
      at += 3;
    } else {
      block.at = start + bytes.write(text, start, 'utf8');
      return;
    }
  }
  block.at = at;
};

const putSized = (block: Block, text: string, mark?: number): void => {
  room(block, text.length * 3 + 5);
  const head = block.at;
  block.at += 4;
  if (mark !== undefined) block.bytes[block.at++] = mark;
  putText(block, text);
  block.bytes.writeInt32BE(block.at - head - 4, head);
};

const putIds = (block: Block, values: readonly (Uint8Array | undefined)[]): void => {
  room(block, 24 + values.length * 20);
  const head = block.at;
  block.at += 4;
  for (const n of [1, 1, uuidType, values.length, 1]) putInt(block, n);
  for (const value of values) {
    putInt(block, value === undefined ? -1 : 16);
    if (value === undefined) continue;
    block.bytes.set(value, block.at);
    block.at += 16;
  }
  block.bytes.writeInt32BE(block.at - head - 4, head);
};

/** For each token the place of its first equal. Names are short: to compare them with each other is quicker than any book of tokens. */
const firstOf = (tokens: readonly string[]): number[] =>
  tokens.map((token, i) => {
    for (let k = 0; k < i; k += 1) if (tokens[k] === token) return k;
    return i;
  });

const positionsOf = (at: number, positions: readonly number[], first: readonly number[]): number[] => {
  const all = positions.filter((position, i) => first[i] === at && position > 0);
  return [...new Set(all)].sort((a, b) => a - b).slice(0, mostPositions);
};

const putWords = (block: Block, tokens: readonly string[], positions: readonly number[]): void => {
  room(block, 8 + tokens.reduce((n, t) => n + t.length * 3 + 5, 0));
  const head = block.at;
  block.at += 8;
  const first = firstOf(tokens);
  const repeats = first.some((f, i) => f !== i);
  let count = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    if (first[i] !== i) continue;
    count += 1;
    putText(block, tokens[i] ?? '');
    block.bytes[block.at++] = 0;
    const position = positions[i] ?? 0;
    if (!repeats) {
      putShort(block, position > 0 ? 1 : 0);
      if (position > 0) putShort(block, position);
    } else {
      const all = positionsOf(i, positions, first);
      putShort(block, all.length);
      for (const one of all) putShort(block, one);
    }
  }
  block.bytes.writeInt32BE(block.at - head - 4, head);
  block.bytes.writeInt32BE(count, head + 4);
};

/**
 * @param blockBytes about so many bytes make a block
 * @param used blocks that were sent and may be written over
 */
export const copyBytes = (blockBytes: number, used: ArrayBuffer[] = []): CopyBytes => {
  const fresh = (): Buffer => {
    const again = used.pop();
    return again ? Buffer.from(again) : Buffer.allocUnsafeSlow(blockBytes + 65_536);
  };
  const block: Block = { bytes: fresh(), at: 0 };
  const none = (): void => {
    room(block, 4);
    putInt(block, -1);
  };
  const begin = (bytes: number): void => {
    room(block, 4 + bytes);
    putInt(block, bytes);
  };
  return {
    row: fields => {
      room(block, 2);
      putShort(block, fields);
    },
    text: value => (value == null ? none() : putSized(block, value)),
    // Version 1 of jsonb on the wire, then its text.
    json: value => (value == null ? none() : putSized(block, value, 1)),
    int: value => {
      if (value == null) return none();
      begin(4);
      putInt(block, value);
    },
    real: value => {
      if (value == null) return none();
      begin(4);
      block.at = block.bytes.writeFloatBE(value, block.at);
    },
    flag: value => {
      if (value == null) return none();
      begin(1);
      block.bytes[block.at++] = value ? 1 : 0;
    },
    id: value => {
      begin(16);
      block.bytes.set(value, block.at);
      block.at += 16;
    },
    ids: values => putIds(block, values),
    words: (tokens, positions) => putWords(block, tokens, positions),
    waiting: () => block.at,
    take: () => {
      const full = new Uint8Array(block.bytes.buffer as ArrayBuffer, 0, block.at);
      block.bytes = fresh();
      block.at = 0;
      return full;
    },
  };
};
