import { newId } from '#platform/contract/ids.ts';
import { storeOf } from '#platform/web/store.ts';

export interface Toast {
  id: string;
  text: string;
  undo?: () => Promise<void> | void;
}

export const toasts = storeOf<readonly Toast[]>([]);

export const dropToast = (id: string): void => toasts.set(toasts.get().filter(x => x.id !== id));

/** Says what was done, for ten seconds, with a way back: `showToast('已移除 3 家', { undo: () => call(restore, …) })`. */
export const showToast = (text: string, options: { undo?: () => Promise<void> | void } = {}): void => {
  const toast: Toast = { id: newId(), text, ...options };
  toasts.set([...toasts.get().slice(-2), toast]);
  setTimeout(() => dropToast(toast.id), 10_000);
};
