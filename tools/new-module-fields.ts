/** A field of the records that a new room keeps. */
export interface RoomField {
  /** `heldOn`; the column is `held_on`. */
  readonly name: string;
  readonly type: 'text' | 'number' | 'day' | 'choice';
  readonly label: string;
  /** Of a choice: code and word. */
  readonly choices: readonly { readonly code: string; readonly word: string }[];
}

const usage = 'a field is name:type:标签, e.g. seats:number:人数, or level:choice:级别:basic=初级,high=高级';

/** What every record has already, and words that SQL keeps for itself. */
const taken =
  'id title heldOn state version may createdBy createdAt closedAt authorityId regionCode order group user table select where from to end default check limit offset all as in';

/** Every room begins with these two. */
const firstFields: readonly RoomField[] = [
  { name: 'title', type: 'text', label: '标题', choices: [] },
  { name: 'heldOn', type: 'day', label: '日期', choices: [] },
];

const choicesOf = (text: string | undefined): RoomField['choices'] =>
  (text ?? '').split(',').map(one => {
    const [code = '', word = ''] = one.split('=');
    if (!/^[a-z][A-Za-z0-9]*$/.test(code) || word === '') throw new Error(`“${one}” does not do: ${usage}`);
    return { code, word };
  });

const fieldOf = (text: string): RoomField => {
  const [name = '', type = '', label = '', choices] = text.split(':');
  if (!/^[a-z][A-Za-z0-9]{1,30}$/.test(name) || !label) throw new Error(`“${text}” does not do: ${usage}`);
  if (taken.split(' ').includes(name)) throw new Error(`“${name}” does not do: every record has it already, or SQL keeps the word`);
  if (type !== 'text' && type !== 'number' && type !== 'day' && type !== 'choice') throw new Error(`“${type}” does not do: ${usage}`);
  return { name, type, label, choices: type === 'choice' ? choicesOf(choices) : [] };
};

/**
 * The fields of a new room: title, day, and what was asked for.
 * @throws Error in words when one does not do
 */
export const fieldsOf = (asked: readonly string[]): RoomField[] => {
  const fields = [...firstFields, ...asked.map(fieldOf)];
  const twice = fields.find((f, i) => fields.findIndex(x => x.name === f.name) !== i);
  if (twice) throw new Error(`“${twice.name}” does not do: it is asked for twice`);
  return fields;
};

export const columnOf = (f: RoomField): string => f.name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`);
const schemaOf = (f: RoomField): string => `Record${f.name[0]?.toUpperCase()}${f.name.slice(1)}`;
const englishOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, c => ` ${c.toLowerCase()}`);
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
};
const inSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const inCode = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const sqlOf = (f: RoomField): string => {
  const column = columnOf(f);
  if (f.type === 'text') return `  ${column} text not null check (${column} <> ''),`;
  if (f.type === 'day') return `  ${column} date not null,`;
  if (f.type === 'number') return `  ${column} int not null check (${column} between 0 and 1000000),`;
  return `  ${column} text collate "C" not null check (${column} in (${f.choices.map(c => inSql(c.code)).join(', ')})),`;
};

const commentOf = (room: string, f: RoomField): string =>
  `comment on column ${room}.records.${columnOf(f)} is ${inSql([f.label, ...f.choices.map(c => `${c.code} ${c.word}`)].join(' · '))};`;

const zodOf = (f: RoomField): string =>
  ({ text: 'line(80)', day: 'Day', number: 'z.int().min(0).max(1_000_000)', choice: schemaOf(f) })[f.type];

export const sampleOf = (f: RoomField, other = false): string =>
  ({
    text: other ? "'第二期'" : "'第一期'",
    day: other ? "'2026-11-23'" : "'2026-11-22'",
    number: other ? '13' : '12',
    choice: `'${f.choices.at(other ? -1 : 0)?.code}'`,
  })[f.type];

/** How a page shows the value of record `r`. */
const shown = (f: RoomField): string =>
  f.type === 'choice' ? `t(\`${f.name}.\${r.${f.name}}\`)` : f.type === 'day' ? `sayDay(r.${f.name})` : `r.${f.name}`;

const inputOf = (f: RoomField): string =>
  ({
    text: '<Input maxLength={80} />',
    day: '<DayField />',
    number: '<NumberInput min={0} max={1_000_000} precision={0} />',
    choice: `<Select options={${schemaOf(f)}.options.map(value => ({ value, label: t(\`${f.name}.\${value}\`) }))} />`,
  })[f.type];

const formItemOf = (f: RoomField): string => {
  const rule = f.type === 'text' ? '{[{ required: true, whitespace: true }]}' : '{required}';
  return `<Form.Item name={['record', '${f.name}']} label={t('field.${f.name}')} rules=${rule}>${inputOf(f)}</Form.Item>`;
};

const listColumnOf = (f: RoomField): string => {
  const width = f.name === 'title' ? '' : ` width: ${f.type === 'text' ? 220 : 140},`;
  return `{ key: '${f.name}', title: t('field.${f.name}'),${width}${f.type === 'number' ? " align: 'right'," : ''} render: r => ${shown(f)} },`;
};

const sheetColumnOf = (f: RoomField): string => {
  const kind = { text: ' width: 32, wrap: true', day: " kind: 'day'", number: " kind: 'integer'", choice: ' width: 12' }[f.type];
  return `{ title: t['field.${f.name}'],${kind} },`;
};

type Choice = RoomField['choices'][number];
const phrases = (fields: readonly RoomField[], say: (f: RoomField) => string, sayChoice: (c: Choice) => string): string =>
  fields
    .flatMap(f => [`'field.${f.name}': ${inCode(say(f))},`, ...f.choices.map(c => `'${f.name}.${c.code}': ${inCode(sayChoice(c))},`)])
    .join('\n');

export const lines = (fields: readonly RoomField[], one: (f: RoomField) => string): string => fields.map(one).join('\n');
export const row = (fields: readonly RoomField[], one: (f: RoomField) => string): string => fields.map(one).join(', ');

const serverPlaces = (room: string, fields: readonly RoomField[]): Record<string, string> => {
  const choices = fields.filter(f => f.type === 'choice');
  return {
    fieldWords: row(fields, f => f.label),
    sqlColumns: lines(fields, sqlOf),
    sqlComments: lines(fields, f => commentOf(room, f)),
    choiceSchemas: lines(
      choices,
      f =>
        `/** ${f.label}: ${f.choices.map(c => c.word).join(' · ')}. */\nexport const ${schemaOf(f)} = z.enum([${f.choices.map(c => `'${c.code}'`).join(', ')}]);\n`,
    ),
    zodFields: lines(fields, f => `${f.name}: ${zodOf(f)},`),
    storeValues: lines(fields, f => `${columnOf(f)}: r.${f.name},`),
    readColumns: row(fields, f => `'r.${columnOf(f)}'`),
    readValues: lines(fields, f => `${f.name}: r.${columnOf(f)}${f.type === 'choice' ? ` as RecordRow['${f.name}']` : ''},`),
    sample: row(fields, f => `${f.name}: ${sampleOf(f)}`),
    otherSample: row(fields, f => `${f.name}: ${sampleOf(f, true)}`),
    sheetColumns: lines(fields, sheetColumnOf),
    sheetValues: row(fields, f => (f.type === 'choice' ? `t[\`${f.name}.\${r.${f.name}}\`]` : `r.${f.name}`)),
  };
};

const webPlaces = (fields: readonly RoomField[]): Record<string, string> => {
  const choices = fields.filter(f => f.type === 'choice');
  const hasNumber = fields.some(f => f.type === 'number');
  return {
    fieldsZh: phrases(
      fields,
      f => f.label,
      c => c.word,
    ),
    fieldsEn: phrases(
      fields,
      f => englishOf(f.name),
      c => englishOf(c.code),
    ),
    listColumns: lines(fields, listColumnOf),
    facts: lines(fields, f => `{ label: t('field.${f.name}'), value: ${shown(f)} },`),
    columnWords: lines(fields, f => `${columnOf(f)}: t('field.${f.name}'),`),
    columnValues: lines(choices, f => `if (column === '${columnOf(f)}') return t(\`${f.name}.\${value as '${f.choices[0]?.code}'}\`);`),
    antdInputs: `{ Form, Input${choices.length > 0 ? ', Select' : ''} }`,
    numberImport: hasNumber ? "import { NumberInput } from '#ui/desk/form/NumberInput.tsx';\n" : '',
    recordImports: `{ ${choices.map(f => `${schemaOf(f)}, `).join('')}type RecordFields, type RecordView }`,
    valuesIn: row(fields, f => `${f.name}: r.${f.name}`),
    formItems: lines(fields, formItemOf),
  };
};

/** The places of the template that depend on the fields. */
export const fieldPlaces = (room: string, fields: readonly RoomField[]): Record<string, string> => ({
  ...serverPlaces(room, fields),
  ...webPlaces(fields),
});
