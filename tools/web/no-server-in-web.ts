import path from 'node:path';
import type { Plugin } from 'vite';

/** The third of four fences: Vite by itself only warns when server code is bundled into a page. */
export const noServerInWeb = (root: string): Plugin => ({
  name: 'no-server-in-web',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id.startsWith('node:')) throw new Error(`${id} cannot run in a browser (imported by ${importer})`);
    return null;
  },
  load(id) {
    const file = path.relative(root, id.split('?', 1)[0] ?? id);
    if (!file.startsWith('node_modules') && (/(^|\/)server\//.test(file) || /^src\/modules\/[^/]+\/index\.ts$/.test(file))) {
      throw new Error(`${file} is server code and must not reach the web`);
    }
    return null;
  },
});
