/** Makes ids. `crypto.getRandomValues` exists in Node, in browsers and in service workers. */
let lastMs = 0;
let counter = 0;
/** Random bytes are fetched 256 ids at a time: one call each costs more than all the rest. */
const pool = new Uint8Array(4_096);
let used = pool.length;
const hexOf = Array.from({ length: 256 }, (_, b) => b.toString(16).padStart(2, '0'));

const randomId = (): Uint8Array => {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
};

/** The sixteen bytes of a new id, for who writes them by the hundred thousand. */
export const newIdBytes = (ms: number = Date.now()): Uint8Array => {
  if (ms > lastMs) {
    lastMs = ms;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  const bytes = randomId();
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(lastMs / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes;
};

/**
 * UUIDv7 (RFC 9562), monotonic within the process: 48 bits of milliseconds, a 12-bit counter, 62 random bits.
 * Made by whoever creates the thing, phone included.
 * @param ms milliseconds since 1970; passed in by tests
 */
export const newId = (ms: number = Date.now()): string => {
  let hex = '';
  for (const b of newIdBytes(ms)) hex += hexOf[b];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
