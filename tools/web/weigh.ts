import type { BuiltChunk, DoorSizes } from './pack-assets.ts';

const kilobyte = 1024;
/**
 * desk: shell with the home page, any other page on top of the shell (the first one that fits an address brings zod along, 24 KB), a page
 * with charts; field: whatever can stand first with all that comes before it, and what one more screen adds.
 */
const budgets = { home: 200 * kilobyte, page: 132 * kilobyte, charts: 215 * kilobyte, first: 60 * kilobyte, further: 30 * kilobyte };

/** A page and what it weighs, in bytes after Brotli. */
export interface Weight {
  name: string;
  bytes: number;
  limit: number;
}

/** Files that come together with a chunk: what it imports, and their style sheets. */
const closure = (sizes: DoorSizes, start: BuiltChunk): Set<string> => {
  const byFile = new Map(sizes.chunks.map(c => [c.file, c]));
  const files = new Set<string>();
  const visit = (chunk: BuiltChunk): void => {
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const css of chunk.css) files.add(css);
    for (const next of chunk.imports) {
      const target = byFile.get(next);
      if (target) visit(target);
    }
  };
  visit(start);
  return files;
};

const weigh = (sizes: DoorSizes, files: Iterable<string>): number => [...files].reduce((sum, f) => sum + (sizes.files[f]?.br ?? 0), 0);

const entryOf = (sizes: DoorSizes, door: string): BuiltChunk => {
  const entry = sizes.chunks.find(c => c.isEntry);
  if (!entry) throw new Error(`dist/${door} has no entry; run npm run build`);
  return entry;
};

/** The desk: the shell with its first page, and each further page on top of it. */
export const deskWeights = (sizes: DoorSizes): Weight[] => {
  const shell = closure(sizes, entryOf(sizes, 'desk'));
  const lazy = new Set(sizes.chunks.flatMap(c => c.dynamicImports));
  const pages = sizes.chunks.filter(c => lazy.has(c.file) && !c.isEntry);
  const extra = (page: BuiltChunk): Set<string> => new Set([...closure(sizes, page)].filter(f => !shell.has(f)));
  const home = new Set([...shell, ...pages.filter(p => p.name === 'HomePage').flatMap(p => [...extra(p)])]);
  const chartFile = sizes.chunks.find(c => /^(charts?|echarts)$/i.test(c.name))?.file;
  const others = pages.map(p => {
    const files = extra(p);
    const hasCharts = /^(charts?|echarts)$/i.test(p.name) || (chartFile !== undefined && files.has(chartFile));
    return { name: `desk ${p.name}`, bytes: weigh(sizes, files), limit: hasCharts ? budgets.charts : budgets.page };
  });
  return [{ name: 'desk shell and home', bytes: weigh(sizes, home), limit: budgets.home }, ...others];
};

/** The language that is fetched only when it is chosen. */
const isOtherLanguage = (chunk: BuiltChunk): boolean => /\.en$/.test(chunk.name);

/** 带走今天的资料 fetches pages without showing them: nobody comes to a screen that way. */
const takesAlong = (chunk: BuiltChunk | undefined): boolean => chunk !== undefined && /PackPart$/.test(chunk.name);

/**
 * The phone: whatever can be reached, a page, a step of it or a dialog over it, is weighed with all that comes before it on the lightest
 * way there: an address opened from a chat is a first load too. A piece counts by what it draws, not by its name; code without a
 * component (what sends, what judges answers) comes behind the first drawing.
 */
export const fieldWeights = (sizes: DoorSizes): Weight[] => {
  const entry = entryOf(sizes, 'field');
  const byFile = new Map(sizes.chunks.map(c => [c.file, c]));
  const always = new Set([...closure(sizes, entry), ...Object.keys(sizes.files).filter(f => /\.(css|html)$/.test(f))]);
  const door = { name: 'field door', files: always, bytes: weigh(sizes, always), adds: 0 };
  const best = new Map([[entry.file, door]]);
  const open = new Set([entry.file]);
  while (open.size > 0) {
    const [file = ''] = [...open].toSorted((a, b) => (best.get(a)?.bytes ?? 0) - (best.get(b)?.bytes ?? 0));
    open.delete(file);
    const here = best.get(file);
    const shown = [...(here?.files ?? [])].map(f => byFile.get(f)).filter(c => !takesAlong(c));
    for (const next of new Set(shown.flatMap(c => c?.dynamicImports ?? []))) {
      const chunk = byFile.get(next);
      if (!here || !chunk || isOtherLanguage(chunk)) continue;
      const files = new Set([...here.files, ...closure(sizes, chunk)]);
      const bytes = weigh(sizes, files);
      if (bytes >= (best.get(next)?.bytes ?? Number.POSITIVE_INFINITY)) continue;
      best.set(next, { name: `${here.name} > ${chunk.name}`, files, bytes, adds: bytes - here.bytes });
      open.add(next);
    }
  }
  const screens = [...best].filter(([file]) => byFile.get(file)?.draws);
  return screens.flatMap(([, { name, bytes, adds }]) => [
    { name, bytes, limit: budgets.first },
    { name: `${name}, alone`, bytes: adds, limit: budgets.further },
  ]);
};
