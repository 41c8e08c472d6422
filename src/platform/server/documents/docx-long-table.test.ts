import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { bufferOf } from '../sheets/workbook.ts';
import type { OfficialDocument } from './official.ts';
import { officialDocx } from './official-docx.ts';

const at = new Date('2026-11-22T09:30:00Z');
const docOf = (rows: readonly (readonly string[])[]): OfficialDocument => ({
  title: '清单',
  blocks: [
    {
      kind: 'table',
      caption: '企业',
      columns: [
        { title: '序号', align: 'center' },
        { title: '名称', share: 3 },
      ],
      rows,
    },
  ],
});

const documentXml = async (doc: OfficialDocument): Promise<string> => {
  const zip = await fromBufferPromise(await officialDocx(doc, at), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'word/document.xml') return (await bufferOf(await zip.openReadStreamPromise(entry))).toString('utf8');
  }
  return '';
};

const rowsOf = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

describe('a long table in a Word file', () => {
  it('[6.1-g] has each row exactly as a short table would have it', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [String(i + 1), `甲&乙<${i}>"企业"`]);
    const [long, short] = await Promise.all([documentXml(docOf(rows)), documentXml(docOf(rows.slice(0, 8)))]);
    const unquoted = (xml: string): string => xml.replaceAll('&quot;', '"');
    expect(rowsOf(long)).toHaveLength(201);
    expect(rowsOf(long).slice(0, 7).map(unquoted)).toEqual(rowsOf(short).slice(0, 7).map(unquoted));
    // neither the head nor the last row, often a sum, can stand alone on a page
    expect(rowsOf(long).flatMap((row, i) => (row.includes('<w:keepNext/>') ? [i] : []))).toEqual([0, 199]);
    expect(long).not.toMatch(/[\ue000\ue001]/);
  });
});
