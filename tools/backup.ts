import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeBackup } from '#platform/server/backup/write-backup.ts';
import { readConfig } from '#platform/server/config.ts';
import { openDatabase } from '#platform/server/database/database.ts';
import { masterKeyOf } from '#platform/server/key.ts';

/** `npm run backup -- FILE [--with-key]`: everything into one file, also while the app is running. */

const backUp = async (file: string, withKey: boolean): Promise<void> => {
  if (existsSync(file)) throw new Error(`${file} is there already; name a new file`);
  const config = readConfig();
  if (config.databaseUrl === undefined && !existsSync(path.join(config.dataDir, 'pg'))) throw new Error(`${config.dataDir} holds no data`);
  const database = await openDatabase(config, console.log);
  try {
    const filesDir = path.join(config.dataDir, 'files');
    const manifest = await writeBackup({ database, filesDir, key: masterKeyOf(config), withKey, file, now: new Date() });
    const rows = manifest.tables.reduce((sum, t) => sum + t.rows, 0);
    console.log(
      `${file}: ${rows} rows in ${manifest.tables.length} tables, ${manifest.files.length} files, ${manifest.jobs.length} waiting jobs; read back and found whole.`,
    );
    if (!withKey)
      console.log(
        'The key for sensitive columns is not in it: keep the file `key` of the data folder (or PEIPAO_KEY) in another safe place.',
      );
  } finally {
    await database.stop();
  }
};

const [file] = process.argv.slice(2).filter(a => !a.startsWith('--'));
try {
  if (!file) throw new Error('usage: npm run backup -- FILE [--with-key]');
  await backUp(path.resolve(file), process.argv.includes('--with-key'));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
