import { Worker } from 'node:worker_threads';
import { fontFolders } from './fonts.ts';
import { documentProblems } from './problems.ts';
import { jsonOf } from './text.ts';

/**
 * What a PDF is made of. The template is typst source and reads `json(bytes(sys.inputs.data))`; data never becomes markup. It comes as it is or
 * as JSON already.
 */
export type PdfTask = {
  readonly template: string;
  /** Stands in the file instead of the clock: the same task gives the same bytes. */
  readonly createdAt: Date;
} & ({ readonly data: unknown } | { readonly json: string });

export interface PdfOrder {
  readonly id: number;
  readonly template: string;
  readonly json: string;
  readonly createdAt: number;
}
export interface PdfAnswer {
  readonly id: number;
  readonly bytes: Uint8Array | null;
  readonly fault: string | null;
}

/** Prints PDF/A-2a in threads of its own; a thread that idles is let go, since it holds some 200 MB. */
export interface PdfPrinter {
  /** @throws Problem `glyphMissing` (names the character), `documentFailed` */
  readonly print: (task: PdfTask) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}
interface Press {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

/** The compiler quotes the text it cannot show, e.g. `"𪛖"`, or the code point that PDF/A forbids, e.g. `"\u{e000}"`. */
const missingIn = (fault: string): string | undefined => {
  const quoted = /(?:the text|the codepoint) `\\*"(.+?)\\*"`/su.exec(fault)?.[1];
  const code = quoted === undefined ? null : /^\\*u\{([0-9a-f]+)\}/i.exec(quoted);
  return code ? String.fromCodePoint(Number.parseInt(code[1] ?? '0', 16)) : quoted;
};

const faultProblem = (fault: string): Error => {
  const character = missingIn(fault);
  if (character !== undefined) return documentProblems.glyphMissing({ character });
  const problem = documentProblems.documentFailed();
  problem.cause = new Error(fault);
  return problem;
};

const openPress = (fontPaths: readonly string[], gone: (press: Press) => void): Press => {
  const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { workerData: { fontPaths }, execArgv: [] });
  const press: Press = { worker, waiting: new Map(), idle: undefined };
  worker.unref();
  worker.on('message', (answer: PdfAnswer) => {
    const order = press.waiting.get(answer.id);
    press.waiting.delete(answer.id);
    if (press.waiting.size === 0) worker.unref();
    if (answer.bytes) order?.resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
    else order?.reject(faultProblem(answer.fault ?? ''));
  });
  const end = (error?: unknown): void => {
    const problem = documentProblems.documentFailed();
    problem.cause = error;
    for (const order of press.waiting.values()) order.reject(problem);
    press.waiting.clear();
    gone(press);
  };
  worker.on('error', end);
  worker.on('exit', () => end());
  return press;
};

/**
 * @param officeFonts folder with the office's licensed fonts, or null
 * @param presses threads at most; one prints some 50 short documents a second
 */
export const pdfPrinter = (officeFonts: string | null, presses = 1, idleMs = 120_000): PdfPrinter => {
  const open: Press[] = [];
  let lastId = 0;
  const choose = (): Press => {
    const free = [...open].sort((a, b) => a.waiting.size - b.waiting.size)[0];
    if (free && (free.waiting.size === 0 || open.length >= presses)) return free;
    const press = openPress(fontFolders(officeFonts), gone => {
      const at = open.indexOf(gone);
      if (at >= 0) open.splice(at, 1);
    });
    open.push(press);
    return press;
  };
  const print = async (task: PdfTask): Promise<Buffer> => {
    const press = choose();
    clearTimeout(press.idle);
    const id = ++lastId;
    const order: PdfOrder = {
      id,
      template: task.template,
      json: 'json' in task ? task.json : jsonOf(task.data),
      createdAt: Math.floor(task.createdAt.getTime() / 1000),
    };
    press.worker.ref();
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        press.waiting.set(id, { resolve, reject });
        press.worker.postMessage(order);
      });
    } finally {
      if (press.waiting.size === 0) {
        press.idle = setTimeout(() => void press.worker.terminate(), idleMs);
        press.idle.unref();
      }
    }
  };
  return { print, close: async () => void (await Promise.all(open.map(p => p.worker.terminate()))) };
};

let shared: PdfPrinter | undefined;
let sharedFonts: string | null = null;

/** Told once at the start: `<dataDir>/fonts`, where an office puts its licensed 仿宋 and 小标宋. */
export const setOfficeFonts = (folder: string | null): void => {
  sharedFonts = folder;
  void shared?.close();
  shared = undefined;
};

/** Prints with the process's own printer. @throws Problem `glyphMissing`, `documentFailed` */
export const renderPdf = (task: PdfTask): Promise<Buffer> => {
  shared ??= pdfPrinter(sharedFonts);
  return shared.print(task);
};
