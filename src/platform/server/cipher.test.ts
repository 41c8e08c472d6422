import { describe, expect, it } from 'vitest';
import { cipherOf } from './cipher.ts';

describe('cipher', () => {
  const cipher = cipherOf(Buffer.alloc(32, 1));

  it('[7.1-d] opens what it sealed, never the same text twice', () => {
    for (const plain of ['13812345678', '', '堃犇祎 𬭚', 'a'.repeat(5_000)]) {
      expect(cipher.open(cipher.seal(plain))).toBe(plain);
    }
    expect(cipher.seal('13812345678')).not.toBe(cipher.seal('13812345678'));
  });

  it('[7.1-d] refuses a changed text and another key', () => {
    const sealed = cipher.seal('13812345678');
    expect(() => cipher.open(`${sealed.slice(0, -2)}xx`)).toThrow();
    expect(() => cipherOf(Buffer.alloc(32, 2)).open(sealed)).toThrow();
    expect(() => cipher.open('z9.a.b.c')).toThrow('unknown cipher suite');
  });

  it('[7.1-d] fingerprints equal numbers equally, full-width included', () => {
    expect(cipher.fingerprint('１３８１２３４５６７８ ')).toBe(cipher.fingerprint('13812345678'));
    expect(cipher.fingerprint('13812345678')).not.toBe(cipherOf(Buffer.alloc(32, 2)).fingerprint('13812345678'));
  });
});
