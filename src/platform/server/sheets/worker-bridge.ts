import type { MessagePort } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import type { Ask, Tell } from './protocol.ts';
import type { WireRow } from './worker-cell-format.ts';

/** The problem that a message of the reading thread stands for, or its crash; undefined for every other message. */
export const faultOf = (message: Tell): Error | undefined => {
  if (message.tell === 'problem') return new Problem(message.code, message.status, message.params);
  if (message.tell === 'crash') return new Error(`sheet worker: ${message.message}`);
  return undefined;
};

/** Rows of one sheet; `at` is its place among those that were asked for. */
export interface SheetBatch {
  readonly at: number;
  readonly rows: readonly WireRow[];
}

/**
 * Batches of sheets as the reading thread tells them, for a thread that works on them: they do not pass through the thread that opened the file.
 * @param port of `relay` in `open.ts`
 */
export async function* batchesFrom(port: MessagePort): AsyncGenerator<SheetBatch, void, undefined> {
  const queue: Tell[] = [];
  let wake = (): void => {};
  let gone = false;
  port.on('message', (message: Tell) => {
    queue.push(message);
    wake();
  });
  port.on('close', () => {
    gone = true;
    wake();
  });
  try {
    for (;;) {
      const message = queue.shift();
      if (!message) {
        // Why, its opener knows.
        if (gone) throw new Error('the reading thread is gone');
        await new Promise<void>(resolve => (wake = resolve));
        continue;
      }
      const fault = faultOf(message);
      if (fault) throw fault;
      if (message.tell !== 'batch') return;
      const more: Ask = { ask: 'more', run: message.run };
      port.postMessage(more);
      yield { at: message.at, rows: JSON.parse(message.json) as WireRow[] };
    }
  } finally {
    port.close();
  }
}
