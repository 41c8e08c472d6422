const k: number[] = [];
const start: number[] = [];

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
};
for (let n = 2; k.length < 64; n += 1) {
  if (!isPrime(n)) continue;
  if (start.length < 8) start.push(((n ** 0.5 % 1) * 2 ** 32) | 0);
  k.push(((n ** (1 / 3) % 1) * 2 ** 32) | 0);
}

const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

const mix = (h: number[], w: Int32Array): void => {
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [w[i - 15] ?? 0, w[i - 2] ?? 0];
    const [s0, s1] = [turn(a, 7) ^ turn(a, 18) ^ (a >>> 3), turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)];
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, x = 0] = h;
  for (let i = 0; i < 64; i += 1) {
    const one = (x + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (k[i] ?? 0) + (w[i] ?? 0)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [x, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [i, v] of [a, b, c, d, e, f, g, x].entries()) h[i] = ((h[i] ?? 0) + v) | 0;
};

/** SHA-256 where the browser has none: an office address without https has no `crypto.subtle`. */
export const sha256Plain = (bytes: Uint8Array): string => {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const h = [...start];
  const w = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + 4 * i);
    mix(h, w);
  }
  return h.map(v => (v >>> 0).toString(16).padStart(8, '0')).join('');
};
