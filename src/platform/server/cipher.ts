import { createCipheriv, createDecipheriv, createSecretKey, hash, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

/** The keys of a cipher, to be handed to a thread of this very process and nowhere else. */
export interface CipherKeys {
  readonly column: KeyObject;
  readonly print: Uint8Array;
}

/** Encrypts sensitive columns before they reach SQL. Each ciphertext names its suite. */
export interface Cipher {
  /** `a1.<nonce>.<data>.<tag>` in base64url; the empty string stays empty. */
  seal: (plain: string) => string;
  /** @throws Error when the text was not sealed with this key. */
  open: (sealed: string) => string;
  /** Keyed fingerprint for equality search, 32 hex digits. */
  fingerprint: (plain: string) => string;
  readonly keys: CipherKeys;
}

const suite = 'a1';

/** Nonces are taken from a block of random bytes: a bulk import seals a hundred thousand numbers. None is used twice. */
let block = randomBytes(0);
const freshNonce = (): Buffer => {
  if (block.length < 12) block = randomBytes(12 * 256);
  const nonce = block.subarray(0, 12);
  block = block.subarray(12);
  return nonce;
};

/**
 * HMAC-SHA-256 (RFC 2104) in hex, from two one-shot hashes: a bulk import makes a hundred thousand, and as many HMAC objects would wait for
 * the collector.
 * @param key at most 64 bytes
 */
const macOf = (key: Uint8Array): ((text: string) => string) => {
  const padded = Buffer.alloc(64);
  padded.set(key);
  // Each text is written behind the same head; a long one gets a buffer of its own.
  const inner = Buffer.alloc(64 + 192, Buffer.from(padded.map(b => b ^ 0x36)));
  const outer = Buffer.alloc(64 + 32, Buffer.from(padded.map(b => b ^ 0x5c)));
  const innerHash = (text: string): Buffer => {
    if (text.length > 64) return hash('sha256', Buffer.concat([inner.subarray(0, 64), Buffer.from(text, 'utf8')]), 'buffer');
    return hash('sha256', inner.subarray(0, 64 + inner.write(text, 64, 'utf8')), 'buffer');
  };
  return text => {
    innerHash(text).copy(outer, 64);
    return hash('sha256', outer, 'hex');
  };
};

/** AES-256-GCM with a random nonce; the fingerprint is an HMAC under a key of its own. */
export const cipherWith = (keys: CipherKeys): Cipher => {
  const key = keys.column;
  const mac = macOf(keys.print);
  return {
    keys,
    seal: plain => {
      if (plain === '') return '';
      const nonce = freshNonce();
      const c = createCipheriv('aes-256-gcm', key, nonce);
      const data = c.update(plain, 'utf8');
      // In this mode the end adds no byte.
      c.final();
      return `${suite}.${nonce.toString('base64url')}.${data.toString('base64url')}.${c.getAuthTag().toString('base64url')}`;
    },
    open: sealed => {
      if (sealed === '') return '';
      const [name, nonce, data, tag] = sealed.split('.');
      if (name !== suite || nonce === undefined || data === undefined || tag === undefined) throw new Error('unknown cipher suite');
      const d = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
      d.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([d.update(Buffer.from(data, 'base64url')), d.final()]).toString('utf8');
    },
    fingerprint: plain => mac(plain.normalize('NFKC').trim()).slice(0, 32),
  };
};

/**
 * The cipher of a house.
 * @param masterKey 32 bytes
 */
export const cipherOf = (masterKey: Buffer): Cipher =>
  cipherWith({
    // A key object: Node turns a plain buffer into one at every call, at three times the cost.
    column: createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, 'peipao', 'column-a1', 32))),
    print: Buffer.from(hkdfSync('sha256', masterKey, 'peipao', 'fingerprint-a1', 32)),
  });
