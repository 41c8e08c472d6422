// Where every npm script begins: a fitting Node, the packages of the lock file, the built web, then the program itself.
// Runs on Node 20 without any package.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fittingNode } from './launch-node.mjs';
import { ensurePackages } from './launch-packages.mjs';
import { ensureWeb } from './launch-web.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each script runs; `web` asks for the built pages first. */
const scripts = {
  // A small nursery and a heap that grows in steps: an import of 100,000 rows stays below 400 MB. Smaller steps cost handing in a sixth of its rate.
  start: {
    file: 'src/app/main.ts',
    web: true,
    node: ['--max-semi-space-size=8', '--initial-old-space-size=48', '--heap-growing-percent=80'],
  },
  dev: { file: 'tools/dev.ts' },
  build: { web: true },
  test: { file: 'tools/test-all.ts' },
  check: { file: 'tools/test-all.ts', args: ['--fast'] },
  bench: { file: 'bench/main.ts', web: true },
  backup: { file: 'tools/backup.ts' },
  restore: { file: 'tools/restore.ts' },
  'db:migrate': { file: 'tools/db-migrate.ts' },
  'db:types': { file: 'tools/db-types.ts' },
  'db:seed': { file: 'tools/db-seed.ts' },
  vitest: { file: 'node_modules/vitest/vitest.mjs', args: ['run'] },
  lint: { file: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--write', '.'] },
  map: { file: 'tools/standard-map.ts' },
  'new:module': { file: 'tools/new-module.ts' },
  e2e: { file: 'tools/test-all.ts', args: ['--journeys'] },
  soak: { file: 'tools/test-all.ts', args: ['--soak'] },
};

/** Hands the terminal to the program; its end is our end, and signals reach it. */
const run = (node, args) => {
  // Node keeps what it has read and stripped of types: a warm start is a third quicker.
  const cache = path.join(root, 'node_modules/.cache/node');
  const child = spawn(node, args, { stdio: 'inherit', cwd: root, env: { NODE_COMPILE_CACHE: cache, ...process.env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the whole group already; a second one would cut the orderly stop short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm hands SIGTERM to a shell that dies of it and tells nobody: an orphan of npm stops in order.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 250).unref();
  child.on('error', error => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
};

const main = async () => {
  const [name, ...rest] = process.argv.slice(2);
  const script = scripts[name];
  if (!script) throw new Error(`usage: node tools/launch.mjs ${Object.keys(scripts).join(' | ')}`);
  const node = fittingNode(root);
  ensurePackages(root);
  if (script.web) await ensureWeb(root, node);
  if (script.file) run(node, [...(script.node ?? []), path.join(root, script.file), ...(script.args ?? []), ...rest]);
};

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
