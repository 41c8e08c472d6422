import type { z } from 'zod';

interface Shape {
  type?: string | string[];
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

const typeOf = (shape: Shape | undefined): string => {
  if (!shape) return 'string';
  if (typeof shape.type === 'string') return shape.type;
  const inner = shape.anyOf?.find(s => s.type !== 'null');
  return inner ? typeOf(inner) : 'string';
};

const scalar = (text: string, type: string): unknown => {
  if (type === 'number' || type === 'integer') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'object') {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
};

/**
 * Turns a query string into the input that an operation's schema expects: numbers and booleans by the schema's types, arrays by
 * repeated keys, objects as JSON. What does not fit stays text and is refused by the schema, with its field named.
 * @param schema JSON Schema of the input
 */
export const decodeQuery = (schema: z.core.JSONSchema.BaseSchema, params: URLSearchParams): Record<string, unknown> => {
  const properties = (schema as Shape).properties ?? {};
  const input: Record<string, unknown> = {};
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    const shape = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const type = typeOf(shape);
    const value =
      type === 'array' ? values.map(v => scalar(v, typeOf(shape?.items))) : values.length === 1 ? scalar(values[0] ?? '', type) : values;
    Object.defineProperty(input, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return input;
};
