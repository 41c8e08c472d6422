import { newId } from '#platform/contract/ids.ts';

/** The part of JSON Schema that our inputs use. */
export interface Shape {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  additionalProperties?: Shape;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

/** Texts that have broken programs before: quotes, wildcards, direction marks, lone halves, templates, very long lines. */
const nasty = [
  "'; drop table people.persons; --",
  '%_\\',
  '\u202Eexe.txt',
  '𠮷野家 𬭚',
  '<img src=x onerror=alert(1)>',
  '$' + '{7*7}',
  '=1+1',
  'a'.repeat(300),
  '０１２',
];

/** A value that fits the shape well enough to get past the first glance, with nasty text wherever text may stand. */
export const valueFor = (shape: Shape, n: number): unknown => {
  const inner = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (inner) return valueFor(inner[n % inner.length] ?? {}, n);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[n % shape.enum.length];
  if (shape.format === 'uuid') return newId();
  if (shape.format === 'date') return ['2026-02-30', '2026-11-22', '9999-12-31'][n % 3];
  if (shape.format === 'date-time') return '2026-11-22T09:00:00+08:00';
  if (shape.type === 'integer' || shape.type === 'number') return [shape.minimum ?? 0, -1, 2 ** 53, 1.5][n % 4];
  if (shape.type === 'boolean') return n % 2 === 0;
  if (shape.type === 'array') return Array.from({ length: Math.max(shape.minItems ?? 0, n % 3) }, () => valueFor(shape.items ?? {}, n));
  if (shape.type === 'object' || shape.properties)
    return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([k, s]) => [k, valueFor(s, n)]));
  if (shape.type === 'null') return null;
  return shape.pattern?.includes('\\d{6}') ? '330105' : nasty[n % nasty.length];
};

/** Words of the trade that some pattern asks for: region, secret, digest, month, week, day of the year, code of an item, key of its part, credit code, telephone. */
const wellFormed = [
  '330105',
  'A'.repeat(43),
  'a'.repeat(64),
  '2026-11',
  '2026-W40',
  '03-01',
  'GS-QLT-01',
  'plan',
  '2026-11-22',
  '91330100799655058B',
  '13800001234',
  '3812',
  'C',
  'BZ01',
  'new',
  '1',
  'a',
  'https://a.example',
];

const plainText = (shape: Shape): string => {
  const { pattern, format, minLength = 1, maxLength = Number.POSITIVE_INFINITY } = shape;
  if (pattern !== undefined) return wellFormed.find(w => new RegExp(pattern, 'u').test(w)) ?? '甲';
  if (format === 'uri') return 'https://a.example/';
  return '甲'.repeat(Math.min(minLength, maxLength));
};

/** A value as a sensible person would send it, without what may be left out: for what must get past the reading. */
export const plainFor = (shape: Shape): unknown => {
  const inner = shape.anyOf ?? shape.oneOf;
  if (inner) return plainFor(inner.find(s => s.type !== 'null') ?? {});
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map(plainFor));
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.format === 'uuid') return newId();
  if (shape.format === 'date') return '2026-11-22';
  if (shape.format === 'date-time') return '2026-11-22T09:00:00+08:00';
  if (shape.type === 'integer' || shape.type === 'number') return Math.min(Math.max(shape.minimum ?? 1, 1), shape.maximum ?? 1);
  if (shape.type === 'boolean') return true;
  if (shape.type === 'array') return Array.from({ length: shape.minItems ?? 0 }, () => plainFor(shape.items ?? {}));
  if (shape.type === 'object' || shape.properties)
    return Object.fromEntries((shape.required ?? []).map(k => [k, plainFor(shape.properties?.[k] ?? {})]));
  return plainText(shape);
};

/** The same with what may be left out: each text and number of the shape stands somewhere. */
export const fullFor = (shape: Shape): unknown => {
  const inner = shape.anyOf ?? shape.oneOf;
  if (inner) return fullFor(inner.find(s => s.type !== 'null') ?? {});
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map(fullFor));
  if (shape.type === 'array') return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => fullFor(shape.items ?? {}));
  if (shape.additionalProperties && !shape.properties) return { a: fullFor(shape.additionalProperties) };
  if (shape.properties) return Object.fromEntries(Object.entries(shape.properties).map(([k, s]) => [k, fullFor(s)]));
  return plainFor(shape);
};

/** For each text of an input a maker of the same input with something else in its place. */
export const textsIn = (input: unknown): ((other: unknown) => unknown)[] => {
  if (typeof input === 'string') return [other => other];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    textsIn(value).map(put => (other: unknown) => {
      const copy = (Array.isArray(input) ? [...input] : { ...input }) as Record<string, unknown>;
      copy[key] = put(other);
      return copy;
    }),
  );
};

/** An input as a query string: arrays by repeated keys, objects as JSON. */
export const queryOf = (input: unknown): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input as Record<string, unknown>)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value])
      query.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one));
  }
  return query.toString();
};
