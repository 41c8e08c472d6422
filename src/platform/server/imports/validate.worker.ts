import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import { blocksAhead, type JudgeTell } from './validate-protocol.ts';
import { type JudgeTask, judgeRows, type TakeBlock } from './validate-rows.ts';

const tell = (message: JudgeTell, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

/** Blocks that may still go out before the connection has taken one. */
let credit = blocksAhead;
let wake = (): void => {};
const used: ArrayBuffer[] = [];
parentPort?.on('message', (back: ArrayBuffer) => {
  used.push(back);
  credit += 1;
  wake();
});

try {
  const take: TakeBlock = async (block, rows) => {
    while (credit === 0) await new Promise<void>(resolve => (wake = resolve));
    credit -= 1;
    tell({ tell: 'block', block, rows }, [block.buffer]);
  };
  const judged = await judgeRows(workerData as JudgeTask, take, used);
  tell({ tell: 'judged', judged });
} catch (error) {
  if (error instanceof Problem) tell({ tell: 'problem', code: error.code, status: error.status, params: error.params });
  else tell({ tell: 'crash', message: String((error as Error)?.stack ?? error) });
} finally {
  parentPort?.close();
}
