import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');

/** Puts in a file as an office sent it and reads it. */
const read = async (file: string) => {
  const bytes = readFileSync(path.resolve('test/fixtures', file));
  const fileId = await lead.upload(bytes, { name: path.basename(file), mediaType: 'application/octet-stream' });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  return shown(id);
};
const shown = async (id: string) => ({
  id,
  view: await lead.call(ledgerImports.get, { id }),
  rows: (await lead.call(ledgerImports.rows, { id })).rows,
  faults: (await lead.call(ledgerImports.faults, { id })).rows,
  unread: (await lead.call(ledgerImports.faults, { id, severity: 'unread' })).rows,
});

describe('名单文件', () => {
  it.each(['ledgers/gbk.csv', 'ledgers/utf8-bom.csv', 'ledgers/utf16.csv'])(
    '[6.1-c] %s: title rows, full-width digits, spaced codes, Chinese dates',
    async file => {
      const { view, rows, faults } = await read(file);
      expect(view).toMatchObject({ state: 'ready', headerRow: 3, counts: { rows: 3, red: 1 }, skippedRows: 1 });
      expect(rows.map(r => [r.name, r.facts['uscc'], r.facts['region'], r.verdict])).toEqual([
        ['杭州堃犇泵业有限公司', '91330105MA2TE5T1X3', '康桥街道', 'new'],
        ['杭州骉骉食品厂', '91330105123456788Q', '米市巷街道', 'new'],
        ['杭州逗号, 引号"贸易有限公司', null, '拱墅区', 'red'],
      ]);
      expect(faults.map(f => [f.cell, f.code])).toEqual([
        ['B6', 'usccTurnedNumber'],
        ['D6', 'phoneUnreadable'],
        ['E6', 'dayUnreadable'],
      ]);
    },
  );

  it.each(['sheets/dirty.xlsx', 'sheets/dirty.xls', 'sheets/dirty.ods'])(
    '[6.1-c] %s: a code that became a number is refused by its cell, never repaired',
    async file => {
      const first = await read(file);
      // A row that is hidden in the file is left out until a person asks for it.
      expect(first.view).toMatchObject({ hiddenRows: 1, withHidden: false, counts: { rows: 4, red: 0 } });
      expect(first.unread).toContainEqual(expect.objectContaining({ code: 'rowHidden', cell: expect.stringMatching(/7$/) }));
      await lead.call(ledgerImports.remap, { id: first.id, withHidden: true, columns: [] });
      await world.runJobs();
      const { id, view, rows, faults } = await shown(first.id);
      expect(view).toMatchObject({ hiddenRows: 0, withHidden: true });
      expect(view).toMatchObject({ state: 'ready', sheet: '企业名单', headerRow: 4, counts: { rows: 5, red: 1 } });
      expect(view.columns.map(c => c.field)).toEqual([null, 'name', 'uscc', 'established', 'outputValue', 'street']);
      expect(rows.slice(0, 2).map(r => [r.name, r.facts['uscc']])).toEqual([
        ['杭州甲食品有限公司', '91330100799655058B'],
        ['杭州堃犇科技有限公司', '91330100799655058B'],
      ]);
      expect(faults.find(f => f.severity === 'red')).toMatchObject({ cell: '企业名单!C7', code: 'usccTurnedNumber' });
      expect(faults.map(f => f.cell)).toContain('企业名单!E8');
      const file2 = await lead.call(ledgerImports.annotated, { id });
      expect(file2.body.length).toBeGreaterThan(1_000);
    },
  );

  it('[6.1-c] merged cells: a heading of two levels, and one enterprise over several rows, on the second sheet', async () => {
    const { view, rows } = await read('ledgers/merged.xlsx');
    expect(view).toMatchObject({ sheet: '登记表', headerRow: 3, counts: { rows: 2, red: 0 } });
    expect(view.columns.map(c => c.field)).toEqual(['name', 'uscc', 'street', 'liaison', 'liaisonPhone', 'products']);
    expect(rows.map(r => [r.row, r.name, r.facts['region']])).toEqual([
      [4, '杭州合并甲五金制品有限公司', '康桥街道'],
      [6, '杭州合并乙丝绸有限公司', '拱宸桥街道'],
    ]);
  });

  it.each(['table-a1/filled-in-word.docx'])('[6.1-c] %s is no list: a sentence, and nothing is written', async file => {
    const { view } = await read(file);
    expect(view).toMatchObject({
      state: 'unreadable',
      problem: 'platform.problem.fileNotSheet',
      problemParams: { kind: 'Word' },
      counts: { rows: 0 },
    });
  });
});
