import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { fetchAhead } from './tools/web/fetch-ahead.ts';
import { noServerInWeb } from './tools/web/no-server-in-web.ts';
import { packAssets } from './tools/web/pack-assets.ts';
import { pruneContracts } from './tools/web/prune-contracts.ts';
import { shellWorker } from './tools/web/shell-worker.ts';

const root = import.meta.dirname;
const at = (file: string): string => path.join(root, file);

/** The oldest browsers that offices and phones still have; `lib` in tsconfig.web.json says the same to the compiler. */
const target = ['chrome107', 'safari16', 'firefox104'];

/** What a room's face passes on to its neighbours is fetched by the page that uses it. */
const treeshake = {
  moduleSideEffects: [
    { test: /\/src\/(modules\/|ui\/|platform\/contract\/|platform\/web\/light-zod).*\.tsx?$/, sideEffects: false },
    { test: /\/src\//, sideEffects: true },
  ],
};

/** What rooms say on each other's pages is needed from the first page on: in one file it weighs a third less than in one for each room. */
const faces = { name: 'faces', test: /\/i18n\/(face|[a-z-]*shell)\.zh-CN\.ts$/ };

/** Desk: React, antd, the router; from 1280 px; served at `/`. */
const desk: UserConfig = {
  root: at('src/app/web/desk'),
  base: '/',
  plugins: [noServerInWeb(root), pruneContracts(root), react(), packAssets()],
  build: { outDir: at('dist/desk'), rolldownOptions: { treeshake, output: { codeSplitting: { groups: [faces] } } } },
};

/** Field: the same React source on Preact, own controls, no zod; for the phone; served at `/m/`. */
const field: UserConfig = {
  root: at('src/app/web/field'),
  base: '/m/',
  plugins: [noServerInWeb(root), pruneContracts(root), fetchAhead('/m/', ['SignIn']), packAssets(), shellWorker('/m/')],
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': at('src/platform/web/field/react-on-preact.ts'),
      react: at('src/platform/web/field/react-on-preact.ts'),
    },
  },
  build: {
    outDir: at('dist/field'),
    // one style sheet, pages of some kilobytes: nothing to preload
    modulePreload: false,
    cssCodeSplit: false,
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
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { treeshake },
      ...door.build,
    },
  };
});
