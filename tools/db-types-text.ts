/** A column as the catalogue tells it; `type` in PostgreSQL's own words. */
export interface ColumnFact {
  name: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  /** Generated, or an identity that nobody may write. */
  isAlways: boolean;
}

/** A table or view, `room.table`. */
export interface RelationFact {
  name: string;
  isView: boolean;
  comment: string | null;
  columns: ColumnFact[];
}

const head = `// Written by \`npm run db:types\` from the migrations. Never edit by hand.
import type { ColumnType } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue | undefined };
/** Goes in as text (\`JSON.stringify\`): the driver would make a PostgreSQL array of a list. */
export type Json = ColumnType<JsonValue, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** Made by the database alone. */
export type GeneratedAlways<T> = ColumnType<T, never, never>;
`;

const numbers = ['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'];

const scalarOf = (type: string): string => {
  if (numbers.includes(type)) return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'json' || type === 'jsonb') return 'Json';
  if (type === 'timestamp with time zone' || type === 'timestamp without time zone') return 'Timestamp';
  if (type === 'bytea') return 'Buffer';
  return 'string';
};

const typeOf = ({ type, notNull, hasDefault, isAlways }: ColumnFact): string => {
  const base = type.endsWith('[]')
    ? `${scalarOf(type.slice(0, -2)).replace('Timestamp', 'Date').replace('Json', 'JsonValue')}[]`
    : scalarOf(type);
  const whole = notNull ? base : `${base} | null`;
  if (isAlways) return `GeneratedAlways<${whole.replace('Timestamp', 'Date')}>`;
  return hasDefault ? `Generated<${base}>${notNull ? '' : ' | null'}` : whole;
};

const keyOf = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `'${name}'`);

/** The text of `db-types.gen.ts`: one line a column, relations in byte order, the table's comment above it. */
export const typesOf = (relations: readonly RelationFact[]): string => {
  const blocks = relations.map(({ name, comment, columns }) => {
    const note = comment === null ? '' : `  /** ${comment.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n`;
    return `${note}  '${name}': {\n${columns.map(c => `    ${keyOf(c.name)}: ${typeOf(c)};\n`).join('')}  };\n`;
  });
  return `${head}\nexport interface DB {\n${blocks.join('')}}\n`;
};
