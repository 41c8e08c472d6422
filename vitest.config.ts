import { defineConfig } from 'vitest/config';

// Half of each test is waiting for a database or a browser: two go side by side on two cores, where the default would take one.
const pace = { maxWorkers: 2 };
// Two cores are shared by many: only a hang is a failure.
const postgres = { ...pace, globalSetup: ['test/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 };

/** Every test file belongs to exactly one project; a test in `test/architecture` proves it. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...pace,
          name: 'unit',
          testTimeout: 30_000,
          include: ['src/**/{domain,contract,i18n}/**/*.test.ts', 'test/tools/**/*.test.ts', 'test/sync/**/*.test.ts'],
        },
      },
      {
        test: {
          ...postgres,
          name: 'server',
          include: [
            'src/platform/server/**/*.test.ts',
            'src/modules/*/server/**/*.test.ts',
            'src/modules/*/*.test.ts',
            'src/app/*.test.ts',
            'test/rooms/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          ...pace,
          name: 'web',
          include: [
            'src/**/*.test.tsx',
            'src/ui/**/*.test.ts',
            'src/platform/web/**/*.test.ts',
            'src/modules/*/web/**/*.test.ts',
            'src/app/web/**/*.test.ts',
          ],
          environment: 'jsdom',
          // A page is drawn by one process among many: only a hang is a failure.
          testTimeout: 60_000,
          setupFiles: ['test/setup-web.ts'],
        },
      },
      { test: { ...postgres, name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          ...postgres,
          name: 'faults',
          sequence: { groupOrder: 1 },
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'journeys',
          globalSetup: ['test/journeys/setup.ts'],
          sequence: { groupOrder: 2 },
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Most of a journey is waiting for its page: two stand side by side on two cores.
          ...pace,
          // A page under load draws later: only what never comes is a failure.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        // The long proofs, by `npm run soak` alone; their samples run in the projects above.
        test: {
          ...postgres,
          name: 'soak',
          globalSetup: ['test/setup.ts', 'test/journeys/setup.ts'],
          sequence: { groupOrder: 3 },
          include: ['test/soak/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
