import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Problem } from '../contract/problem.ts';
import { sheetProblems } from './sheets/problems.ts';

interface ThreadAnswer<T> {
  readonly facts?: T;
  readonly problem?: { code: string; status: number; params: Record<string, unknown> };
  readonly crash?: string;
}

const seconds = 20;

/**
 * Reads an uploaded file in a thread of its own, so that neither its size nor its damage holds the server up.
 * @param code the worker; it answers by `answerFrom`
 * @throws Problem of `sheets/problems.ts`
 */
export const readInThread = async <T>(code: URL, file: Uint8Array): Promise<T> => {
  const bytes = new Uint8Array(file);
  const worker = new Worker(code, {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 },
    execArgv: [],
  });
  const clock = setTimeout(() => void worker.terminate(), seconds * 1000);
  try {
    const answer = await new Promise<ThreadAnswer<T>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', error =>
        reject(
          (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? sheetProblems.fileUnsafe({ reason: 'memory' }) : error,
        ),
      );
      worker.once('exit', () => reject(sheetProblems.fileTooSlow({ seconds })));
    });
    if (answer.problem) throw new Problem(answer.problem.code, answer.problem.status, answer.problem.params);
    if (answer.facts === undefined) throw new Error(`reading thread: ${answer.crash}`);
    return answer.facts;
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
};

/** The other side: reads the bytes that the worker was started with and tells what came of it. */
export const answerFrom = async <T>(read: (bytes: Buffer) => Promise<T>): Promise<void> => {
  const tell = (message: ThreadAnswer<T>): void => parentPort?.postMessage(message);
  try {
    const bytes = workerData as Uint8Array;
    tell({ facts: await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) });
  } catch (error) {
    // A size or a place that the file names and that no text, list or number can have.
    const known = error instanceof RangeError ? sheetProblems.fileDamaged() : error;
    if (known instanceof Problem) tell({ problem: { code: known.code, status: known.status, params: known.params } });
    else tell({ crash: String((error as Error)?.stack ?? error) });
  }
};
