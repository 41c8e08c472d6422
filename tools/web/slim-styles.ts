import type { Plugin } from 'vite';

/** Tokens of the desk that nothing on the phone reads are left out of its style sheet. */
export const slimStyles = (): Plugin => ({
  name: 'slim-styles',
  apply: 'build',
  enforce: 'post',
  generateBundle: (_, bundle) => {
    const pieces = Object.values(bundle);
    const code = pieces.map(p => (p.type === 'chunk' ? p.code : '')).join('\n');
    for (const sheet of pieces) {
      if (sheet.type !== 'asset' || !sheet.fileName.endsWith('.css')) continue;
      const css = String(sheet.source);
      const isRead = (name: string): boolean => css.includes(`var(${name}`) || code.includes(name);
      sheet.source = css.replaceAll(/(--[\w-]+):[^;}]*(;|(?=\}))/g, (whole, name: string) => (isRead(name) ? whole : ''));
    }
  },
});
