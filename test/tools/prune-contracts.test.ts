import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { pruneContracts } from '../../tools/web/prune-contracts.ts';

const root = '/src-of-test';
const contract = `${root}/src/modules/a/contract/operations.ts`;
const page = `${root}/src/modules/a/web/Page.tsx`;

/** Builds a page that imports a contract, both held in memory. */
const built = async (pageText: string): Promise<string> => {
  const texts: Record<string, string> = {
    [contract]:
      "import { z } from 'zod';\nimport { query } from 'ops';\nexport const getA = query({ name: 'a.a.get', clause: '6.1-c', input: z.strictObject({}), output: z.object({}) });\nexport const Kind = z.enum(['one']);",
    [page]: pageText,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { write: false, minify: false, rolldownOptions: { input: page, external: ['zod', 'ops'], preserveEntrySignatures: 'strict' } },
    plugins: [
      {
        name: 'memory',
        enforce: 'pre',
        resolveId: (id, importer) => (id in texts ? id : importer === page && id.startsWith('../') ? contract : null),
        load: id => texts[id] ?? null,
      },
      pruneContracts(root),
    ],
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output.map(o => (o.type === 'chunk' ? o.code : '')).join('\n');
};

describe('[7.1-a] contracts in the web', () => {
  it('an operation is its kind and name; shapes, clause and zod stay on the server', async () => {
    const code = await built("import { getA } from '../contract/operations.ts';\nexport const name: string = getA.name;");
    expect(code).toContain('a.a.get');
    expect(code).not.toContain('6.1-c');
    expect(code).not.toContain('strictObject');
    expect(code).not.toContain("'zod'");
  });

  it('a shape that a page names comes along', async () => {
    const code = await built("import { Kind } from '../contract/operations.ts';\nexport const kinds = Kind.options;");
    expect(code).toMatch(/["']zod["']/);
  });

  it('a page that reads the shape of an operation does not build; its type may be read', async () => {
    await expect(built("import { getA } from '../contract/operations.ts';\nexport const s = getA.input;")).rejects.toThrow('getA.input');
    const typed = "import type { getA } from '../contract/operations.ts';\nexport type In = typeof getA.input;\nexport const one = 1;";
    await expect(built(typed)).resolves.toContain('one');
    const local = 'const row = { input: 1 };\nexport const two = row.input;';
    await expect(built(local)).resolves.toContain('two');
  });
});
