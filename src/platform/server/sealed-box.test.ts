import { describe, expect, test } from 'vitest';
import { newBoxKeys, sealInto, takeOut } from './sealed-box.ts';

describe('[7.6-a] a box that only its key opens', () => {
  const box = newBoxKeys();

  test.each(['', '非常不满意', 'a'.repeat(5_000)])('what goes in comes out: %#', text => {
    expect(takeOut(box.privateKey, sealInto(box.publicKey, text))).toBe(text);
  });

  test('neither content nor length shows, and the same twice has nothing in common', () => {
    const [first, second, long] = ['五', '五', '服务热情，'.repeat(40)].map(text => sealInto(box.publicKey, text)) as [
      string,
      string,
      string,
    ];
    expect(first.length).toBe(long.length);
    const parts = new Set(first.split('.').slice(1));
    expect(
      second
        .split('.')
        .slice(1)
        .filter(p => parts.has(p)),
    ).toEqual([]);
  });

  test('another key opens nothing, nor what was altered', () => {
    const sealed = sealInto(box.publicKey, '不满意');
    expect(() => takeOut(newBoxKeys().privateKey, sealed)).toThrow();
    const parts = sealed.split('.');
    const data = Buffer.from(parts[3] as string, 'base64url');
    data[7] = (data[7] as number) ^ 1;
    expect(() => takeOut(box.privateKey, [...parts.slice(0, 3), data.toString('base64url'), parts[4]].join('.'))).toThrow();
    expect(() => takeOut(box.privateKey, 'a1.b.c.d')).toThrow(/suite/);
  });
});
