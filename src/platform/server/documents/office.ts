import { Worker } from 'node:worker_threads';
import type { OfficialDocument } from './official.ts';
import { documentProblems } from './problems.ts';

/** What the office makes: a .docx, or what the PDF template reads, its charts drawn. */
export interface OfficeTask {
  readonly make: 'docx' | 'data';
  readonly doc: OfficialDocument;
  readonly createdAt: Date;
}
export interface OfficeOrder extends OfficeTask {
  readonly id: number;
}
export interface OfficeAnswer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly json?: string;
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (answer: OfficeAnswer) => void;
  readonly reject: (error: Error) => void;
}
interface Office {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

const idleMs = 120_000;
let open: Office | undefined;
let lastId = 0;

const failed = (cause: unknown): Error => {
  const problem = documentProblems.documentFailed();
  problem.cause = cause;
  return problem;
};

const openOffice = (): Office => {
  const worker = new Worker(new URL('./office.worker.ts', import.meta.url), { execArgv: [] });
  const office: Office = { worker, waiting: new Map(), idle: undefined };
  worker.unref();
  worker.on('message', (answer: OfficeAnswer) => {
    const order = office.waiting.get(answer.id);
    office.waiting.delete(answer.id);
    if (office.waiting.size === 0) worker.unref();
    if (answer.fault === undefined) order?.resolve(answer);
    else order?.reject(failed(new Error(answer.fault)));
  });
  const end = (error?: unknown): void => {
    if (open === office) open = undefined;
    for (const order of office.waiting.values()) order.reject(failed(error));
    office.waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end());
  return office;
};

/**
 * Has a document made in a thread of its own, so that nobody else waits meanwhile; the thread is let go when it idles.
 * @throws Problem `documentFailed`
 */
export const inOffice = async (task: OfficeTask): Promise<OfficeAnswer> => {
  const office = open ?? openOffice();
  open = office;
  clearTimeout(office.idle);
  const order: OfficeOrder = { ...task, id: ++lastId };
  office.worker.ref();
  try {
    return await new Promise<OfficeAnswer>((resolve, reject) => {
      office.waiting.set(order.id, { resolve, reject });
      office.worker.postMessage(order);
    });
  } finally {
    if (office.waiting.size === 0) {
      office.idle = setTimeout(() => void office.worker.terminate(), idleMs);
      office.idle.unref();
    }
  }
};
