import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const textOf = (folder: string): string => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(f => f.isFile() && /\.tsx?$/.test(f.name) && !/\.test\.tsx?$/.test(f.name) && !f.parentPath.includes('/i18n'))
      .map(f => readFileSync(path.join(f.parentPath, f.name), 'utf8'))
      .join('\n');
  } catch {
    return '';
  }
};

/** What stands between quotes, and what stands before the first `${` of a template (a family of keys). */
interface Words {
  whole: ReadonlySet<string>;
  starts: readonly string[];
}

const wordsIn = (text: string): Words => ({
  whole: new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(m => m[1] ?? '')),
  starts: [...new Set([...text.matchAll(/`([\w.-]+\.)\$\{/g)].map(m => m[1] ?? ''))],
});

const isFor = (room: string, key: string, words: Words): boolean => {
  const full = `${room}.${key}`;
  if (words.whole.has(key) || words.whole.has(full)) return true;
  return (
    (room === 'platform' && /^problem\.(offline|foreignAnswer)$/.test(key)) ||
    words.starts.some(s => key.startsWith(s) || full.startsWith(s))
  );
};

/**
 * The phone carries only the sentences that its pages can say: a key that stands in no file of the phone's pages, contracts and
 * domain, neither whole nor by its beginning in a template, is never asked for. What the server says comes with the answer.
 */
export const prunePhrases = (root: string): Plugin => {
  const words = new Map<string, Words>();
  const wordsOf = (room: string): Words => {
    const folders =
      room === 'platform'
        ? ['src/platform/web', 'src/ui/field', 'src/app/web/field', 'src/modules']
        : [`src/modules/${room}/web/field`, `src/modules/${room}/contract`, `src/modules/${room}/domain`, 'src/app/web/field'];
    const known =
      words.get(room) ?? wordsIn(folders.map(f => (f === 'src/modules' ? roomsOnPhone(root) : textOf(path.join(root, f)))).join('\n'));
    words.set(room, known);
    return known;
  };
  return {
    name: 'prune-phrases',
    enforce: 'pre',
    async load(id) {
      const file = path.relative(root, id);
      const room =
        /^src\/modules\/([^/]+)\/i18n\/[\w.-]+\.ts$/.exec(file)?.[1] ??
        (/^src\/platform\/contract\/phrases-platform\.\w/.test(file) ? 'platform' : undefined);
      if (room === undefined || !/(zh-CN|en)\.ts$/.test(file)) return null;
      this.addWatchFile(id);
      const module = (await import(pathToFileURL(id).href)) as Record<string, Record<string, string>>;
      const kept = Object.entries(module).map(([name, phrases]) => {
        const some = Object.entries(phrases).filter(([key]) => isFor(room, key, wordsOf(room)));
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(some))};`;
      });
      return { code: kept.join('\n'), moduleType: 'js' };
    },
  };
};

/**
 * At the desk a room's sentences come with its pages (`roomT`). Its face, which every visitor fetches, carries only what others say of
 * it: names of its operations, and keys that stand somewhere in full (`campaigns.nav.campaigns`).
 */
export const slimFaces = (root: string): Plugin => {
  const mark = '?face';
  let words: Words | undefined;
  return {
    name: 'slim-faces',
    enforce: 'pre',
    buildStart: () => {
      words = wordsIn(['src/modules', 'src/app/web/desk', 'src/platform/web', 'src/ui'].map(f => textOf(path.join(root, f))).join('\n'));
    },
    transform: (code, id) =>
      /\/modules\/[^/]+\/web\/index\.ts$/.test(id) ? { code: code.replace(/(i18n\/zh-CN\.ts)'/g, `$1${mark}'`), map: null } : null,
    resolveId: (id, importer) => (id.endsWith(mark) && importer ? path.resolve(path.dirname(importer), id) : null),
    async load(id) {
      const room = /\/modules\/([^/]+)\/i18n\/zh-CN\.ts\?face$/.exec(id)?.[1];
      if (room === undefined) return null;
      const file = id.slice(0, -mark.length);
      this.addWatchFile(file);
      const module = (await import(pathToFileURL(file).href)) as Record<string, Record<string, string>>;
      const kept = Object.entries(module).map(([name, phrases]) => {
        const some = Object.entries(phrases).filter(([key]) => key.startsWith('op.') || words?.whole.has(`${room}.${key}`));
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(some))};`;
      });
      return { code: kept.join('\n'), moduleType: 'js' };
    },
  };
};

const roomsOnPhone = (root: string): string =>
  readdirSync(path.join(root, 'src/modules'))
    .map(room => textOf(path.join(root, 'src/modules', room, 'web/field')))
    .join('\n');
