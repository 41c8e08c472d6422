import type { FillIssued } from '../contract/fill.ts';

type Told = FillIssued['issued'][number];

/**
 * The server tells each address once. When that answer was lost on the way and is told from the ledger, this page still knows the
 * secrets that it made, so the link is not lost; only its picture is.
 */
export const withKnownAddresses = (issued: readonly Told[], links: readonly { id: string; token: string }[]): Told[] =>
  issued.map(i => {
    const token = links.find(l => l.id === i.id)?.token;
    return i.address !== null || token === undefined ? i : { ...i, address: `${location.origin}/m/fill#${token}` };
  });
