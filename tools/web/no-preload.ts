import type { Plugin } from 'vite';

const wrapped = /\b[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\(([\w$]+)=>\2\.[\w$]+\))?),\[\]\)/g;

/** Dynamic imports stay plain: the phone's pages are small and have one style sheet, so there is nothing to fetch ahead. */
export const noPreload = (): Plugin => ({
  name: 'no-preload',
  enforce: 'pre',
  load: id => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : null),
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const piece of Object.values(bundle)) if (piece.type === 'chunk') piece.code = piece.code.replaceAll(wrapped, '$1');
    },
  },
});
