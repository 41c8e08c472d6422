import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../contract/problem.ts';
import { sheetProblems } from '../sheets/problems.ts';
import type { DocxAnswer, DocxFacts } from './docx-read.ts';
import { rowsOf, tablesOf, wordText } from './docx-text.ts';
import { childOf, parseXml } from './xml.ts';
import { guardZip } from './zip.ts';

const partLimit = 24 * 1048576;

const read = async (bytes: Buffer): Promise<DocxFacts> => {
  const limits = { entries: 2000, inflatedBytes: 100 * 1048576, ratio: 250 };
  const { texts, sizes } = await guardZip(
    bytes,
    /^(word\/(document|[^/]*(header|footer)[^/]*)\.xml|docProps\/(custom|app)\.xml|\[Content_Types\]\.xml)$/i,
    limits,
  );
  const document = texts.get('word/document.xml');
  if (document === undefined) {
    const kind = sizes.has('xl/workbook.xml') ? 'Excel' : sizes.has('ppt/presentation.xml') ? 'PowerPoint' : 'ZIP';
    throw sheetProblems.fileNotSheet({ kind });
  }
  if ((sizes.get('word/document.xml') ?? 0) > partLimit) throw sheetProblems.fileUnsafe({ reason: 'XML > 24 MB' });
  const body = childOf(parseXml(ofLibreOffice(texts.get('docProps/app.xml')) ? unescaped(document) : document), 'body');
  if (!body) throw sheetProblems.fileDamaged();
  const margins = [...texts].filter(([name]) => /(header|footer|custom)[^/]*\.xml$/i.test(name)).map(([, xml]) => wordOrProperty(xml));
  return { tables: tablesOf(body).map(rowsOf), body: wordText(body), margins };
};

const ofLibreOffice = (app: string | undefined): boolean => app?.includes('LibreOffice') ?? false;
/** LibreOffice writes the text `_x0041_` as `_x005F_x0041_`, as table programs do; Word does not. */
const unescaped = (xml: string): string => xml.replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_');

/** Text of a header or footer; of the custom properties all their values. */
const wordOrProperty = (xml: string): string => {
  const root = parseXml(xml);
  return root.local === 'Properties' ? xml.replaceAll(/<[^>]*>/g, ' ') : wordText(root);
};

const answer = (message: DocxAnswer): void => parentPort?.postMessage(message);

try {
  const bytes = workerData as Uint8Array;
  answer({ facts: await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) });
} catch (error) {
  if (error instanceof Problem) answer({ problem: { code: error.code, status: error.status, params: error.params } });
  else answer({ crash: String((error as Error)?.stack ?? error) });
}
