import { readConfig } from '#platform/server/config.ts';
import { openDatabase } from '#platform/server/database/database.ts';
import { migrate } from '#platform/server/database/migrate.ts';

/** Brings the database of the environment to the state of the files, without starting the app. */
const database = await openDatabase(readConfig(), console.log);
try {
  const names = await migrate(database.owner);
  console.log(names.length === 0 ? 'nothing to migrate' : names.join('\n'));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await database.stop();
}
