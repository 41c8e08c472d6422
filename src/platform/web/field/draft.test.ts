import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../contract/problem.ts';
import { draftOf, type SaveChanges } from './draft.ts';

const now = (): Date => new Date('2026-11-22T06:32:00Z');
const save = vi.fn<SaveChanges>();

beforeEach(() => {
  vi.useFakeTimers();
  save.mockReset();
  save.mockResolvedValue();
});
afterEach(() => vi.useRealTimers());

describe('[A.1-a] drafts at every pause', () => {
  it('saves 600 ms after the last key, once, and says when', async () => {
    const draft = draftOf(save, { now });
    draft.change({ a: '杭' });
    await vi.advanceTimersByTimeAsync(500);
    draft.change({ a: '杭州' });
    await vi.advanceTimersByTimeAsync(599);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls.map(c => c[0])).toEqual([{ a: '杭州' }]);
    expect(draft.state.get()).toEqual({ kind: 'saved', at: now() });
  });

  it('tries the same bytes under the same id again when the network is away, and later keys go separately', async () => {
    const draft = draftOf(save, { now, retries: [1_000] });
    save.mockRejectedValueOnce(new Problem('platform.problem.offline', 0));
    draft.change({ a: 1 });
    await vi.advanceTimersByTimeAsync(600);
    expect(draft.state.get().kind).toBe('unsaved');
    draft.change({ b: 2 });
    await vi.advanceTimersByTimeAsync(1_600);
    expect(save.mock.calls.map(c => c[0])).toEqual([{ a: 1 }, { a: 1 }, { b: 2 }]);
    expect(save.mock.calls[0]?.[1]).toBe(save.mock.calls[1]?.[1]);
    expect(save.mock.calls[2]?.[1]).not.toBe(save.mock.calls[1]?.[1]);
    expect(draft.state.get().kind).toBe('saved');
  });

  it('keeps what the server refused and sends it with the next change', async () => {
    const draft = draftOf(save, { now });
    save.mockRejectedValueOnce(new Problem('visits.problem.visitClosed', 409));
    draft.change({ a: 1 });
    await vi.advanceTimersByTimeAsync(600);
    expect(draft.state.get().kind).toBe('refused');
    draft.change({ b: 2 });
    await vi.advanceTimersByTimeAsync(600);
    expect(save.mock.calls.at(-1)?.[0]).toEqual({ a: 1, b: 2 });
  });

  it('flushes at once before submitting and tells whether it arrived', async () => {
    const draft = draftOf(save, { now });
    draft.change({ a: 1 });
    expect(await draft.flush()).toBe(true);
    save.mockRejectedValueOnce(new TypeError('network'));
    draft.change({ a: 2 });
    expect(await draft.flush()).toBe(false);
    draft.stop();
  });
});
