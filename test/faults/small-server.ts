import path from 'node:path';
import { platformModule } from '#app/platform-module.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import { cipherOf } from '#platform/server/cipher.ts';
import { readConfig } from '#platform/server/config.ts';
import { openDatabase } from '#platform/server/database/database.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { gatherMigrations } from '#platform/server/database/migration-files.ts';
import { doorOf } from '#platform/server/door.ts';
import { diskFiles } from '#platform/server/files.ts';
import { buildHttp, handlerMap } from '#platform/server/http/http.ts';
import { nameHistoryOf } from '#platform/server/name-history.ts';
import type { Runtime } from '#platform/server/runtime.ts';
import { personOf } from '../people.ts';

/** The pipes alone, with one officer signed in: a process to be killed. Prints `ready <port>`. */
const config = readConfig();
const database = await openDatabase(config, line => console.error(line));
await migrate(
  database.owner,
  gatherMigrations().filter(m => m.file.startsWith('platform/')),
);
const runtime: Runtime = {
  pool: database.pool,
  boss: undefined,
  cipher: cipherOf(Buffer.alloc(32, 7)),
  files: diskFiles(path.join(config.dataDir, 'files')),
  handlers: handlerMap([platformModule]),
  names: nameHistoryOf([platformModule]),
  reachOf: (actor, name) => platformModule.grants[name]?.[actor.role],
  visibilityOf: () => 'hidden',
  heardBy: new Map(),
  holdings: [],
  agenda: [],
  briefs: [],
  clock: () => new Date(),
};
const officer = personOf('officer');
const { app } = await buildHttp({
  config,
  runtime,
  door: doorOf(runtime),
  modules: [platformModule],
  authenticate: async ({ sessionToken }) => (sessionToken === 'officer' ? officer : anonymousActor),
  webRoot: null,
});
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready ${(app.server.address() as { port: number }).port}`);
process.once('SIGTERM', async () => {
  await app.close();
  await database.stop();
});
