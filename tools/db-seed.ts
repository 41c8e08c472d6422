import { openApp } from '#app/app.ts';
import { seedOnce } from '#app/seed.ts';
import { readConfig } from '#platform/server/config.ts';

/** Fills a new database with the demonstration without starting the app; one that is filled stays as it is. */
const open = await openApp({ ...readConfig(), demo: true, role: 'server' }, console.log);
try {
  await seedOnce(open, console.log);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await open.boss.stop({ graceful: false });
  await open.database.stop();
}
