import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { copyHead, copyTail } from './copy-bytes.ts';

const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One field of COPY text format. */
const field = (value: string | number | boolean | null | undefined): string => {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? value.replace(special, c => escapes[c] ?? c) : value;
};

/** A COPY on a connection; nothing else may be asked of it until `end`. */
interface Copy {
  /** Waits until the connection has taken the block; then it may be written over. */
  send: (block: string | Uint8Array) => Promise<void>;
  end: () => Promise<void>;
  /** Gives up, so that the connection can be rolled back. */
  abort: () => Promise<void>;
}

const openCopy = (client: PoolClient, text: string): Copy => {
  // COPY speaks alone on its connection.
  const speaker = client as PoolClient & { pipeline: boolean };
  speaker.pipeline = false;
  const stream = client.query(from(text));
  let failed: Error | undefined;
  stream.on('error', (error: Error) => {
    failed = error;
  });
  return {
    send: block =>
      new Promise((resolve, reject) => {
        if (failed) reject(failed);
        else stream.write(block, error => (error ? reject(error) : resolve()));
      }),
    end: async () => {
      stream.end();
      await finished(stream);
    },
    abort: async () => {
      // After its own error PostgreSQL expects nothing more.
      if (failed) return;
      stream.destroy(new Error('reading was broken off'));
      await finished(stream).catch(() => {});
    },
  };
};

/** A COPY that rows are written to; memory stays flat. */
export interface CopyTarget extends Pick<Copy, 'end' | 'abort'> {
  write: (values: readonly (string | number | boolean | null | undefined)[]) => Promise<void> | undefined;
}

const blockBytes = 1 << 17;

/** Opens `copy <table> (<columns>) from stdin` for rows of values. */
export const copyInto = (client: PoolClient, table: string, columns: readonly string[]): CopyTarget => {
  const copy = openCopy(client, `copy ${table} (${columns.join(', ')}) from stdin`);
  let pending = '';
  const flush = (): Promise<void> => {
    const block = pending;
    pending = '';
    return copy.send(block);
  };
  return {
    write: values => {
      special.lastIndex = 0;
      pending += `${values.map(field).join('\t')}\n`;
      return pending.length > blockBytes ? flush() : undefined;
    },
    end: async () => {
      if (pending !== '') await flush();
      await copy.end();
    },
    abort: copy.abort,
  };
};

/** Opens the same in the binary format, for blocks of `copyBytes`. */
export const copyBlocksInto = async (client: PoolClient, table: string, columns: readonly string[]): Promise<Copy> => {
  const copy = openCopy(client, `copy ${table} (${columns.join(', ')}) from stdin (format binary)`);
  await copy.send(copyHead);
  return {
    ...copy,
    end: async () => {
      await copy.send(copyTail);
      await copy.end();
    },
  };
};
