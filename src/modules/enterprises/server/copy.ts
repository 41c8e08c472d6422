import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';

const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field of COPY text format. */
const field = (value: string | number | boolean | null | undefined): string => {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? value.replace(special, c => escapes[c] ?? c) : value;
};

/** A COPY that rows are written to; memory stays flat. */
export interface CopyTarget {
  /** Waits when PostgreSQL is slower than the reader. */
  write: (values: readonly (string | number | boolean | null | undefined)[]) => Promise<void> | undefined;
  end: () => Promise<void>;
  /** Gives up, so that the connection can be rolled back. */
  abort: () => Promise<void>;
}

const blockBytes = 1 << 17;

/** Opens `copy <table> (<columns>) from stdin` on a connection; nothing else may be asked of it until `end`. */
export const copyInto = (client: PoolClient, table: string, columns: readonly string[]): CopyTarget => {
  // COPY speaks alone on its connection.
  const speaker = client as PoolClient & { pipeline: boolean };
  speaker.pipeline = false;
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
  let failed: Error | undefined;
  stream.on('error', (error: Error) => {
    failed = error;
  });
  let pending = '';
  const flush = async (): Promise<void> => {
    const block = pending;
    pending = '';
    if (failed) throw failed;
    if (!stream.write(block)) await once(stream, 'drain');
  };
  return {
    write: values => {
      special.lastIndex = 0;
      pending += `${values.map(field).join('\t')}\n`;
      return pending.length > blockBytes ? flush() : undefined;
    },
    end: async () => {
      if (pending !== '') await flush();
      stream.end();
      await finished(stream);
    },
    abort: async () => {
      stream.destroy(new Error('reading was broken off'));
      await finished(stream).catch(() => {});
    },
  };
};
