import { type FieldFault, platformProblems } from '../contract/problem.ts';

/** Deeper than any form of ours; what walks over an input may use the stack. */
const deepest = 64;

const pointerOf = (path: readonly (string | number)[]): string =>
  path.map(p => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Where an input holds U+0000, which PostgreSQL keeps neither in text nor in jsonb; no keyboard writes it.
 * @throws Problem `unreadable` (400) when it is nested deeper than anything that a page sends
 */
export const unkeepableText = (input: unknown): FieldFault | undefined => {
  const path: (string | number)[] = [];
  const walk = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes('\u0000');
    if (typeof value !== 'object' || value === null) return false;
    if (path.length >= deepest) throw platformProblems.unreadable();
    for (const key of Object.keys(value)) {
      path.push(key);
      if (key.includes('\u0000') || walk((value as Record<string, unknown>)[key])) return true;
      path.pop();
    }
    return false;
  };
  return walk(input) ? { pointer: pointerOf(path), code: 'platform.fault.custom' } : undefined;
};
