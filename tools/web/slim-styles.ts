import type { Plugin } from 'vite';

const roots = /(?<=^|\})(:root(?:\[data-theme=dark\])?)\{([^}]*)\}/g;
const declared = /(--[\w-]+):[^;}]*(?:;|$)/g;

/**
 * The tokens without those that nothing reads, and without a value that the same selector sets again further down (the phone's colours
 * are stronger than the desk's).
 * @param others code that may read tokens too
 */
export const withoutIdleTokens = (css: string, others = ''): string => {
  const last = new Map<string, number>();
  for (const root of css.matchAll(roots))
    for (const [, name] of (root[2] ?? '').matchAll(declared)) last.set(`${root[1]} ${name}`, root.index);
  const isRead = (name: string): boolean => css.includes(`var(${name}`) || others.includes(name);
  return css.replace(roots, (_, selector: string, body: string, at: number) => {
    const kept = body.replace(declared, (whole, name: string) => (isRead(name) && last.get(`${selector} ${name}`) === at ? whole : ''));
    return `${selector}{${kept}}`;
  });
};

/** The phone's style sheet carries only the tokens that it reads. */
export const slimStyles = (): Plugin => ({
  name: 'slim-styles',
  apply: 'build',
  enforce: 'post',
  generateBundle: (_, bundle) => {
    const pieces = Object.values(bundle);
    const code = pieces.map(p => (p.type === 'chunk' ? p.code : '')).join('\n');
    for (const sheet of pieces)
      if (sheet.type === 'asset' && sheet.fileName.endsWith('.css')) sheet.source = withoutIdleTokens(String(sheet.source), code);
  },
});
