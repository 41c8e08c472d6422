import path from 'node:path';
import { z } from 'zod';

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  PEIPAO_DATA: z.string().default('./data'),
  PEIPAO_DEMO: z.enum(['on', 'off']).default('on'),
  PEIPAO_ROLE: z.enum(['all', 'server', 'worker']).default('all'),
  DATABASE_URL: z.string().optional(),
  PEIPAO_ORIGIN: z.url().optional(),
  PEIPAO_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  PEIPAO_TRUST_PROXY: z.string().optional(),
  PEIPAO_MESSAGE_URL: z.url().optional(),
  PEIPAO_MESSAGE_TOKEN: z.string().min(1).optional(),
  PEIPAO_METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PEIPAO_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** What the process was told from outside, read once and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly role: 'all' | 'server' | 'worker';
  readonly databaseUrl: string | undefined;
  /** The public origin, for cookies, passkeys and single sign-on; undefined: the origin of the request on loopback. */
  readonly origin: string | undefined;
  /** Master key for sensitive columns, 32 bytes in hex; undefined: a key file in the data folder. */
  readonly key: string | undefined;
  /** Addresses of proxies whose forwarded headers are believed. */
  readonly trustProxy: readonly string[];
  /** Where short messages go out: the office's gateway takes `POST {id, to, text}`; undefined: none leave the house. */
  readonly messageGateway: { readonly url: string; readonly token: string | undefined } | undefined;
  readonly metricsPort: number | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/**
 * Reads the environment. All faults are reported at once, in words.
 * @throws Error that names every variable at fault
 */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    throw new Error(`environment: ${parsed.error.issues.map(i => `${i.path.join('.')}: ${i.message}`).join('; ')}`);
  }
  const e = parsed.data;
  return Object.freeze({
    port: e.PORT,
    host: e.HOST,
    dataDir: path.resolve(e.PEIPAO_DATA),
    demo: e.PEIPAO_DEMO === 'on',
    role: e.PEIPAO_ROLE,
    databaseUrl: e.DATABASE_URL,
    origin: e.PEIPAO_ORIGIN,
    key: e.PEIPAO_KEY,
    trustProxy: e.PEIPAO_TRUST_PROXY?.split(',').map(s => s.trim()) ?? [],
    messageGateway: e.PEIPAO_MESSAGE_URL === undefined ? undefined : { url: e.PEIPAO_MESSAGE_URL, token: e.PEIPAO_MESSAGE_TOKEN },
    metricsPort: e.PEIPAO_METRICS_PORT,
    logLevel: e.PEIPAO_LOG,
  });
};
