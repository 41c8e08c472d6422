import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type JourneyProgram, openProgram } from './program.ts';

/** A program and a browser for the tests of a file (or of a `describe`): there when its first test begins, gone after its last. */
export const stageOf = <P extends Pick<JourneyProgram, 'close'> = JourneyProgram>(open: () => Promise<P>) => {
  let program: P | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    program = await open();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.close();
  });
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('asked for before the first test began');
    return one;
  };
  return {
    get program(): P {
      return there(program);
    },
    get browser(): Browser {
      return there(browser);
    },
  };
};

/** The stage with the demonstration. */
export const demonstrationStage = () => stageOf(openProgram);
