import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { openSheets } from '#platform/server/sheets/open.ts';

const fixture = (name: string): string => path.resolve(import.meta.dirname, '../../../../test/fixtures/table-a1', name);
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Every text that stands in the first sheet. */
const textsOf = async (file: string): Promise<Set<string>> => {
  const reader = await openSheets({ path: file, fileName: path.basename(file) });
  try {
    const texts = new Set<string>();
    for await (const row of reader.rows(0)) for (const cell of row.cells) texts.add(plain(cell.text));
    return texts;
  } finally {
    await reader.close();
  }
};

describe('Table A.1 as an office fills it', () => {
  it('[A.1-a] each of our 61 labels stands in the workbook that was filled by hand, in the words of the standard', async () => {
    const texts = await textsOf(fixture('filled-in-excel.xlsx'));
    const labels = tableA1.sections.flatMap(s => s.groups.flatMap(g => g.questions)).map(q => q.label.zh);
    expect(labels).toHaveLength(61);
    expect(labels.filter(l => !texts.has(plain(l)))).toEqual([]);
  });

  it('[A.1-a] the same table filled in Word is not taken for a workbook', async () => {
    await expect(openSheets({ path: fixture('filled-in-word.docx'), fileName: 'filled-in-word.docx' })).rejects.toMatchObject({
      code: 'platform.problem.fileNotSheet',
    });
  });
});
