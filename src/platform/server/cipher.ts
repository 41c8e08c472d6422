import { createCipheriv, createDecipheriv, createSecretKey, hash, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts sensitive columns before they reach SQL. Each ciphertext names its suite. */
export interface Cipher {
  /** `a1.<nonce>.<data>.<tag>` in base64url; the empty string stays empty. */
  seal: (plain: string) => string;
  /** @throws Error when the text was not sealed with this key. */
  open: (sealed: string) => string;
  /** Keyed fingerprint for equality search, 32 hex digits. */
  fingerprint: (plain: string) => string;
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
const macOf = (key: Buffer): ((text: string) => string) => {
  const padded = Buffer.alloc(64);
  key.copy(padded);
  const inner = Buffer.from(padded.map(b => b ^ 0x36));
  const outer = Buffer.from(padded.map(b => b ^ 0x5c));
  return text => hash('sha256', Buffer.concat([outer, hash('sha256', Buffer.concat([inner, Buffer.from(text, 'utf8')]), 'buffer')]), 'hex');
};

/**
 * AES-256-GCM with a random nonce; the fingerprint is an HMAC under a key of its own.
 * @param masterKey 32 bytes
 */
export const cipherOf = (masterKey: Buffer): Cipher => {
  // Key objects: Node turns a plain buffer into one at every call, at three times the cost.
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, 'peipao', 'column-a1', 32)));
  const mac = macOf(Buffer.from(hkdfSync('sha256', masterKey, 'peipao', 'fingerprint-a1', 32)));
  return {
    seal: plain => {
      if (plain === '') return '';
      const nonce = freshNonce();
      const c = createCipheriv('aes-256-gcm', key, nonce);
      const data = Buffer.concat([c.update(plain, 'utf8'), c.final()]);
      return [suite, nonce.toString('base64url'), data.toString('base64url'), c.getAuthTag().toString('base64url')].join('.');
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
