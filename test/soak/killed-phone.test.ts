import { afterAll, beforeAll, expect, test } from 'vitest';
import { killWhileTyping } from '#test/journeys/kills.ts';
import { type JourneyProgram, openProgram } from '#test/journeys/program.ts';

let program: JourneyProgram;
beforeAll(async () => {
  program = await openProgram();
});
afterAll(async () => {
  await program?.close();
});

test('[X-6] the browser is killed 300 times while she types; nothing that was said to be kept is missing', async () => {
  const story = await killWhileTyping(program, 300, Math.random);
  expect(story.filter(d => d.broken)).toEqual([]);
});
