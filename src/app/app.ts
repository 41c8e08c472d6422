import path from 'node:path';
import type { PgBoss } from 'pg-boss';
import { permissionMatrix } from '#modules/people/index.ts';
import { cipherOf } from '#platform/server/cipher.ts';
import type { Config } from '#platform/server/config.ts';
import { type Database, openDatabase } from '#platform/server/database/database.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { setOfficeFonts } from '#platform/server/documents/pdf.ts';
import { type Door, doorOf } from '#platform/server/door.ts';
import { listenersByEvent } from '#platform/server/events/listener.ts';
import { diskFiles } from '#platform/server/files.ts';
import { handlerMap } from '#platform/server/http/http.ts';
import { setMessageGateway } from '#platform/server/jobs/messages.ts';
import { ensureQueues, openQueue } from '#platform/server/jobs/queue.ts';
import { masterKeyOf } from '#platform/server/key.ts';
import { nameHistoryOf } from '#platform/server/name-history.ts';
import type { Runtime } from '#platform/server/runtime.ts';
import { modules } from './modules.ts';

/** Everything that a process of Peipao holds open. */
export interface App {
  readonly config: Config;
  readonly database: Database;
  readonly boss: PgBoss;
  readonly runtime: Runtime;
  readonly door: Door;
}

/**
 * Opens the house in the order that each part needs the one before: database, migrations, key, queue, matrix, door.
 * @throws Error in words when the database, a migration or the matrix is not in order
 */
export const openApp = async (config: Config, log: (line: string) => void): Promise<App> => {
  const matrix = permissionMatrix(modules);
  const handlers = handlerMap(modules);
  const database = await openDatabase(config, log);
  try {
    await migrate(database.owner);
    setOfficeFonts(path.join(config.dataDir, 'fonts'));
    setMessageGateway(config.messageGateway);
    const worker = config.role !== 'server';
    const boss = await openQueue(database, worker, error => log(`queue: ${error.message}`));
    await ensureQueues(
      boss,
      modules.flatMap(m => m.jobs ?? []),
    );
    const runtime: Runtime = {
      pool: database.pool,
      boss,
      cipher: cipherOf(masterKeyOf(config)),
      files: diskFiles(path.join(config.dataDir, 'files')),
      handlers,
      names: nameHistoryOf(modules),
      reachOf: matrix.reachOf,
      visibilityOf: matrix.visibilityOf,
      heardBy: listenersByEvent(modules.flatMap(m => m.listeners ?? [])),
      holdings: modules.flatMap(m => m.holdings ?? []),
      agenda: modules.flatMap(m => m.agenda ?? []),
      briefs: modules.flatMap(m => m.briefs ?? []),
      clock: () => new Date(),
    };
    return { config, database, boss, runtime, door: doorOf(runtime) };
  } catch (error) {
    await database.stop();
    throw error;
  }
};
