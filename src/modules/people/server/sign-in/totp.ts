import { createHmac, randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 of RFC 4648 without padding, as authenticator apps want it. */
export const base32 = (bytes: Uint8Array): string => {
  let bits = '';
  for (const b of bytes) bits += b.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map(g => alphabet[Number.parseInt(g.padEnd(5, '0'), 2)]).join('');
};

/** A new TOTP secret: 20 bytes in hex. */
export const newTotpSecret = (): string => randomBytes(20).toString('hex');

/** The six-digit code of one step (RFC 6238 with SHA-1, RFC 4226 truncation). */
export const totpCode = (secretHex: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', Buffer.from(secretHex, 'hex')).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** The address that an authenticator app reads from the QR code. */
export const totpAddress = (secretHex: string, account: string): string =>
  `otpauth://totp/${encodeURIComponent('陪跑')}:${encodeURIComponent(account)}?secret=${base32(Buffer.from(secretHex, 'hex'))}&issuer=${encodeURIComponent('陪跑')}`;
