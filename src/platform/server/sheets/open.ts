import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { SheetFormat } from './book-shape.ts';
import type { MergedRange, SheetInfo, SheetRow } from './cell.ts';
import type { SheetMargin } from './margins/margins.ts';
import type { PatchPlan } from './patch.ts';
import { sheetProblems } from './problems.ts';
import type { Ask, ReadTask, Tell } from './protocol.ts';
import { faultOf } from './worker-bridge.ts';
import { cellOf, type WireRow } from './worker-cell-format.ts';

/**
 * A table file: bytes in memory or a path on disk (a path is cheaper), and the name the person gave it. Bytes that nobody needs afterwards are
 * handed over instead of copied.
 */
export type SheetSource = ({ readonly path: string } | { readonly bytes: Uint8Array; readonly handOver?: true }) & {
  readonly fileName: string;
};

export interface SheetOptions {
  /** Size of the file as uploaded, in bytes; default 50 MB. */
  readonly maxBytes?: number;
  /** What it may inflate to, in bytes; default 400 MB. */
  readonly inflatedBytes?: number;
  /** From opening to closing, in seconds; default 120. */
  readonly seconds?: number;
  /** Heap of the reading thread in MB; default 768. */
  readonly heapMb?: number;
}

/** An opened file. Call `close` (or `await using`) when done: a thread and the file's bytes are held until then. */
export interface SheetReader extends AsyncDisposable {
  readonly format: SheetFormat;
  /** Of a CSV: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`; else null. */
  readonly encoding: string | null;
  readonly sheets: readonly SheetInfo[];
  /** Merged ranges of a sheet. Their values are already copied into the rows, marked `merged`. */
  readonly merges: (sheet: number) => readonly MergedRange[];
  /** Filled rows in order, a few hundred at a time; the same sheet can be read again. */
  readonly batches: (sheet: number) => AsyncGenerator<readonly SheetRow[], void, undefined>;
  /** The same, row by row. */
  readonly rows: (sheet: number) => AsyncGenerator<SheetRow, void, undefined>;
  /** The rows of sheets, one after the other, for another thread, straight from the reading one: see `batchesFrom`. */
  readonly relay: (sheets: readonly number[]) => Relay;
  /** The workbook with remarks written into it; null when it has to be written anew (see `annotate`). */
  readonly patched: (plan: PatchPlan) => Promise<Buffer | null>;
  /** What the sheets hold beside values, as far as a list needs it, in the order of the tabs; a sheet without any may be missing. */
  readonly margins: () => Promise<readonly SheetMargin[]>;
  /** Names of the files that lay beside it in a zip; nobody reads them. */
  readonly aside: readonly string[];
  readonly close: () => Promise<void>;
}

/** A line from the reading thread to the one that works on the rows. */
export interface Relay {
  /** To be transferred to that thread. */
  readonly port: MessagePort;
  /** Never resolves; rejects with the reason when the reading thread ends too soon (time, memory, damage). */
  readonly broken: Promise<never>;
}

type Opened = Extract<Tell, { tell: 'open' }>;

/** Sorts what the worker says: each run (0 = opening) has a queue of messages and at most one reader waiting. */
interface Mailbox {
  readonly next: (run: number) => Promise<Tell>;
  readonly forget: (run: number) => void;
  readonly fail: (error: Error) => void;
}

const openMailbox = (worker: Worker): Mailbox => {
  const queues = new Map<number, Tell[]>();
  const waiting = new Map<number, { resolve: (t: Tell) => void; reject: (e: Error) => void }>();
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const w of waiting.values()) w.reject(failure);
    waiting.clear();
  };
  worker.on('message', (message: Tell) => {
    const run = 'run' in message ? message.run : 0;
    const reader = waiting.get(run);
    waiting.delete(run);
    if (reader) reader.resolve(message);
    else queues.set(run, [...(queues.get(run) ?? []), message]);
  });
  worker.on('error', error => {
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    fail(outOfMemory ? sheetProblems.fileUnsafe({ reason: 'memory' }) : (error as Error));
  });
  worker.on('exit', () => fail(sheetProblems.fileDamaged()));
  const next = (run: number): Promise<Tell> => {
    const message = queues.get(run)?.shift();
    if (message) return Promise.resolve(message);
    if (failure) return Promise.reject(failure);
    return new Promise((resolve, reject) => waiting.set(run, { resolve, reject }));
  };
  return { next, forget: run => queues.delete(run), fail };
};

const ownBytes = (bytes: Uint8Array, handOver: boolean): Uint8Array<ArrayBuffer> => {
  const whole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  return handOver && whole ? new Uint8Array(bytes.buffer as ArrayBuffer) : new Uint8Array(bytes);
};

const startWorker = (source: SheetSource, options: SheetOptions): Worker => {
  const bytes = 'bytes' in source ? ownBytes(source.bytes, source.handOver === true) : null;
  const task: ReadTask = {
    path: 'path' in source ? source.path : null,
    bytes,
    fileName: source.fileName,
    limits: { maxBytes: options.maxBytes ?? 50 * 1048576, inflatedBytes: options.inflatedBytes ?? 400 * 1048576 },
  };
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), {
    workerData: task,
    transferList: bytes ? [bytes.buffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: options.heapMb ?? 768, maxYoungGenerationSizeMb: 12 },
    stdout: false,
    execArgv: [],
  });
  worker.unref();
  return worker;
};

/** Opening and every pass hold the process open only while somebody waits for the worker. */
const whileRef = async <T>(worker: Worker, work: () => Promise<T>): Promise<T> => {
  worker.ref();
  try {
    return await work();
  } finally {
    worker.unref();
  }
};

/** The one message that answers a question. @throws what the reading thread tells */
const answerTo = async (worker: Worker, mail: Mailbox, ask: Ask): Promise<Tell> => {
  worker.postMessage(ask);
  const message = await whileRef(worker, () => mail.next(ask.run));
  const fault = faultOf(message);
  if (fault) throw fault;
  return message;
};

const readerOf = (worker: Worker, mail: Mailbox, opened: Opened, close: () => Promise<void>): SheetReader => {
  let lastRun = 0;
  const say = (ask: Ask): void => worker.postMessage(ask);

  async function* batches(sheet: number): AsyncGenerator<readonly SheetRow[], void, undefined> {
    const run = ++lastRun;
    say({ ask: 'rows', run, sheets: [sheet] });
    try {
      for (;;) {
        const message = await whileRef(worker, () => mail.next(run));
        const fault = faultOf(message);
        if (fault) throw fault;
        if (message.tell !== 'batch') return;
        say({ ask: 'more', run });
        yield (JSON.parse(message.json) as WireRow[]).map(([rowNumber, cells, hidden]) => ({
          rowNumber,
          cells: cells.map(cellOf),
          ...(hidden ? { hidden: true as const } : {}),
        }));
      }
    } finally {
      say({ ask: 'stop', run });
      mail.forget(run);
    }
  }

  const relay = (sheets: readonly number[]): Relay => {
    const run = ++lastRun;
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ ask: 'rows', run, sheets, port: port1 } satisfies Ask, [port1]);
    const broken = mail.next(run).then((): never => {
      throw sheetProblems.fileDamaged();
    });
    broken.catch(() => {});
    return { port: port2, broken };
  };

  const once = (ask: (run: number) => Ask): Promise<Tell> => answerTo(worker, mail, ask(++lastRun));
  const patched = async (plan: PatchPlan): Promise<Buffer | null> => {
    const message = await once(run => ({ ask: 'patch', run, plan }));
    return message.tell === 'patched' && message.bytes ? Buffer.from(message.bytes) : null;
  };
  const margins = async (): Promise<readonly SheetMargin[]> => {
    const message = await once(run => ({ ask: 'margins', run }));
    return message.tell === 'margins' ? message.margins : [];
  };

  async function* rows(sheet: number): AsyncGenerator<SheetRow, void, undefined> {
    for await (const batch of batches(sheet)) yield* batch;
  }

  return {
    format: opened.format,
    encoding: opened.encoding,
    sheets: opened.sheets,
    merges: sheet => opened.merges[sheet] ?? [],
    batches,
    rows,
    relay,
    patched,
    margins,
    aside: opened.aside,
    close,
    [Symbol.asyncDispose]: close,
  };
};

/**
 * Opens an uploaded table in a thread of its own: .xlsx, .xls, .ods; web pages, MHTML and XML tables, as older systems write them under `.xls`;
 * CSV in UTF-8, UTF-16 or GBK/GB18030 with comma, tab, semicolon or another separator; a zip with one of these, beside whatever else. The content decides, not the name. Bombs, DTDs, passwords and other formats are refused before anything is parsed.
 * @throws Problem of `sheets/problems.ts`; so do the iterators (damage that shows later, time, memory)
 */
export const openSheets = async (source: SheetSource, options: SheetOptions = {}): Promise<SheetReader> => {
  const worker = startWorker(source, options);
  const mail = openMailbox(worker);
  const seconds = options.seconds ?? 120;
  const clock = setTimeout(() => {
    mail.fail(sheetProblems.fileTooSlow({ seconds }));
    void worker.terminate();
  }, seconds * 1000);
  clock.unref();
  const close = async (): Promise<void> => {
    clearTimeout(clock);
    await worker.terminate();
  };
  const message = await whileRef(worker, () => mail.next(0)).catch(async error => {
    await close();
    throw error;
  });
  if (message.tell === 'open') return readerOf(worker, mail, message, close);
  await close();
  throw faultOf(message) ?? sheetProblems.fileDamaged();
};
