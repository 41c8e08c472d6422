import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Pages do not check shapes: the server does, and domain code judges answers. Their operations need kind and name only; without
 * `input` and `output` the shapes fall away, and zod comes only with pages that name a shape of their own (filters in the address).
 * The clause is the server's matter too.
 * What a contract declares by a call is marked as free of effects, so that what no page names is left out.
 * @throws when a page would read a shape that is not there
 */
export const pruneContracts = (root: string): Plugin => ({
  name: 'prune-contracts',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/ },
    handler(code, id) {
      const file = path.relative(root, id);
      const reads = /\/web\//.test(file) && /(?<!typeof |[.\w])(?!z\.)[a-z]\w*\.(input|output)\b/.exec(code);
      if (reads)
        throw new Error(`${file} reads ${reads[0]}: in the web operations have no shapes; name the shape in the contract and use that`);
      if (!file.includes('/contract/')) return null;
      const edits = editsFor(this.parse(code, { lang: 'ts' }) as unknown as Program, code);
      if (edits.length === 0) return null;
      const out = edits
        .toSorted((a, b) => b.at - a.at || b.end - a.end)
        .reduce((text, e) => text.slice(0, e.at) + e.text + text.slice(e.end), code);
      return { code: out, map: null };
    },
  },
});

interface Edit {
  at: number;
  end: number;
  text: string;
}
interface Node {
  type: string;
  start: number;
  end: number;
}
interface Call extends Node {
  callee: Node & { name?: string };
  arguments: (Node & { properties?: (Node & { key: { name?: string } })[] })[];
}
interface Program {
  body: (Node & { declaration?: Node & { declarations?: { init: Call | null }[] }; declarations?: { init: Call | null }[] })[];
}

const makers = new Set(['command', 'query', 'download']);
const forServer = new Set(['clause', 'input', 'output']);

const withoutShapes = (call: Call, code: string): Edit[] => {
  if (!makers.has(call.callee.name ?? '')) return [];
  const all = call.arguments[0]?.properties ?? [];
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const kept = all.filter(p => !forServer.has(p.key?.name ?? ''));
  return [{ at: first.start, end: last.end, text: kept.map(p => code.slice(p.start, p.end)).join(', ') }];
};

const editsFor = (program: Program, code: string): Edit[] =>
  program.body
    .flatMap(statement => (statement.declaration?.declarations ?? statement.declarations ?? []).map(d => d.init))
    .filter(init => init?.type === 'CallExpression')
    .flatMap(init => [
      { at: (init as Call).start, end: (init as Call).start, text: '/* @__PURE__ */ (() => (' },
      ...withoutShapes(init as Call, code),
      { at: (init as Call).end, end: (init as Call).end, text: '))()' },
    ]);
