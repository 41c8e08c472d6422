import { Worker } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import type { Relay } from '../sheets/open.ts';
import { sheetProblems } from '../sheets/problems.ts';
import type { JudgeTell } from './validate-protocol.ts';
import { type Judged, type JudgeTask, judgeRows, type TakeBlock } from './validate-rows.ts';

/** Files below this are judged where we are: a thread would take longer to start than to work. */
const smallBytes = 1 << 20;

type Wish = Omit<JudgeTask, 'port'>;

const startThread = (task: Wish, relay: Relay): Worker =>
  new Worker(new URL('./validate.worker.ts', import.meta.url), {
    workerData: { ...task, port: relay.port } satisfies JudgeTask,
    transferList: [relay.port],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 },
    execArgv: [],
  });

const judgeInThread = (task: Wish, relay: Relay, take: TakeBlock): Promise<Judged> => {
  const thread = startThread(task, relay);
  const judging = new Promise<Judged>((resolve, reject) => {
    // One after the other: a block is taken when the one before it is.
    let taken: Promise<unknown> = Promise.resolve();
    let told = false;
    thread.on('message', (message: JudgeTell) => {
      told = message.tell !== 'block';
      if (message.tell === 'block') {
        taken = taken
          .then(() => take(message.block, message.rows))
          .then(() => thread.postMessage(message.block.buffer, [message.block.buffer]));
        taken.catch(reject);
      } else if (message.tell === 'judged') {
        taken.then(() => resolve(message.judged), reject);
      } else {
        reject(message.tell === 'problem' ? new Problem(message.code, message.status, message.params) : new Error(message.message));
      }
    });
    thread.on('error', error => {
      const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(outOfMemory ? sheetProblems.fileUnsafe({ reason: 'memory' }) : error);
    });
    thread.on('exit', () => told || reject(new Error('the judging thread ended')));
  });
  return judging.finally(() => thread.terminate());
};

/**
 * Judges the rows of a sheet beside the thread that reads them; a small file here.
 * @throws Problem of the file or of its size
 */
export const judgeBeside = async (task: Wish, relay: Relay, { bytes, take }: { bytes: number; take: TakeBlock }): Promise<Judged> => {
  const judging = bytes < smallBytes ? judgeRows({ ...task, port: relay.port }, take) : judgeInThread(task, relay, take);
  // When the reading thread is gone, it says why.
  return Promise.race([judging.catch(error => (error instanceof Problem ? Promise.reject(error) : later(relay, error))), relay.broken]);
};

/** Of two ends that come together the reader's tells more. */
const later = (relay: Relay, error: unknown): Promise<never> =>
  Promise.race([relay.broken, new Promise<never>((_, reject) => setTimeout(reject, 200, error).unref())]);
