import { expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { answers, doubts, filling, listed, settled, untouched } from '#test/paper/edit-cases.ts';
import { editXlsx, findRow, setText } from '#test/paper/edit-xlsx.ts';
import { differences, readEdited, writers } from '#test/paper/trip.ts';

const inZip = async (name: string, form: Buffer, beside: Record<string, string> = {}) =>
  readEdited(tableA1, await zipOf({ [name]: form, ...beside }), '报送.zip');

it('[A.1-a] a form in a zip is read as if it lay there plain, and what lies beside it is listed', async () => {
  for (const kind of ['xlsx', 'docx'] as const) {
    const read = await inZip(`表.${kind}`, Buffer.from(await writers[kind](tableA1, filling)), { '照片/执照.jpg': 'x', '说明.txt': 'x' });
    expect(differences(filling, answers(read))).toEqual([]);
    expect(doubts(read)).toEqual({});
    expect(listed(read)).toEqual(['file 执照.jpg', 'file 说明.txt']);
    expect(read.balance.unread).toBe(2);
  }
});

it('[A.1-a] struck-through text in a packed form is as doubtful as in a plain one; two forms are refused', async () => {
  const form = await editXlsx(await writers.xlsx(tableA1, filling), s => {
    const row = findRow(s, '法人代表');
    setText(s, row, 2, '张伟');
    for (const cell of s.rows[row] ?? []) cell.struck = true;
  });
  const plain = settled(await readEdited(tableA1, form, 'a.xlsx'));
  expect(plain).not.toEqual(untouched);
  expect(settled(await inZip('a.xlsx', form))).toEqual(plain);
  await expect(inZip('a.xlsx', form, { 'b.docx': 'x' })).rejects.toMatchObject({ code: 'platform.problem.fileZipMany' });
  await expect(inZip('a.jpg', form)).rejects.toMatchObject({ code: 'platform.problem.fileNotSheet' });
});
