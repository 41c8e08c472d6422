import { useEffect, useMemo } from 'react';
import { newId } from '../../contract/ids.ts';
import { Problem } from '../../contract/problem.ts';
import type { SavingState } from '../saving.ts';
import { type Store, storeOf, useStore } from '../store.ts';
import { onWayAnswered } from '../way.ts';

/** Sends changes; the id stays the same while the same bytes are tried again. */
export type SaveChanges = (changes: Readonly<Record<string, unknown>>, id: string, leaving: boolean) => Promise<void>;

export interface DraftOptions {
  /** Quiet time after the last key before a save, in milliseconds. */
  pause?: number;
  /** Waits between attempts while the network is away, in milliseconds; the last one repeats. */
  retries?: readonly number[];
  now?: () => Date;
}

/** Collects what a person changes and brings it to the server at every pause. */
export interface ServerDraft {
  /** Notes changed answers by key; nothing waits for the network. */
  change: (changes: Readonly<Record<string, unknown>>) => void;
  /** Saves what is left at once, e.g. before submitting; false when it could not be brought there. */
  flush: (leaving?: boolean) => Promise<boolean>;
  readonly state: Store<SavingState>;
  /** Stops timers; what is unsaved stays unsaved. */
  stop: () => void;
}

/** What passes by itself: no network, a server that is down or asks to go slower. */
const isAway = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;

/**
 * Makes a draft. Changes are frozen before they are sent: a retry carries the same bytes under the same id, and what was typed
 * meanwhile goes with the next save.
 */
export const draftOf = (save: SaveChanges, options: DraftOptions = {}): ServerDraft => {
  const { pause = 600, retries = [2_000, 5_000, 15_000, 30_000], now = () => new Date() } = options;
  const state = storeOf<SavingState>({ kind: 'idle' });
  let dirty: Record<string, unknown> = {};
  let frozen: { id: string; changes: Record<string, unknown> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let failures = 0;

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const onFailure = (error: unknown): false => {
    if (isAway(error)) {
      // Only where nothing was answered is there no network.
      state.set({ kind: error instanceof Problem && error.status !== 0 ? 'busy' : 'unsaved' });
      later(retries[Math.min(failures, retries.length - 1)] ?? 30_000);
      failures += 1;
    } else {
      // The server refused these bytes for good: they join what is still to be saved, under a new id, once the person has changed something.
      dirty = { ...frozen?.changes, ...dirty };
      frozen = undefined;
      state.set({ kind: 'refused', problem: error as Problem });
    }
    return false;
  };

  const sendAll = async (leaving: boolean): Promise<boolean> => {
    while (frozen || Object.keys(dirty).length > 0) {
      if (!frozen) {
        frozen = { id: newId(), changes: dirty };
        dirty = {};
      }
      state.set({ kind: 'saving' });
      try {
        await save(frozen.changes, frozen.id, leaving);
      } catch (error) {
        return onFailure(error);
      }
      frozen = undefined;
      failures = 0;
    }
    if (state.get().kind === 'saving') state.set({ kind: 'saved', at: now() });
    return true;
  };

  const flush = async (leaving = false): Promise<boolean> => {
    clearTimeout(timer);
    running ??= sendAll(leaving).finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    change: changes => {
      dirty = { ...dirty, ...changes };
      later(pause);
    },
    flush,
    state,
    stop: () => clearTimeout(timer),
  };
};

/**
 * A draft of a page: saves 600 ms after the last key, when a field is left, when the page is hidden, and when the network is back.
 * @param key the record it belongs to; another record is another draft
 */
export const useDraft = (key: string, save: SaveChanges): { draft: ServerDraft; saving: SavingState } => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record's key decides; `save` is made anew at each render
  const draft = useMemo(() => draftOf(save), [key]);
  useEffect(() => {
    const leave = (): void => void draft.flush(true);
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    // What was refused is not sent again unchanged; nor may what the page says of it vanish under a press that leaves the field.
    const again = (): void => {
      if (draft.state.get().kind !== 'refused') void draft.flush();
    };
    addEventListener('pagehide', leave);
    addEventListener('online', again);
    const off = onWayAnswered(() => {
      if (draft.state.get().kind === 'unsaved') void draft.flush();
    });
    addEventListener('focusout', again);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('pagehide', leave);
      off();
      removeEventListener('online', again);
      removeEventListener('focusout', again);
      document.removeEventListener('visibilitychange', onHide);
      leave();
      draft.stop();
    };
  }, [draft]);
  return { draft, saving: useStore(draft.state) };
};
