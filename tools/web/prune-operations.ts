import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * The phone does not check shapes (the server does, and domain code judges answers); its operations need kind and name only.
 * Without `input` and `output` the shapes fall away with them.
 */
export const pruneOperations = (root: string): Plugin => ({
  name: 'prune-operations',
  transform: {
    filter: { id: /\/contract\/[\w-]+\.ts$/ },
    handler(code, id) {
      if (path.relative(root, id).startsWith('..')) return null;
      const ast = this.parse(code, { lang: 'ts' }) as unknown as Node;
      const cuts = cutsIn(ast);
      if (cuts.length === 0) return null;
      let out = code;
      for (const [from, to] of cuts.toSorted((a, b) => b[0] - a[0])) out = `${out.slice(0, from)}undefined${out.slice(to)}`;
      return { code: out, map: null };
    },
  },
});

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const shapeKeys = new Set(['input', 'output', 'params']);

/** Where `command({…})` and its kin name shapes: the ranges of those values. */
const cutsIn = (node: Node): [number, number][] => {
  const callee = node['callee'];
  const [first] = (node['arguments'] as Node[] | undefined) ?? [];
  if (
    node.type === 'CallExpression' &&
    isNode(callee) &&
    ['command', 'query', 'download'].includes(String(callee['name'])) &&
    first?.type === 'ObjectExpression'
  ) {
    return (first['properties'] as Node[]).flatMap(p => {
      const key = p['key'];
      const value = p['value'];
      return isNode(key) && isNode(value) && shapeKeys.has(String(key['name'])) ? [[value.start, value.end] as [number, number]] : [];
    });
  }
  return Object.values(node).flatMap(value => (Array.isArray(value) ? value : [value]).flatMap(v => (isNode(v) ? cutsIn(v) : [])));
};
