import { z } from 'zod';
import { pathOf, phraseKeyOf, roomOf } from '../../contract/operation.ts';
import type { Translate } from '../../contract/phrases.ts';
import { ProblemDetails } from '../../contract/problem.ts';
import type { Handler } from '../handler.ts';

type Json = Record<string, unknown>;

/** JSON Schema 2020-12 of a shape, without the `$schema` line that OpenAPI does not want inside. */
export const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
};

/** A schema's own `$defs` (shapes that hold themselves) move to the components, where `$ref` of an OpenAPI document finds them. */
const hoister = (components: Json) => {
  const rename = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
    if (Array.isArray(value)) return value.map(v => rename(v, names));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, k === '$ref' && typeof v === 'string' ? (names.get(v) ?? v) : rename(v, names)]),
    );
  };
  return (schema: z.core.JSONSchema.BaseSchema, owner: string): z.core.JSONSchema.BaseSchema => {
    const { $defs, ...rest } = schema;
    const own = Object.keys($defs ?? {});
    const names = new Map(own.map(name => [`#/$defs/${name}`, `#/components/schemas/${owner}.${name}`]));
    for (const name of own) components[`${owner}.${name}`] = rename($defs?.[name], names);
    return rename(rest, names) as z.core.JSONSchema.BaseSchema;
  };
};
type Hoist = ReturnType<typeof hoister>;

const parametersOf = (input: z.core.JSONSchema.BaseSchema): Json[] => {
  const required = new Set(input.required ?? []);
  return Object.entries(input.properties ?? {}).map(([name, schema]) => {
    const nested = typeof schema === 'object' && schema.type === 'object';
    return { name, in: 'query', required: required.has(name), ...(nested ? { content: { 'application/json': { schema } } } : { schema }) };
  });
};

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
  description: 'Made by the client. The same key and body any number of times have one effect and one answer.',
};

const answerOf = (handler: Handler, hoist: Hoist): Json =>
  handler.op.kind === 'download'
    ? { description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
    : {
        description: 'The answer',
        content: { 'application/json': { schema: hoist(schemaOf(handler.op.output, 'output'), `${handler.op.name}.answer`) } },
      };

const operationOf = (handler: Handler, t: Translate, hoist: Hoist): Json => {
  const { op } = handler;
  const input = hoist(schemaOf(op.input, 'input'), op.name);
  const isCommand = op.kind === 'command';
  return {
    operationId: op.name,
    summary: t(phraseKeyOf(op.name)),
    description: `T/HZAS 8—2020 ${op.clause}`,
    tags: [roomOf(op)],
    ...(op.anonymous ? { security: [] } : {}),
    parameters: isCommand ? [idempotencyKey] : parametersOf(input),
    ...(isCommand ? { requestBody: { required: true, content: { 'application/json': { schema: input } } } } : {}),
    responses: { 200: answerOf(handler, hoist), default: { $ref: '#/components/responses/Problem' } },
  };
};

const filePut: Json = {
  put: {
    operationId: 'platform.file.put',
    summary: 'Upload a file under an id made by the client',
    tags: ['platform'],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'X-File-Name', in: 'header', required: true, schema: { type: 'string' }, description: 'Percent-encoded UTF-8' },
      {
        name: 'Content-Range',
        in: 'header',
        schema: { type: 'string' },
        description: 'In pieces: `bytes 0-65535/300000`; `bytes */300000` asks how many have arrived',
      },
    ],
    requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
    responses: {
      200: { description: 'Stored' },
      202: { description: 'A piece of it; `arrived` bytes are here' },
      default: { $ref: '#/components/responses/Problem' },
    },
  },
};

/**
 * The OpenAPI 3.1 document of all operations, from the same objects that the door and the typed client use.
 * @param t sentences in the language of the summaries
 */
export const openApiOf = (handlers: Iterable<Handler>, t: Translate): Json => {
  const schemas: Json = { Problem: schemaOf(ProblemDetails, 'output') };
  const hoist = hoister(schemas);
  const operations = [...handlers].filter(h => h.op.name !== 'platform.file.put');
  return {
    openapi: '3.1.0',
    info: { title: 'Peipao 陪跑', version: '1', description: 'T/HZAS 8—2020', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { key: [] }],
    paths: {
      ...Object.fromEntries(operations.map(h => [pathOf(h.op), { [h.op.kind === 'command' ? 'post' : 'get']: operationOf(h, t, hoist) }])),
      '/api/files/{id}': filePut,
    },
    components: {
      schemas,
      responses: {
        Problem: { description: 'RFC 9457', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' }, key: { type: 'http', scheme: 'bearer' } },
    },
  };
};
