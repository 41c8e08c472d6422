import type { Run } from './run.ts';

/** How often each operation was done and refused, a line each: a run in which one is never done proves nothing of it. */
export const toldOf = ({ answers }: Run): string => {
  const counts = new Map<string, Map<string, number>>();
  for (const a of answers) {
    const of = counts.get(a.operation) ?? new Map<string, number>();
    const said = a.code ?? 'done';
    counts.set(a.operation, of.set(said, (of.get(said) ?? 0) + 1));
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => `${name}: ${[...of].map(([said, n]) => `${said} ${n}`).join(', ')}`)
    .join('\n');
};
