import { hash, verify } from '@node-rs/argon2';
import { waitingLine } from '#platform/server/gates.ts';
import type { Gate } from '#platform/server/handler.ts';

// 2 is argon2id; 19 MiB, two passes (OWASP); the parameters stand in each hash.
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let done = 0;
/** How many hashes this process has computed: tests compare the work of refusals with it. */
export const hashesDone = (): number => done;

/** Hash of a new password. */
export const hashPassword = (password: string): Promise<string> => {
  done += 1;
  return hash(password.normalize('NFC'), settings);
};

/** Whether the password fits the hash; the same work for each answer. */
export const passwordFits = (stored: string, password: string): Promise<boolean> => {
  done += 1;
  return verify(stored, password.normalize('NFC'));
};

let nobody: Promise<string> | undefined;
/** A hash that nothing fits, to do the same work where there is no account. */
export const nobodysHash = (): Promise<string> => {
  nobody ??= hash(crypto.randomUUID(), settings);
  return nobody;
};

/**
 * At most two passwords are hashed at a time, and those who wait hold no connection.
 * @throws Problem `busy` (503) when two thousand wait already
 */
export const hashingGate: Gate = waitingLine({ places: 2, longest: 2_000, seconds: 10 });
