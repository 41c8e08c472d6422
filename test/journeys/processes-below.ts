import { readdirSync, readFileSync } from 'node:fs';

/** Processes whose command line names this folder; Linux only, as the proofs that kill browsers are. */
export const processesBelow = (folder: string): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
