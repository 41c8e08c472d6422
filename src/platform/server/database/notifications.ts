import type pg from 'pg';

interface Heard {
  /** A notification came. */
  readonly onRing: () => void;
  /** From now on notifications are heard (again). */
  readonly onBack?: () => void;
  /** The connection broke: until `onBack` nothing is heard. */
  readonly onLost?: () => void;
}

/**
 * Listens on a channel over one connection of the pool; when it breaks, it comes back by itself.
 * @returns stops listening
 */
export const listenOn = (pool: pg.Pool, channel: string, { onRing, onBack, onLost }: Heard): (() => void) => {
  let stopped = false;
  let client: pg.PoolClient | undefined;
  const lost = (): void => {
    onLost?.();
    client?.release(true);
    client = undefined;
    if (!stopped) setTimeout(() => void listen(), 1_000).unref();
  };
  const listen = async (): Promise<void> => {
    if (stopped) return;
    try {
      const connected = await pool.connect();
      if (stopped) {
        // Stopped while the connection was on its way: nobody would give it back, and the pool would wait for it.
        connected.release(true);
        return;
      }
      client = connected;
      client.once('error', lost);
      client.on('notification', onRing);
      await client.query(`listen ${channel}`);
      if (!stopped) onBack?.();
    } catch {
      lost();
    }
  };
  void listen();
  return () => {
    stopped = true;
    lost();
  };
};
