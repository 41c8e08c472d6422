import type { Plugin } from 'vite';

/**
 * Names small pieces that the first screen always asks for, so that they come with the page and not one round trip after the other.
 * @param names chunk names, e.g. `SignIn`
 */
export const fetchAhead = (base: string, names: readonly string[]): Plugin => ({
  name: 'fetch-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {})
        .filter(chunk => chunk.type === 'chunk' && names.includes(chunk.name))
        .map(chunk => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: base + chunk.fileName }, injectTo: 'head' })),
  },
});
