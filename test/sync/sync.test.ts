import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitKinds } from '#modules/visits/web/field/device/offline-kinds.ts';
import type { OfflineKind } from '#platform/web/offline/records.ts';
import { histories, play, type Step } from './history.ts';
import { memoryServer, type ServerBugs } from './server.ts';

const saving = visitKinds.find(k => k.takesFields);

/** Whether the model finds a bug that was put back, within so many histories. */
const finds = async (bugs: ServerBugs, kinds?: readonly OfflineKind[]): Promise<boolean> => {
  const details = await fc.check(
    fc.asyncProperty(histories, steps => play(memoryServer(bugs), steps, kinds)),
    { numRuns: 400, seed: 8, endOnFailure: true },
  );
  return details.failed;
};

describe('[X-6] phones, a bad way and one server, by histories', () => {
  it('nothing is lost, doubled or written over unseen: 300 histories', async () => {
    await fc.assert(
      fc.asyncProperty(histories, steps => play(memoryServer(), steps)),
      { numRuns: 300 },
    );
  });

  it('a form that came back with a conflict is carried once, however much was changed meanwhile', async () => {
    const [name, address] = ['basic.name', 'basic.address'] as const;
    const steps: Step[] = [
      { do: 'edit', phone: 0, question: address, value: '甲' },
      { do: 'sync', phone: 0, fates: ['ok'] },
      { do: 'edit', phone: 1, question: address, value: '𠮷' },
      { do: 'sync', phone: 1, fates: ['half', 'ok'] },
      { do: 'edit', phone: 1, question: name, value: '甲' },
      { do: 'sync', phone: 1, fates: ['ok'] },
      { do: 'settle', phone: 1, mine: false },
      { do: 'sync', phone: 0, fates: ['ok'] },
      { do: 'sync', phone: 1, fates: ['lostAnswer', 'ok'] },
    ];
    await play(memoryServer(), steps);
  });

  it('a request that arrives after everything was settled without it changes nothing', async () => {
    const question = 'basic.name';
    const steps: Step[] = [
      { do: 'edit', phone: 0, question, value: '甲' },
      { do: 'edit', phone: 1, question, value: '乙' },
      { do: 'sync', phone: 1, fates: ['ok'] },
      { do: 'sync', phone: 0, fates: ['late'] },
      { do: 'sync', phone: 0, fates: ['ok'] },
      { do: 'settle', phone: 0, mine: true },
      { do: 'edit', phone: 0, question, value: '丙' },
      { do: 'sync', phone: 0, fates: ['ok'] },
      { do: 'deliver' },
    ];
    await expect(play(memoryServer(), steps)).resolves.toBeUndefined();
  });

  it.each<[string, ServerBugs]>([
    ['a seen id is answered as done though its act was refused', { seenMeansDone: true }],
    ['pictures are keyed by their hash', { filesByHash: true }],
    ['a repeat is carried out again', { forgetsIds: true }],
    ['the last write wins', { lastWriteWins: true }],
  ])('a bug put back is found: %s', async (_, bugs) => {
    expect(await finds(bugs)).toBe(true);
  });

  it('a bug put back is found: the base is read when a field is edited, not when it is frozen', async () => {
    const early = new Map<string, number>();
    const firstBase = (question: string, base: number): number => {
      if (!early.has(question)) early.set(question, base);
      return early.get(question) ?? base;
    };
    const freeze: OfflineKind['freeze'] = (head, template, fields) => {
      const input = saving?.freeze?.(head, template, fields) as { changes: { question: string; base: number }[] };
      return { ...input, changes: input.changes.map(c => ({ ...c, base: firstBase(c.question, c.base) })) };
    };
    const kinds = visitKinds.map(k => (k === saving ? { ...k, freeze } : k));
    expect(await finds({}, kinds)).toBe(true);
  });
});
