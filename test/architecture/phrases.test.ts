import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { modules } from '#app/modules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root })
  .toString()
  .split('\n')
  .filter(f => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f));
const isPhrases = (f: string): boolean => /\/i18n\/|\/phrases-(?!platform\.ts)[^/]*\.ts$/.test(f);

/** Prefix of the sentences in a file; the same as its room's, but for the parts of the platform that have one of their own. */
const prefixOf = (file: string): string =>
  /^src\/modules\/([^/]+)\//.exec(file)?.[1] ??
  (file.includes('phrases-imports')
    ? 'platform.imports'
    : `platform${/phrases-(deliveries|queue)/.exec(file)?.[1]?.replace(/^/, '.') ?? ''}`);

/** What source says in quotes, and the patterns of what it puts together: `state.${r.state}` says every sentence that begins so. */
const sayingsOf = (text: string): { plain: string[]; made: string[] } => ({
  plain: [...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(m => m[1] ?? ''),
  made: [...text.matchAll(/`((?:[^`\\\n$]|\$\{[^{}`]*(?:\{[^{}]*\}[^{}`]*)?\})+)`/g)].map(m => m[1] ?? '').filter(t => t.includes('${')),
});

/** A pattern says something only when it names more than its room. */
const patternOf = (made: string): RegExp | undefined => {
  const fixed = made.split(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}/);
  if (!fixed.every(part => /^[\w.-]*$/.test(part)) || !fixed.some(part => /\w\.|\.\w/.test(part))) return undefined;
  return new RegExp(`^${fixed.map(part => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`);
};

const unsaid = (keys: readonly { room: string; key: string }[], source: readonly string[]): string[] => {
  const sayings = source.map(sayingsOf);
  const plain = new Set(sayings.flatMap(s => s.plain));
  const patterns = [...new Set(sayings.flatMap(s => s.made))].flatMap(m => patternOf(m) ?? []);
  return keys
    .filter(({ room, key }) => {
      const ways = [key, `${room}.${key}`];
      return !ways.some(w => plain.has(w) || patterns.some(p => p.test(w)));
    })
    .map(({ room, key }) => `${room}.${key}`);
};

it('[architecture] every sentence is said somewhere', async () => {
  const planted = ['title', 'state.open', 'state.gone', 'note'].map(key => ({ room: 'x', key }));
  expect(unsaid(planted, [`t('title'); t(\`state.\${r.state}\`);`]), 'a planted sentence that nothing says').toEqual(['x.note']);
  const operations = new Set(modules.flatMap(m => m.handlers.map(h => h.op.name)));
  const source = files.filter(f => !isPhrases(f)).map(f => readFileSync(path.join(root, f), 'utf8'));
  const all = source.join('\n');
  const keys = await Promise.all(
    files
      .filter(f => isPhrases(f) && !/\ben\.ts$/.test(f))
      .map(async file => {
        const room = prefixOf(file);
        const exported = (await import(path.join(root, file))) as Record<string, Record<string, string>>;
        return Object.entries(exported)
          .filter(([name]) => !/En$/.test(name))
          .flatMap(([, sentences]) => Object.keys(sentences).map(key => ({ room, key })));
      }),
  );
  const open = keys.flat().filter(({ room, key }) => {
    const [kind = '', ...rest] = key.split('.');
    const name = rest.join('.');
    // Operations, events, fields of people's data and problems are said by their names.
    if (kind === 'op') return room !== 'platform' && !operations.has(`${room}.${name}`);
    if (kind === 'event') return !all.includes(`'${room}.${name}'`);
    if (kind === 'seen') return !all.includes(`'${room}.${name}'`);
    if (kind === 'problem') return !new RegExp(`\\b${name}\\b`).test(all);
    return true;
  });
  expect(unsaid(open, source)).toEqual([]);
});
