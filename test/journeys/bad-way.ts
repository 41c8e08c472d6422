import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One bar of signal: so many bytes a second go up, and every so many milliseconds all connections end. */
export interface BadWay {
  readonly origin: string;
  /** `undefined`: as good as any. */
  weather: { bytesPerSecond: number; breaksEveryMs: number } | undefined;
  /** How often the connections were ended while something was on its way up. */
  readonly breaks: () => number;
  close: () => void;
}

/** Opens a way of its own to a server; the page takes it for the server. */
export const openBadWay = async (to: string): Promise<BadWay> => {
  const { port, hostname } = new URL(to);
  const pairs = new Map<Socket, Socket>();
  let breaks = 0;
  let busy = false;
  const end = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
  };
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname);
    pairs.set(client, upstream);
    upstream.pipe(client);
    client.on('data', chunk => {
      const { weather } = way;
      if (!weather) return void upstream.write(chunk);
      // Chunks of a socket come in order, each waits until the last has gone.
      busy = true;
      client.pause();
      setTimeout(
        () => {
          upstream.write(chunk);
          client.resume();
        },
        (chunk.length / weather.bytesPerSecond) * 1000,
      );
    });
    client.on('end', () => upstream.end());
    for (const socket of [client, upstream]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(client);
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  let last = Date.now();
  const timer = setInterval(() => {
    if (!way.weather || Date.now() - last < way.weather.breaksEveryMs) return;
    last = Date.now();
    if (busy) breaks += 1;
    busy = false;
    end();
  }, 50);
  const way: BadWay = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather: undefined,
    breaks: () => breaks,
    close: () => {
      clearInterval(timer);
      end();
      server.close();
    },
  };
  return way;
};
