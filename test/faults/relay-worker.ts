import { setTimeout as sleep } from 'node:timers/promises';
import { cipherOf } from '#platform/server/cipher.ts';
import { poolOf } from '#platform/server/database/connection.ts';
import { doorOf } from '#platform/server/door.ts';
import { listenersByEvent } from '#platform/server/events/listener.ts';
import { runRelay } from '#platform/server/events/run-relay.ts';
import { diskFiles } from '#platform/server/files.ts';
import { handlerMap } from '#platform/server/http/http.ts';
import { nameHistoryOf } from '#platform/server/name-history.ts';
import type { Runtime } from '#platform/server/runtime.ts';
import { eventRooms } from '../event-rooms.ts';

/** A worker that does nothing but deliver events: a process to be killed. Each act takes its time, so that the kill finds it at work. */
const rooms = eventRooms(() => sleep(Math.random() * 6));
const listeners = rooms.flatMap(m => m.listeners ?? []);
const pool = poolOf(JSON.parse(process.env['PEIPAO_TEST_DATABASE'] ?? '{}'));
const runtime: Runtime = {
  pool,
  boss: undefined,
  cipher: cipherOf(Buffer.alloc(32, 7)),
  files: diskFiles('/nowhere'),
  handlers: handlerMap(rooms),
  names: nameHistoryOf(rooms),
  reachOf: () => undefined,
  visibilityOf: () => 'hidden',
  heardBy: listenersByEvent(listeners),
  holdings: [],
  agenda: [],
  briefs: [],
  clock: () => new Date(),
};
const stop = runRelay({ pool, door: doorOf(runtime), listeners, clock: runtime.clock, log: line => console.error(line) });
console.log('ready 0');
process.once('SIGTERM', async () => {
  await stop();
  await pool.end();
});
