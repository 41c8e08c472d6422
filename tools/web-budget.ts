import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltChunk, DoorSizes } from './web/pack-assets.ts';

/** Weighs the built web against its budgets, in bytes after Brotli. Run after `npm run build`. */

const kilobyte = 1024;
/** desk: shell with the home page, any other page on top of the shell, a page with charts; field: any page with all it needs. */
const budgets = { home: 200 * kilobyte, page: 100 * kilobyte, charts: 190 * kilobyte, field: 25 * kilobyte };

const read = (door: string): DoorSizes =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../dist', door, 'sizes.json'), 'utf8')) as DoorSizes;

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

interface Weight {
  name: string;
  bytes: number;
  limit: number;
}

const deskWeights = (sizes: DoorSizes): Weight[] => {
  const entry = sizes.chunks.find(c => c.isEntry);
  if (!entry) throw new Error('dist/desk has no entry; run npm run build');
  const shell = closure(sizes, entry);
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

/** On the phone every page is weighed with all that comes before it: an address opened from a chat is a first load too. */
const fieldWeights = (sizes: DoorSizes): Weight[] => {
  const entry = sizes.chunks.find(c => c.isEntry);
  if (!entry) throw new Error('dist/field has no entry; run npm run build');
  const always = [...closure(sizes, entry), ...Object.keys(sizes.files).filter(f => /\.(css|html)$/.test(f))];
  const lazy = new Set(sizes.chunks.flatMap(c => c.dynamicImports));
  const pages = sizes.chunks.filter(c => lazy.has(c.file) && /(Page|Part|Card)/.test(c.name));
  return [
    { name: 'field door', bytes: weigh(sizes, new Set(always)), limit: budgets.field },
    ...pages.map(p => ({
      name: `field ${p.name}, all in`,
      bytes: weigh(sizes, new Set([...always, ...closure(sizes, p)])),
      limit: budgets.field,
    })),
  ];
};

const weights = [...deskWeights(read('desk')), ...fieldWeights(read('field'))].sort((a, b) => b.bytes / b.limit - a.bytes / a.limit);
const over = weights.filter(w => w.bytes > w.limit);
for (const w of new Set([...weights.filter(x => /home|door/.test(x.name)), ...weights.slice(0, 5), ...over])) {
  console.log(
    `${w.bytes > w.limit ? 'OVER ' : '     '}${(w.bytes / kilobyte).toFixed(1).padStart(7)} of ${w.limit / kilobyte} KB br  ${w.name}`,
  );
}
if (over.length > 0) process.exitCode = 1;
