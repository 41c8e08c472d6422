import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { makeEnterprises } from '#modules/enterprises/domain/demo-enterprise.ts';
import { type SheetColumn, type SheetValue, writeXlsx } from '#platform/server/sheets/write.ts';
import type { Program } from './program.ts';
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
  const { rows: found } = await owner.query("select code, name from reference.divisions where code like '330105___'");
  await owner.end();
  return new Map(found.map(r => [r.code, r.name]));
};

/** Writes the list as .xlsx. */
export const writeList = async (program: Program, file: string): Promise<void> => {
  const sheet = { name: '名单', columns, rows: rows(await streetsOf(program)) };
  await pipeline(writeXlsx([sheet], new Date(0)), createWriteStream(file));
};
