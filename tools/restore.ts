import { existsSync } from 'node:fs';
import path from 'node:path';
import { restoreBackup } from '#platform/server/backup/restore-backup.ts';
import { readConfig } from '#platform/server/config.ts';
import { openDatabase } from '#platform/server/database/database.ts';
import { masterKeyOf } from '#platform/server/key.ts';

/** `npm run restore -- FILE`: into an empty data folder, or into the empty database of DATABASE_URL. */

const restore = async (file: string): Promise<void> => {
  const config = readConfig();
  const keyFile = path.join(config.dataDir, 'key');
  const key = config.key !== undefined || existsSync(keyFile) ? masterKeyOf(config) : undefined;
  const database = await openDatabase(config, console.log);
  try {
    const manifest = await restoreBackup({ database, filesDir: path.join(config.dataDir, 'files'), key, keyFile, file });
    const rows = manifest.tables.reduce((sum, t) => sum + t.rows, 0);
    console.log(
      `${rows} rows in ${manifest.tables.length} tables and ${manifest.files.length} files of ${manifest.madeAt} are back; each was compared with the backup.`,
    );
  } finally {
    await database.stop();
  }
};

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error('usage: npm run restore -- FILE');
  await restore(path.resolve(file));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
