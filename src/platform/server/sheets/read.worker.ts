import { readFile, stat } from 'node:fs/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import { zipLimits } from '../documents/zip.ts';
import { openBook } from './book.ts';
import type { Book } from './book-shape.ts';
import { type PatchPlan, patchWorkbook } from './patch.ts';
import { sheetProblems } from './problems.ts';
import { type Ask, batchesAhead, type ReadTask, type Tell } from './protocol.ts';
import { lengthOf, type WireRow } from './worker-cell-format.ts';

/** Cells in a batch: small enough that decoding one never holds the server up. */
const batchCells = 8000;
/** And characters: long texts, repeated by shared strings and merged ranges, would not fit into one message. */
const batchLength = 1 << 20;

const task = workerData as ReadTask;
/** Who is told: the thread that opened the file, or the one that works on its rows. */
type Listener = Pick<MessagePort, 'postMessage'> | null;
const tell = (message: Tell, to: Listener = parentPort): void => to?.postMessage(message);

const tellFault = (run: number, error: unknown, to: Listener = parentPort): void => {
  // A size or a place that the file names and that no text, list or number can have.
  if (error instanceof RangeError) tellFault(run, sheetProblems.fileDamaged(), to);
  else if (error instanceof Problem) tell({ tell: 'problem', run, code: error.code, status: error.status, params: error.params }, to);
  else tell({ tell: 'crash', run, message: String((error as Error)?.stack ?? error) }, to);
};

const load = async (): Promise<Buffer> => {
  const limit = `${Math.floor(task.limits.maxBytes / 1048576)} MB`;
  const size = task.bytes ? task.bytes.byteLength : (await stat(task.path ?? '')).size;
  if (size > task.limits.maxBytes) throw sheetProblems.fileTooBig({ limit });
  return task.bytes ? Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength) : readFile(task.path ?? '');
};

type RowsAsk = Extract<Ask, { ask: 'rows' }>;

/** One pass over one sheet; the reader's `more` refills the credit, `stop` ends it. */
interface Run {
  credit: number;
  stopped: boolean;
  wake: () => void;
}
const runs = new Map<number, Run>();

const credit = async (run: Run): Promise<boolean> => {
  while (run.credit === 0 && !run.stopped) await new Promise<void>(resolve => (run.wake = resolve));
  run.credit--;
  return !run.stopped;
};

/** U+0000 and half letters, which no cell of an honest file holds and no database keeps: a mark that can be seen stands in their place. */
const seen = (text: string): string => text.replaceAll('\u0000', '\ufffd').toWellFormed();
const unkeepable = /\\u(?:0000|d[89a-f])/;

const wired = (batch: readonly WireRow[]): string => {
  const json = JSON.stringify(batch);
  return unkeepable.test(json) ? JSON.stringify(batch, (_, value) => (typeof value === 'string' ? seen(value) : value)) : json;
};

/** Sends one sheet; false when nobody wants more. */
const sendSheet = async (
  rows: AsyncIterable<WireRow> | Iterable<WireRow>,
  send: (batch: WireRow[]) => Promise<boolean>,
): Promise<boolean> => {
  let batch: WireRow[] = [];
  let cells = 0;
  let length = 0;
  for await (const row of rows) {
    batch.push(row);
    cells += row[1].length + 4;
    for (const cell of row[1]) length += lengthOf(cell);
    if (cells < batchCells && length < batchLength) continue;
    if (!(await send(batch))) return false;
    batch = [];
    cells = 0;
    length = 0;
  }
  return batch.length === 0 || send(batch);
};

const sendRows = async (book: Book, { run: id, sheets, port }: RowsAsk): Promise<void> => {
  const to: Listener = port ?? parentPort;
  const run: Run = { credit: batchesAhead, stopped: false, wake: () => {} };
  runs.set(id, run);
  for (const [at, sheet] of sheets.entries()) {
    const goesOn = await sendSheet(book.rows(sheet), async batch => {
      if (!(await credit(run))) return false;
      tell({ tell: 'batch', run: id, at, json: wired(batch) }, to);
      return true;
    });
    if (!goesOn) return;
  }
  tell({ tell: 'end', run: id }, to);
};

const sendPatched = async (book: Book, run: number, plan: PatchPlan): Promise<void> => {
  const bytes = book.own ? await patchWorkbook(book.own, plan) : null;
  tell({ tell: 'patched', run, bytes });
};

const sendMargins = (book: Book, run: number): void => {
  try {
    tell({ tell: 'margins', run, margins: book.margins?.() ?? [] });
  } catch (error) {
    tellFault(run, error);
  }
};

const steer = (id: number, more: boolean): void => {
  const run = runs.get(id);
  if (!run) return;
  if (more) run.credit++;
  else run.stopped = true;
  run.wake();
};

const serve = (book: Book): void => {
  const hear = (ask: Ask): void => {
    if (ask.ask === 'patch') {
      sendPatched(book, ask.run, ask.plan).catch(error => tellFault(ask.run, error));
    } else if (ask.ask === 'margins') {
      sendMargins(book, ask.run);
    } else if (ask.ask === 'rows') {
      ask.port?.on('message', hear);
      ask.port?.on('close', () => steer(ask.run, false));
      sendRows(book, ask)
        .catch(error => tellFault(ask.run, error, ask.port))
        .finally(() => runs.delete(ask.run));
    } else {
      steer(ask.run, ask.ask === 'more');
    }
  };
  parentPort?.on('message', hear);
};

try {
  const book = await openBook(await load(), task.fileName, { ...zipLimits, inflatedBytes: task.limits.inflatedBytes });
  serve(book);
  const merges = book.sheets.map(s => book.merges(s.index));
  tell({
    tell: 'open',
    format: book.format,
    encoding: book.encoding,
    sheets: book.sheets.map(s => ({ ...s, name: seen(s.name) })),
    merges,
    aside: (book.aside ?? []).map(seen),
  });
} catch (error) {
  tellFault(0, error);
}
