import { newId } from '#platform/contract/ids.ts';
import { storeOf } from '#platform/web/store.ts';

export interface Toast {
  id: string;
  text: string;
  /** The way back; a sentence that it answers is said then, instead of 已撤销. */
  undo?: () => Promise<unknown> | unknown;
}

export const toasts = storeOf<readonly Toast[]>([]);

export const dropToast = (id: string): void => toasts.set(toasts.get().filter(x => x.id !== id));

/** Says what was done, for ten seconds, with a way back: `showToast('已移除 3 家', { undo: () => call(restore, …) })`. */
export const showToast = (text: string, options: Pick<Toast, 'undo'> = {}): void => {
  const toast: Toast = { id: newId(), text, ...options };
  // The same words twice are said once; of two that can be undone each stays.
  const others = toasts.get().filter(x => x.text !== text || x.undo);
  toasts.set([...others.slice(-2), toast]);
  setTimeout(() => dropToast(toast.id), 10_000);
};
