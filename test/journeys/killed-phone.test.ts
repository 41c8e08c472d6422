import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWhileTyping } from './kills.ts';
import { type JourneyProgram, openProgram } from './program.ts';

let program: JourneyProgram;
beforeAll(async () => {
  program = await openProgram();
});
afterAll(async () => {
  await program?.close();
});

describe('[X-6] the browser is killed at random moments', () => {
  it('nothing that was said to be kept is missing afterwards: 20 deaths while she types', { timeout: 600_000 }, async () => {
    const story = await killWhileTyping(program, 20, Math.random);
    expect(story).toHaveLength(20);
    expect(story.filter(d => d.broken)).toEqual([]);
    // Something was typed, else nothing was tried.
    expect(story.filter(d => d.seen.value !== '').length).toBeGreaterThan(5);
  });
});
