import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { webDoors } from './launch-web.mjs';

/** The server restarted at every change of its sources, and the two web doors built again at every change of theirs. */
const root = path.resolve(import.meta.dirname, '..');
const start = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });

const vite = 'node_modules/vite/bin/vite.js';
const children = [
  ...webDoors.map(door => start([vite, 'build', '--watch', '--mode', door, '--logLevel', 'warn'])),
  start(['--watch', '--watch-preserve-output', 'src/app/main.ts']),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
