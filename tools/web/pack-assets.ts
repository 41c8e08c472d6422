import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Bytes of a built file: as it is, Brotli, gzip. */
export interface FileSize {
  raw: number;
  br: number;
  gz: number;
}

/** A built chunk and what the browser must fetch with it. */
export interface BuiltChunk {
  file: string;
  name: string;
  /** The page names it as its script. */
  isEntry: boolean;
  /** Fetched together with it. */
  imports: readonly string[];
  /** Fetched when somebody goes there. */
  dynamicImports: readonly string[];
  css: readonly string[];
  /** It holds components: a page, a step of one, a dialog. */
  draws: boolean;
}

/** `sizes.json` of a door. */
export interface DoorSizes {
  files: Readonly<Record<string, FileSize>>;
  chunks: readonly BuiltChunk[];
}

const packOne = async (file: string): Promise<FileSize> => {
  const bytes = await readFile(file);
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: bytes.length < 200_000 ? 11 : 10,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    gzip(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return { raw: bytes.length, br: br.length, gz: gz.length };
};

/** Pieces that import each other in a circle run before what they need is there; a page would stay empty. */
const refuseCircles = (chunks: readonly BuiltChunk[]): void => {
  const byFile = new Map(chunks.map(c => [c.file, c]));
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file))
      throw new Error(`pieces of the web import each other in a circle: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`);
    if (done.has(file)) return;
    for (const next of byFile.get(file)?.imports ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const chunk of chunks) visit(chunk.file, []);
};

/** Writes a Brotli and a gzip twin beside every text file, and `sizes.json` for the budgets. */
export const packAssets = (): Plugin => ({
  name: 'pack-assets',
  apply: 'build',
  async writeBundle(options, bundle) {
    const out = options.dir ?? '.';
    const names = (await readdir(out, { recursive: true })).filter(f => /\.(js|css|svg|html|webmanifest)$/.test(f));
    const sizes = await Promise.all(names.map(async f => [f, await packOne(path.join(out, f))] as const));
    const page = bundle['index.html'];
    const html = page?.type === 'asset' ? String(page.source) : '';
    const chunks: BuiltChunk[] = Object.values(bundle).flatMap(c =>
      c.type === 'chunk'
        ? [
            {
              file: c.fileName,
              name: c.name,
              isEntry: html.includes(`${c.fileName}"></script>`),
              imports: c.imports,
              dynamicImports: c.dynamicImports,
              css: [...(c.viteMetadata?.importedCss ?? [])],
              draws: c.moduleIds.some(id => id.endsWith('.tsx')),
            },
          ]
        : [],
    );
    refuseCircles(chunks);
    const doorSizes: DoorSizes = { files: Object.fromEntries(sizes), chunks };
    await writeFile(path.join(out, 'sizes.json'), JSON.stringify(doorSizes));
  },
});
