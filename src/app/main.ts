import { existsSync, writeSync } from 'node:fs';
import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import { ensureSetupLink, listenForRevocations, resolveActor } from '#modules/people/index.ts';
import { readConfig } from '#platform/server/config.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { startMetrics } from '#platform/server/metrics.ts';
import { type App, openApp } from './app.ts';
import { modules } from './modules.ts';
import { seedOnce } from './seed.ts';
import { startJobs } from './worker.ts';

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

type Stop = () => void | Promise<void>;

/** Each part's stop is known before the word “ready”: whoever waits for it may stop us at once. */
const startServer = async (open: App, stops: Stop[]): Promise<void> => {
  const { config, runtime, door } = open;
  const webRoot = path.resolve(import.meta.dirname, '../../dist');
  stops.push(listenForRevocations(runtime.pool));
  const { app, state } = await buildHttp({
    config,
    runtime,
    door,
    modules,
    authenticate: credentials => resolveActor({ ...credentials, pool: runtime.pool, now: runtime.clock() }),
    webRoot: existsSync(path.join(webRoot, 'desk/index.html')) ? webRoot : null,
  });
  stops.push(async () => {
    state.draining = true;
    await app.close();
  });
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const origin = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  say(`Peipao ready ${origin}`);
  const setupToken = await ensureSetupLink(runtime.pool, runtime.clock());
  if (setupToken) say(`首次设置 first set-up, once, within 24 hours: ${config.origin ?? origin}/setup#${setupToken}`);
};

/** What went wrong, in words for the person at the terminal. */
const sayFault = (error: NodeJS.ErrnoException, port: number): void => {
  if (error.code === 'EADDRINUSE')
    say(`端口 ${port} 已被占用：请换一个端口再启动，例如 PORT=${port + 1} npm start。Port ${port} is taken: start with another PORT.`);
  else say(error.message);
};

const main = async (): Promise<void> => {
  const config = readConfig();
  const open = await openApp(config, say);
  const stops: Stop[] = [];
  const { close } = closeWithGrace({ delay: 9_000, logger: false }, async ({ err }) => {
    if (err) say(`stopping: ${err.stack ?? err.message}`);
    open.database.leave();
    const rest: Stop[] = [() => open.boss.stop({ graceful: true, timeout: 4_000 }), () => open.database.stop()];
    // A part that cannot stop must not keep the next one running.
    for (const stop of [...stops.toReversed(), ...rest]) {
      await Promise.resolve()
        .then(stop)
        .catch((error: Error) => say(`stopping: ${error.message}`));
    }
  });
  try {
    await seedOnce(open, say);
    stops.push(await startMetrics(config.metricsPort));
    if (config.role !== 'server') stops.push(await startJobs(open, say));
    if (config.role !== 'worker') await startServer(open, stops);
    else say('Peipao worker ready');
  } catch (error) {
    sayFault(error as NodeJS.ErrnoException, config.port);
    process.exitCode = 1;
    close();
  }
};

await main().catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
