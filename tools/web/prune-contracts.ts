import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * In the web an operation is its kind and its name: pages do not check shapes, the server does, and domain code judges answers. Without
 * `input`, `output` and `clause` (the server's matter) the shapes fall away, and zod comes only with pages that name a shape of their own
 * (filters in the address). What a contract declares by a call is marked as free of effects, so that what no page names is left out.
 * Both are read off the syntax tree, never off the text.
 * @throws when a page would read a shape that is not there
 */
export const pruneContracts = (root: string): Plugin => ({
  name: 'prune-contracts',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/ },
    handler(code, id) {
      const file = path.relative(root, id);
      const parse = (): Program => this.parse(code, { lang: id.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Program;
      if (/\/web\//.test(file)) {
        const read = shapeReadIn(parse());
        if (read)
          throw new Error(`${file} reads ${read}: in the web operations have no shapes; name the shape in the contract and use that`);
        return null;
      }
      if (!file.includes('/contract/')) return null;
      const edits = editsFor(parse(), code);
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
interface Import extends Node {
  source?: { value: string };
  specifiers?: { local: { name: string } }[];
}
interface Member extends Node {
  object?: Node & { name?: string };
  property?: Node & { name?: string };
}
interface Program extends Node {
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

/** All nodes below one, types left out: `typeof op.input` reads nothing. */
function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('type')) continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string' && !child.type.startsWith('TS'))
        yield* nodesBelow(child);
  }
}

/** The first `operation.input` or `.output` of something that a contract exports, e.g. `getVisit.input`. */
const shapeReadIn = (program: Program): string | undefined => {
  const fromContracts = new Set(
    (program.body as Import[])
      .filter(s => s.type === 'ImportDeclaration' && s.source?.value.includes('/contract/'))
      .flatMap(s => (s.specifiers ?? []).map(one => one.local.name)),
  );
  for (const node of nodesBelow(program)) {
    if (node.type !== 'MemberExpression') continue;
    const { object, property } = node as Member;
    const [of, what] = [object?.name ?? '', property?.name ?? ''];
    // A shape begins with a capital, an operation does not.
    if (/^[a-z]/.test(of) && fromContracts.has(of) && (what === 'input' || what === 'output')) return `${of}.${what}`;
  }
  return undefined;
};
