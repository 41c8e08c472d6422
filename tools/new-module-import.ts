import { columnOf, inCode, lines, type RoomField, row, sampleOf } from './new-module-fields.ts';
import type { Additions } from './new-module-parts.ts';

/** `--import`: records come in from sheets as well, by the one engine (docs/decisions/0025). */
export const importAdditions: Additions = {
  grants: "  ...importGrants('$room$', staff),",
  grantImports: "import { importGrants } from '#platform/contract/imports/operations.ts';\n",
  problems: '  columnsMissing: { status: 422 },',
  imports:
    "import { importHandlers, importJobs } from '#platform/server/imports/handlers.ts';\nimport { recordKind } from './server/import/kind.ts';",
  handlers: ", ...importHandlers(recordKind, roomPhrases('$room$', zhCN, en))",
  module: "  tasks: ['$room$.import'],",
  jobs: '...importJobs(recordKind)',
  runs: '...importRuns(recordKind)',
  runImports: "import { importRuns } from '#platform/server/imports/runs.ts';\nimport { recordKind } from './import/kind.ts';",
  routes: `  { path: '/$room$/imports', page: () => import('./import/RecordImport.tsx').then(m => m.recordPages.List), needs: '$room$.import.list' },
  { path: '/$room$/imports/new', page: () => import('./import/RecordImport.tsx').then(m => m.recordPages.New), needs: '$room$.import.start' },
  { path: '/$room$/imports/$id', page: () => import('./import/RecordImport.tsx').then(m => m.recordPages.Show), needs: '$room$.import.get' },`,
  desk: `  tasks: { '$room$.import': { phrase: '$room$.task.import', path: id => \`/$room$/imports/\${id}\` } },`,
  listImports: "import { LinkButton } from '#ui/desk/LinkButton.tsx';\nimport { recordImports } from '../contract/operations-import.ts';",
  listActs: '{can(recordImports.start.name) && <LinkButton href="/$room$/imports/new">{t(\'import.new\')}</LinkButton>}',
  zhImports: "import { importOpsZh } from '#platform/contract/imports/phrases-operations.ts';\n",
  enImports: "import { importOpsEn } from '#platform/contract/imports/phrases-operations.ts';",
  zh: `  ...importOpsZh,
  'problem.columnsMissing': '表头里还缺必需的列，没有读入任何行：$fieldWords$都要有。请在“列对应”里指定各列的含义，或换一张工作表。',
  'fault.missing': '必填，这一格是空的',
  'fault.dayOdd': '认不出日期，请写成 2026-11-22 这样',
  'fault.numberOdd': '认不出数字，请填 0 到 1000000 的整数',
  'fault.choiceOdd': '不在可选的内容里',
  'fault.textCut': '超过 {max} 个字，多出的部分没有带入',
  'task.import': '导入$title$记录',
  'import.list': '导入记录',
  'import.lead': '确认前什么都不写入；写入后可以整批撤销。',
  'import.new': '导入$title$记录',
  'import.drop': '把表格拖到这里',
  'import.dropHint': '支持 .xlsx、.xls、.ods、.csv；表头里要有：$fieldWords$。单个文件最多 50 MB、2 万行。',
  'import.none': '还没有导入过',
  'import.confirm': '确认导入 {n} 条',
  'import.done': '已写入 {created} 条记录。',
  'import.undoExplain': '写入的 {created} 条会删除；导入后有人改过的保留不动，并列出来。',
  'import.undone': '已撤销：删除 {removed} 条，{left} 条保留未动。',
  'import.skippedRows': '另有 {n} 行是合计、说明或空行，没有读作记录。',
  'import.seeList': '看$title$记录',
  'import.why.sameRecord': '已有同名同日的记录',
  'import.why.sameInFile': '表里有同名同日的行',
  'import.left': '导入后有人改过',`,
  en: `  ...importOpsEn,
  'problem.columnsMissing': 'The heading lacks columns that are needed, and no row was read. Say what the columns mean, or choose another sheet.',
  'fault.missing': 'Needed, and the cell is empty',
  'fault.dayOdd': 'Not a day; write it as 2026-11-22',
  'fault.numberOdd': 'Not a number; a whole number from 0 to 1000000',
  'fault.choiceOdd': 'Not one of the choices',
  'fault.textCut': 'More than {max} characters; the rest was not taken in',
  'task.import': 'Import of $room$ records',
  'import.list': 'Imports',
  'import.lead': 'Nothing is written before you confirm; afterwards the whole import can be undone.',
  'import.new': 'Import $room$ records',
  'import.drop': 'Drop a sheet here',
  'import.dropHint': '.xlsx, .xls, .ods or .csv; every field of a record needs its column. At most 50 MB and 20,000 rows.',
  'import.none': 'Nothing was imported yet',
  'import.confirm': 'Import {n} records',
  'import.done': '{created} records written.',
  'import.undoExplain': 'The {created} records will be removed; what was changed since stays and is listed.',
  'import.undone': 'Undone: {removed} removed, {left} left as they are.',
  'import.skippedRows': '{n} more rows are totals, notes or empty, and were not read as records.',
  'import.seeList': 'See the records',
  'import.why.sameRecord': 'A record of this title and day is there',
  'import.why.sameInFile': 'Another row has this title and day',
  'import.left': 'Changed since the import',`,
  sql: `
-- Staging is no business data: filled by COPY, read only through the import it belongs to, and emptied when that has ended.
create table $room$.import_rows (
  import_id uuid not null,
  row_no int not null,
  red boolean not null,
  filled int not null,
  doubts int not null,
  decision text collate "C" not null,
  twin_why text collate "C",
  twin_row int,
  twin_score real,
  twin_id uuid,
  record_id uuid not null,
$importSqlColumns$
  primary key (import_id, row_no)
);
comment on table $room$.import_rows is 'Staged rows of an import, read only through the import they belong to [no wall: PostgreSQL refuses COPY behind one]';
create index import_rows_twins on $room$.import_rows (import_id, row_no) where twin_why is not null;
grant select, insert, update, delete on $room$.import_rows to app;`,
  readme: `
Sheets come in at \`/$room$/imports\` by the one engine (docs/decisions/0025): each column is needed; a row whose title and day are there already waits for a decision.
`,
};

const readerOf = (f: RoomField): string => {
  if (f.type === 'text') return `cell => needed(cell, () => readText(cell, '${f.name}', 80))`;
  const draft = `${f.name} => ({ ${f.name} })`;
  if (f.type === 'day') return `(cell, eyes) => needed(cell, () => understood(eyes.dayOf(cell), ${draft}, 'dayOdd'))`;
  const found = f.type === 'number' ? 'numberOf(cell)' : `${f.name}Words.get(tidy(cell.text))`;
  return `cell => needed(cell, () => understood(${found}, ${draft}, '${f.type}Odd'))`;
};

const fieldOf = (f: RoomField): string => {
  const lead = f.name === 'title' ? 'lead: true, ' : '';
  const repeats = f.type === 'choice' ? 'repeats: true, ' : '';
  return `  ${f.name}: { headings: [${inCode(f.label)}], ${lead}${repeats}always: true, read: ${readerOf(f)} },`;
};

const numberReader = `
/** 1,200 and full-width digits are numbers too. */
const numberOf = (cell: PlainCell): number | undefined => {
  const text = tidy(cell.text).normalize('NFKC').replaceAll(',', '');
  return /^\\d{1,7}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined;
};`;

/** Choices are told by their word, and by their code. */
const choiceReader = (f: RoomField): string => `
const ${f.name}Words: ReadonlyMap<string, RecordFields['${f.name}']> = new Map([
${f.choices.flatMap(c => [c.word, c.code].map(w => `  [${inCode(w)}, '${c.code}'],`)).join('\n')}
] as const);`;

const factOf = (f: RoomField): string => {
  const value = `r.facts['${f.name}']`;
  if (f.type === 'day') return `${value} ? sayDay(${value}) : '—'`;
  if (f.type !== 'choice') return `${value} ?? '—'`;
  return `${value} ? t(\`${f.name}.\${${value} as '${f.choices[0]?.code}'}\`) : '—'`;
};

/** How a sheet writes the sample: choices by their word. */
const writtenOf = (f: RoomField): string => (f.type === 'choice' ? (f.choices[0]?.word ?? '') : sampleOf(f).replaceAll("'", ''));

/** The places of the import that depend on the fields; staged values are texts as they were read, numbers numbers. */
export const importPlaces = (fields: readonly RoomField[]): Record<string, string> => {
  const facts = fields.filter(f => f.name !== 'title');
  const hasNumber = fields.some(f => f.type === 'number');
  return {
    importReaders: [...(hasNumber ? [numberReader] : []), ...fields.filter(f => f.type === 'choice').map(choiceReader)].join('\n'),
    importFields: lines(fields, fieldOf),
    importWritten: row(fields, f => `${f.name}: ${inCode(writtenOf(f))}`),
    importStaged: lines(
      fields,
      f => `  { name: '${columnOf(f)}', put: (out, row) => out.${f.type === 'number' ? 'int' : 'text'}(row.draft.${f.name}) },`,
    ),
    importColumnOf: row(fields, f => `${f.name}: '${columnOf(f)}'`),
    importColumns: row(fields, columnOf),
    importValues: row(fields, f => `r.${columnOf(f)}${f.type === 'day' ? '::date' : ''}`),
    importSqlColumns: lines(fields, f => `  ${columnOf(f)} ${f.type === 'number' ? 'int' : 'text'},`),
    importFactTypes: facts.map(f => `'${f.name}'`).join(' | '),
    importFactSql: row(facts, f => `r.${columnOf(f)}${f.type === 'number' ? '::text' : ''} as "${f.name}"`),
    importFactNames: row(facts, f => f.name),
    importRowColumns: lines(facts, f => `      { key: '${f.name}', title: t('field.${f.name}'), width: 160, render: r => ${factOf(f)} },`),
    importHeading: fields
      .map(f => f.label)
      .join(',')
      .replaceAll("'", "\\'"),
    importRow: fields.map(writtenOf).join(','),
  };
};
