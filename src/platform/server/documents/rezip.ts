import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { bufferOf } from '../sheets/workbook.ts';

/**
 * Packs a zip of our own making anew with one fixed instant, so that the same document gives the same bytes.
 * @param edit may change a part's text on the way; answers undefined to leave it
 */
export const rezip = async (bytes: Buffer, at: Date, edit: (name: string, text: () => string) => string | undefined): Promise<Buffer> => {
  const source = await fromBufferPromise(bytes, { lazyEntries: true });
  const target = new ZipFile();
  for await (const entry of source.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const content = await bufferOf(await source.openReadStreamPromise(entry));
    const edited = edit(entry.fileName, () => content.toString('utf8'));
    target.addBuffer(edited === undefined ? content : Buffer.from(edited), entry.fileName, { mtime: at });
  }
  target.end();
  return bufferOf(target.outputStream as never);
};
