import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The web doors, built one after the other; `vite.config.ts` reads the mode. */
export const webDoors = ['desk', 'field'];

const sources = root => {
  const found = ['vite.config.ts', 'package-lock.json', 'package.json'];
  const walk = folder => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!/\/(server|migrations)$/.test(file)) walk(file);
      } else if (!/\.test\.tsx?$/.test(file)) found.push(file);
    }
  };
  walk('src');
  if (existsSync(path.join(root, 'assets/web'))) walk('assets/web');
  return found.sort();
};

const digest = lines => createHash('sha256').update(lines.join('\n')).digest('hex');

/** Sizes and times, read in some milliseconds; only when they differ is the content read. */
const quickStamp = (root, files) =>
  digest(
    files.map(f => {
      const { size, mtimeMs } = statSync(path.join(root, f));
      return `${f} ${size} ${mtimeMs}`;
    }),
  );
const fullStamp = (root, files) => digest(files.map(f => `${f} ${digest([readFileSync(path.join(root, f), 'latin1')])}`));

const build = (root, node, door) =>
  new Promise((resolve, reject) => {
    const args = [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', door, '--logLevel', 'warn'];
    // A caller's own NODE_ENV (a test run's) would build the pages for development.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`the web (${door}) does not build`))));
  });

/**
 * Builds the web when its sources have changed since the last time.
 * @param {string} root
 * @param {string} node a Node that fits
 */
export const ensureWeb = async (root, node) => {
  const files = sources(root).filter(f => existsSync(path.join(root, f)));
  const stampFile = path.join(root, 'dist/.sources.json');
  const last = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const quick = quickStamp(root, files);
  if (last.quick === quick) return;
  const full = fullStamp(root, files);
  if (last.full !== full) {
    console.log('Building the web …');
    for (const door of webDoors) await build(root, node, door);
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ quick, full }));
};
