import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfAnswer, PdfOrder } from './pdf.ts';

const { fontPaths } = workerData as { fontPaths: string[] };
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
let printed = 0;

/** The compiler's own words, without the document's data. */
const wordsOf = (error: unknown): string => {
  const diagnostics = (error as { shortDiagnostics?: unknown[] }).shortDiagnostics;
  return diagnostics ? JSON.stringify(diagnostics) : String((error as Error).message ?? error);
};

const print = (order: PdfOrder): PdfAnswer => {
  try {
    const bytes = compiler.pdf(
      { mainFileContent: order.template, inputs: { data: order.json } },
      { pdfStandard: 'a-2a', creationTimestamp: order.createdAt },
    );
    return { id: order.id, bytes: new Uint8Array(bytes), fault: null };
  } catch (error) {
    return { id: order.id, bytes: null, fault: wordsOf(error) };
  } finally {
    printed++;
    // without it every document leaves some 2 MB behind
    if (printed % 10 === 0) compiler.evictCache(2);
  }
};

parentPort?.on('message', (order: PdfOrder) => {
  const answer = print(order);
  parentPort?.postMessage(answer, answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : []);
});
