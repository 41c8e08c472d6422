import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { streamXlsxRows } from 'hucre';
import type { ImportTwin, ImportView } from '#modules/enterprises/contract/import.ts';
import { confirmImport, decideImport, getImport, startImport } from '#modules/enterprises/contract/import-operations.ts';
import { makeEnterprises } from '#modules/enterprises/domain/demo-enterprise.ts';
import { newId } from '#platform/contract/ids.ts';
import { type SheetColumn, type SheetValue, writeXlsx } from '#platform/server/sheets/write.ts';
import { type Figure, timed } from './measure.ts';
import type { Caller, Program } from './program.ts';
import { randomFrom } from './random.ts';

const rowCount = 100_000;
const perBatch = 5_000;
const headings = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '所属街道',
  '地址',
  '行业代码',
  '企业规模',
  '是否规上',
  '经营状态',
  '法定代表人',
  '质量负责人',
  '质量负责人电话',
  '联系人',
  '职务',
  '联系电话',
  '微信群',
  '主要产品',
  '年产值',
  '成立日期',
  '备注',
];
const columns: SheetColumn[] = headings.map(title => ({
  title,
  kind: title === '序号' ? 'integer' : title === '成立日期' ? 'day' : 'text',
}));
const scales = { large: '大型', medium: '中型', small: '小型', micro: '微型' } as const;
/** One for each batch: the made names repeat after some thousand. */
const marks = [...'东西南北中春夏秋冬日月星辰山川江河湖海云'];

/** A list as an office keeps it: 100,000 enterprises, each with its people, valid codes, no faults. */
function* rows(streets: ReadonlyMap<string, string>): Generator<SheetValue[]> {
  const random = randomFrom(11);
  for (let from = 0; from < rowCount; from += perBatch) {
    const mark = marks[from / perBatch] ?? '';
    for (const [i, firm] of makeEnterprises({ id: () => '', random }, '330105', perBatch).entries()) {
      const liaison = firm.contacts.find(c => c.kind === 'liaison');
      yield [
        from + i + 1,
        firm.name.replace(/(股份)?有限公司$/, form => mark + form),
        firm.uscc,
        streets.get(firm.regionCode),
        firm.address,
        firm.industryCode,
        firm.scale ? scales[firm.scale] : '',
        firm.aboveScale ? '是' : '否',
        '存续',
        firm.contacts[0]?.name,
        '',
        '',
        liaison?.name,
        liaison?.post,
        liaison?.phone,
        '',
        '阀门、泵',
        '1200',
        '2015-03-18',
        '',
      ];
    }
  }
}

const streetsOf = async (program: Program): Promise<Map<string, string>> => {
  const owner = await program.owner();
  const { rows: found } = await owner.query("select code, name from people.regions where code like '330105___'");
  await owner.end();
  return new Map(found.map(r => [r.code, r.name]));
};

const until = async (caller: Caller, id: string, state: ImportView['state']): Promise<ImportView> => {
  for (;;) {
    const view = await caller.call(getImport, { id });
    if (view.state === state) return view;
    if (view.state === 'unreadable' || view.state === 'abandoned') throw new Error(`import ${view.state}: ${view.problem}`);
    await sleep(200);
  }
};

const answers: Readonly<Record<ImportTwin['why'], 'new' | 'skip'>> = {
  sameCode: 'skip',
  sameCodeInFile: 'skip',
  sameName: 'new',
  sameNameInFile: 'new',
  nearName: 'new',
};

/** The way of the page: upload, wait for the judgement, decide the twins, confirm, wait until all is written. */
const bringIn = async (caller: Caller, bytes: Uint8Array): Promise<{ judged: number; written: number; view: ImportView }> => {
  const id = newId();
  const start = performance.now();
  await caller.call(startImport, { id, fileId: await caller.upload('名单.xlsx', bytes) });
  const ready = await until(caller, id, 'ready');
  const judged = performance.now() - start;
  if (ready.counts.undecided > 0)
    for (const [why, decision] of Object.entries(answers)) await caller.call(decideImport, { id, why: why as ImportTwin['why'], decision });
  await caller.call(confirmImport, { id });
  const view = await until(caller, id, 'written');
  return { judged, written: performance.now() - start, view };
};

const readAlone = async (bytes: Uint8Array): Promise<void> => {
  for await (const _ of streamXlsxRows(bytes, { sheet: 0 }));
};

/** Import of 100,000 rows × 20 columns over HTTP, judged and written, against reading the same file with the library alone. */
export const benchImport = async (program: Program): Promise<Figure[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
  try {
    const file = path.join(folder, 'list.xlsx');
    const sheet = { name: '名单', columns, rows: rows(await streetsOf(program)) };
    await pipeline(writeXlsx([sheet], new Date(0)), createWriteStream(file));
    const bytes = readFileSync(file);
    const alone = await timed(() => readAlone(bytes));
    const lead = await program.signIn('stationLead');
    program.forgetPeak();
    const { judged, written, view } = await bringIn(lead, bytes);
    const note = `library ${(alone.ms / 1000).toFixed(1)} s; judged after ${(judged / 1000).toFixed(1)} s, written after ${(written / 1000).toFixed(1)} s; ${view.counts.willCreate} new, ${view.counts.red} refused`;
    return [
      { name: 'import of 100,000 × 20 ÷ library reading alone', measured: written / alone.ms, limit: 2, sense: 'atMost', unit: '×', note },
      {
        name: 'import of 100,000 × 20, memory of the program',
        measured: program.peakMegabytes(),
        limit: 400,
        sense: 'atMost',
        unit: 'MB',
        note: 'highest resident size',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
