import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';

/**
 * The master key for sensitive columns: from the environment, else from `key` in the data folder, made at first start with rights
 * for the owner only. Several copies on one database need the same key in the environment.
 * @returns 32 bytes
 */
export const masterKeyOf = (config: Pick<Config, 'key' | 'dataDir'>): Buffer => {
  if (config.key !== undefined) return Buffer.from(config.key, 'hex');
  const file = path.join(config.dataDir, 'key');
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes; put the right one back from your backup`);
  return key;
};
