import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { noServerInWeb } from './tools/web/no-server-in-web.ts';
import { packAssets } from './tools/web/pack-assets.ts';
import { pruneOperations } from './tools/web/prune-operations.ts';
import { prunePhrases } from './tools/web/prune-phrases.ts';

const root = import.meta.dirname;
const at = (file: string): string => path.join(root, file);

const target = ['chrome107', 'safari16', 'firefox104'];

/** Desk: React, antd, the router; from 1280 px; served at `/`. */
const desk: UserConfig = {
  root: at('src/app/web/desk'),
  base: '/',
  plugins: [noServerInWeb(root), react(), packAssets()],
  build: { outDir: at('dist/desk') },
};

/** Field: the same React source on Preact, own controls, no zod; for the phone; served at `/m/`. */
const field: UserConfig = {
  root: at('src/app/web/field'),
  base: '/m/',
  plugins: [noServerInWeb(root), prunePhrases(root), pruneOperations(root), packAssets()],
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
      zod: at('src/platform/web/field/zod-stub.ts'),
    },
  },
  build: {
    outDir: at('dist/field'),
    rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'command', 'query', 'download', 'problems', 'roomPhrases'] } },
  },
};

const doors: Readonly<Record<string, UserConfig>> = { desk, field };

/** `vite build --mode desk | field`: two doors, one configuration. */
export default defineConfig(({ mode }) => {
  const door = doors[mode];
  if (!door) throw new Error(`vite build --mode ${Object.keys(doors).join(' | ')}`);
  return {
    ...door,
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      ...door.build,
    },
  };
});
