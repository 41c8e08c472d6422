import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** State and start time as Linux tells them; undefined elsewhere. */
const statOf = (pid: number): { state: string | undefined; started: string | undefined } | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], started: fields[19] };
  } catch {
    return undefined;
  }
};

/** Whether a process with this id lives. One that ended and was never collected (containers without an init) does not. */
export const processLives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.state !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Process id and, on Linux, its start time: a reused id is not mistaken for the old process. */
const tagOf = (pid: number): string => `${pid} ${statOf(pid)?.started ?? '-'}`;

const holderOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
};

/** A folder that this process cares for. */
export interface Claim {
  /** Tells others that the cluster will stop soon: they wait for the folder instead of using it. */
  leave: () => void;
  release: () => void;
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'pg.owner');

/** The living process that holds the folder, if it is another one. */
const otherHolder = (file: string, mine: string): { leaving: boolean } | undefined => {
  const [pid = '', started = '', leaving] = holderOf(file)?.split(' ') ?? [];
  const tag = `${pid} ${started}`;
  const lives = tag !== mine && Number(pid) > 0 && processLives(Number(pid)) && tagOf(Number(pid)) === tag;
  return lives ? { leaving: leaving === 'leaving' } : undefined;
};

/**
 * Claims a data folder for this process. The claim of a dead process is void.
 * @returns the claim, or who holds the folder: a process that uses it, or one that is about to leave it
 */
export const claimFolder = (dataDir: string): Claim | 'held' | 'leaving' => {
  const file = fileOf(dataDir);
  const mine = tagOf(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(draft, file);
        return {
          leave: () => writeFileSync(file, `${mine} leaving`),
          release: () => {
            if (holderOf(file)?.startsWith(mine)) rmSync(file, { force: true });
          },
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = otherHolder(file, mine);
      if (other) return other.leaving ? 'leaving' : 'held';
      rmSync(file, { force: true });
    }
    return 'held';
  } finally {
    rmSync(draft, { force: true });
  }
};

/** The command line of a process where the system tells it (Linux), else empty. */
export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};
