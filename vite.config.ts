import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { fetchAhead } from './tools/web/fetch-ahead.ts';
import { noPreload } from './tools/web/no-preload.ts';
import { noServerInWeb } from './tools/web/no-server-in-web.ts';
import { packAssets } from './tools/web/pack-assets.ts';
import { pruneContracts } from './tools/web/prune-contracts.ts';
import { prunePhrases, slimFaces } from './tools/web/prune-phrases.ts';
import { shellWorker } from './tools/web/shell-worker.ts';
import { slimStyles } from './tools/web/slim-styles.ts';

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

/** Pages judge nothing; zod (23 KB packed) would be half of a list page. */
const withoutZod = { zod: at('src/platform/web/light-zod.ts') };

/** Desk: React, antd, the router; from 1280 px; served at `/`. */
const desk: UserConfig = {
  root: at('src/app/web/desk'),
  base: '/',
  plugins: [noServerInWeb(root), slimFaces(root), pruneContracts(root), react(), packAssets()],
  resolve: { alias: withoutZod },
  build: { outDir: at('dist/desk') },
};

/** Field: the same React source on Preact, own controls, no zod; for the phone; served at `/m/`. */
const field: UserConfig = {
  root: at('src/app/web/field'),
  base: '/m/',
  plugins: [
    noServerInWeb(root),
    noPreload(),
    prunePhrases(root),
    pruneContracts(root),
    fetchAhead('/m/', ['SignIn']),
    slimStyles(),
    packAssets(),
    shellWorker('/m/'),
  ],
  resolve: {
    alias: {
      ...withoutZod,
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': at('src/platform/web/field/react-on-preact.ts'),
      react: at('src/platform/web/field/react-on-preact.ts'),
    },
  },
  build: {
    outDir: at('dist/field'),
    // one style sheet, pages of some kilobytes: nothing to preload
    modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
    cssCodeSplit: false,
    // few pieces instead of twenty pack three kilobytes better: what every page has, what every form has, self-fill, the visit, a section
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              priority: 9,
              test: /[\\/]preact[\\/]|[\\/]modules[\\/][^\\/]+[\\/]contract[\\/]|[\\/]app[\\/]web[\\/]field[\\/](main|Field|remembered-session|large-type)|[\\/]web[\\/]field[\\/]routes|[\\/]web[\\/]field\.ts|[\\/]src[\\/](platform|ui)[\\/](?!.*(draft|Dialog|RepeatRows|NumberField|YesNo|CardList|field[\\/]answer|phrases-platform\.en|phrases-queue|offline[\\/](?!queue-state|current-device)))/,
            },
            {
              name: 'form',
              priority: 8,
              test: /[\\/](questionnaires|visits)[\\/](domain[\\/](questionnaire|merge-visit)|i18n[\\/]field|web[\\/]field[\\/](form-state|use-t|last-time))/,
            },
            {
              name: 'fill',
              priority: 7,
              test: /[\\/]selffill[\\/](i18n[\\/]field|web[\\/]field[\\/](FillPage|FillScreens|fill-))|[\\/]platform[\\/]web[\\/]field[\\/]draft/,
            },
            {
              name: 'visit',
              priority: 7,
              test: /[\\/]visits[\\/](domain[\\/]visit-form|web[\\/]field[\\/](VisitFillPage|VisitScreens|device-form))/,
            },
            { name: 'list', priority: 7, test: /[\\/]ui[\\/]field[\\/]CardList|[\\/]web[\\/]field[\\/]answer\.ts/ },
            {
              name: 'section',
              priority: 7,
              test: /[\\/](questionnaires|visits)[\\/]web[\\/]field[\\/](SectionScreen|QuestionField|Controls|control|RowsAnswer|NumberAnswer|known-parts|OthersNotice|use-checks|use-section-t)|[\\/]i18n[\\/]visit-section|[\\/]ui[\\/]field[\\/](RepeatRows|NumberField|YesNo)/,
            },
          ],
        },
      },
    },
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
