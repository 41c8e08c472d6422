import { describe, expect, it } from 'vitest';
import { withKnownAddresses } from './known-addresses.ts';

const told = (id: string, address: string | null) => ({
  id,
  rosterId: id,
  visitId: id,
  enterpriseName: '甲',
  expiresAt: '2026-12-06T01:00:00Z',
  address,
  qr: null,
});

describe('[A.1-a] addresses of links', () => {
  it('a link whose answer got lost is told by the page that made it', () => {
    const issued = [told('a', 'https://x/m/fill#A'), told('b', null), told('c', null)];
    const links = [
      { id: 'a', token: 'A' },
      { id: 'b', token: 'B' },
    ];
    expect(withKnownAddresses(issued, links).map(i => i.address)).toEqual(['https://x/m/fill#A', `${location.origin}/m/fill#B`, null]);
  });
});
