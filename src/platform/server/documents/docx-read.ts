import { Worker } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import { sheetProblems } from '../sheets/problems.ts';
import type { DocxRow } from './docx-text.ts';

/** What a .docx holds for a reader of forms. */
export interface DocxFacts {
  /** Its tables, merges resolved. */
  readonly tables: readonly DocxRow[][];
  /** Text of the whole body, at most 4,000 characters. */
  readonly body: string;
  /** Texts of headers, footers and custom properties. */
  readonly margins: readonly string[];
}

export interface DocxAnswer {
  readonly facts?: DocxFacts;
  readonly problem?: { code: string; status: number; params: Record<string, unknown> };
  readonly crash?: string;
}

const seconds = 20;

/**
 * Reads the tables of an uploaded .docx in a thread of its own: bombs, DTDs, passwords and other formats are refused before anything is
 * parsed; tracked changes count as accepted, content controls and form fields as what they show, Wingdings ticks as √.
 * @throws Problem of `sheets/problems.ts`
 */
export const readDocx = async (file: Uint8Array): Promise<DocxFacts> => {
  const bytes = new Uint8Array(file);
  const worker = new Worker(new URL('./docx-read.worker.ts', import.meta.url), {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 },
    execArgv: [],
  });
  const clock = setTimeout(() => void worker.terminate(), seconds * 1000);
  try {
    const answer = await new Promise<DocxAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', error =>
        reject(
          (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? sheetProblems.fileUnsafe({ reason: 'memory' }) : error,
        ),
      );
      worker.once('exit', () => reject(sheetProblems.fileTooSlow({ seconds })));
    });
    if (answer.problem) throw new Problem(answer.problem.code, answer.problem.status, answer.problem.params);
    if (!answer.facts) throw new Error(`docx worker: ${answer.crash}`);
    return answer.facts;
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
};
