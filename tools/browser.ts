import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that is there: Chrome, Chromium or Edge; undefined when there is none. */
export const findBrowser = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [process.env['PEIPAO_BROWSER'] ?? '', ...names.flatMap(n => folders.map(f => path.join(f, n))), ...places];
  return candidates.find(file => file !== '' && existsSync(file));
};

const installOnDebian = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No browser found; installing Debian’s chromium …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment });
  }
};

/**
 * The browser for the journeys; Debian's package is installed where that is allowed.
 * @throws Error with one sentence on what to install
 */
export const getBrowser = (): string => {
  const found = findBrowser();
  if (found) return found;
  installOnDebian();
  const installed = findBrowser();
  if (!installed)
    throw new Error('The journeys need a browser: install Chrome, Chromium or Edge (Debian: apt-get install chromium), then run again.');
  return installed;
};
