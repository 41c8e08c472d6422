import type { Plugin } from 'vite';

/** Dynamic imports stay plain: the phone's pages are small and have one style sheet, so there is nothing to fetch ahead. */
export const noPreload = (): Plugin => ({
  name: 'no-preload',
  enforce: 'pre',
  load: id => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : null),
});
