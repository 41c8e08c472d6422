import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { claimFolder } from './embedded-owner.ts';

let dataDir: string;
const started: Embedded[] = [];
const start = async (folder: string = dataDir): Promise<Embedded> => {
  const cluster = await startEmbedded({
    dataDir: folder,
    settings: { fsync: 'off', shared_buffers: '16MB' },
    initArgs: ['--no-sync', '--wal-segsize=1'],
  });
  started.push(cluster);
  return cluster;
};
const ask = async (cluster: Embedded, text: string): Promise<Record<string, unknown>> => {
  const client = new pg.Client({ host: cluster.host, port: cluster.port, user: 'app_owner', database: 'peipao' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows[0];
};

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'peipao-embedded-'));
});
afterEach(async () => {
  for (const cluster of started.splice(0).reverse()) await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  test('makes its cluster whole: what a killed first start left is swept away, letters of all scripts are letters', async () => {
    mkdirSync(path.join(dataDir, 'pg.init-1'));
    writeFileSync(path.join(dataDir, 'pg.init-1', 'half'), '');
    const cluster = await start();
    expect(readdirSync(dataDir).filter(f => f.startsWith('pg.init-'))).toEqual([]);
    expect(await ask(cluster, "select '陪跑' ~ '^[[:alpha:]]+$' as letters, current_setting('TimeZone') as zone")).toEqual({
      letters: true,
      zone: 'UTC',
    });
  });

  test('listens on no network address', async () => {
    const cluster = await start();
    expect(await ask(cluster, "select current_setting('listen_addresses') as addresses")).toEqual({ addresses: '' });
  });

  test('a second starter in the folder uses the first one’s and leaves it running', async () => {
    const first = await start();
    const source = `import { startEmbedded } from './src/platform/server/database/embedded.ts';
      const c = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); await c.stop(); console.log(c.pid());`;
    const second = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', source], {
      cwd: path.resolve(import.meta.dirname, '../../../..'),
      encoding: 'utf8',
    });
    expect(second.stdout.trim()).toBe(String(first.pid()));
    expect(await ask(first, 'select 1 as one')).toEqual({ one: 1 });
  });

  test('a start while the first one is leaving waits, and then cares for the cluster itself', async () => {
    const first = await start();
    const source = `import { startEmbedded } from './src/platform/server/database/embedded.ts';
      const c = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); console.log(c.pid()); await c.stop();`;
    const root = path.resolve(import.meta.dirname, '../../../..');
    first.leave();
    const second = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], { cwd: root });
    let said = '';
    second.stdout.on('data', chunk => {
      said += chunk;
    });
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(said).toBe('');
    const before = first.pid();
    await first.stop();
    await new Promise(resolve => second.once('exit', resolve));
    expect(Number(said)).toBeGreaterThan(0);
    expect(Number(said)).not.toBe(before);
  });

  test('comes back when it is killed', async () => {
    const cluster = await start();
    const before = cluster.pid();
    process.kill(before, 'SIGKILL');
    await expect.poll(() => cluster.pid(), { timeout: 15_000 }).not.toBe(before);
    await expect.poll(async () => (await ask(cluster, 'select 1 as one').catch(() => undefined))?.['one'], { timeout: 15_000 }).toBe(1);
  });

  test('a folder whose path is too long for a socket gets a short one', async () => {
    const deep = path.join(dataDir, 'x'.repeat(60), 'y'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const cluster = await start(deep);
    expect(cluster.host.length).toBeLessThan(90);
    expect(await ask(cluster, 'select 1 as one')).toEqual({ one: 1 });
    await cluster.stop();
    rmSync(cluster.host, { recursive: true });
  });

  test('says why it cannot start', async () => {
    const cluster = await start();
    await cluster.stop();
    writeFileSync(path.join(dataDir, 'pg', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(/database files are incompatible with server/);
  });
});

describe('the claim on a folder', () => {
  const mark = (text: string): void => writeFileSync(path.join(dataDir, 'pg.owner'), text);
  const parent = (): string => {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  };
  test('of a dead process, or of a reused process id, is void', () => {
    for (const stale of ['999999 1', `${process.ppid} 1`, 'nonsense']) {
      mark(stale);
      const claim = claimFolder(dataDir);
      expect(claim).toBeTypeOf('object');
      if (typeof claim === 'object') claim.release();
    }
  });
  test('of a living process holds; one that leaves is waited for; only the own one is given back', () => {
    mark(parent());
    expect(claimFolder(dataDir)).toBe('held');
    mark(`${parent()} leaving`);
    expect(claimFolder(dataDir)).toBe('leaving');
    mark('999999 1');
    const claim = claimFolder(dataDir);
    mark(parent());
    if (typeof claim === 'object') claim.release();
    expect(existsSync(path.join(dataDir, 'pg.owner'))).toBe(true);
  });
});
