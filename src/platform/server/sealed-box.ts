import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * A box with a slot: anybody who has the public key puts texts in, only who has the private key takes them out (X25519, HKDF-SHA-256,
 * AES-256-GCM; the one-sided exchange of RFC 9180). Every text is filled up, so that its length tells nothing.
 */
export interface BoxKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

const suite = 'x1';
const step = 1024;

/** A new pair, DER in base64url. */
export const newBoxKeys = (): BoxKeys => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  };
};

const publicOf = (text: string): KeyObject => createPublicKey({ key: Buffer.from(text, 'base64url'), type: 'spki', format: 'der' });

/** Bound to the sender's half, so that it cannot be laid beside another. */
const keyOf = (privateKey: KeyObject, publicKey: KeyObject, sender: string): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), sender, 'peipao box x1', 32));

const padded = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  const whole = Buffer.alloc(Math.ceil((bytes.length + 4) / step) * step);
  whole.writeUInt32BE(bytes.length);
  bytes.copy(whole, 4);
  return whole;
};

/** `x1.<sender's half>.<nonce>.<data>.<tag>`; two of the same text have nothing in common. */
export const sealInto = (publicKey: string, text: string): string => {
  const own = generateKeyPairSync('x25519');
  const sender = own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  const nonce = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', keyOf(own.privateKey, publicOf(publicKey), sender), nonce);
  const data = Buffer.concat([c.update(padded(text)), c.final()]);
  return [suite, sender, nonce.toString('base64url'), data.toString('base64url'), c.getAuthTag().toString('base64url')].join('.');
};

/** @throws Error when the text was not put into this box, or was altered */
export const takeOut = (privateKey: string, sealed: string): string => {
  const [name, sender = '', nonce = '', data = '', tag = ''] = sealed.split('.');
  if (name !== suite) throw new Error('unknown suite of a sealed text');
  const own = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), type: 'pkcs8', format: 'der' });
  const d = createDecipheriv('aes-256-gcm', keyOf(own, publicOf(sender), sender), Buffer.from(nonce, 'base64url'));
  d.setAuthTag(Buffer.from(tag, 'base64url'));
  const whole = Buffer.concat([d.update(Buffer.from(data, 'base64url')), d.final()]);
  return whole.subarray(4, 4 + whole.readUInt32BE()).toString('utf8');
};
