import type { Problem } from '../contract/problem.ts';
import { sayTime } from './format.ts';
import { say } from './phrases.ts';

/** Where the writing stands. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'unsaved' }
  /** On this device, on the way, at the server: what is filled in without a network says where it is. */
  | { readonly kind: 'device' }
  | { readonly kind: 'sending'; readonly done: number; readonly of: number }
  | { readonly kind: 'stored'; readonly at: Date }
  /** The device could not keep it. */
  | { readonly kind: 'lost' }
  /** Kept, but so many fields hold what is not understood and will not be taken. */
  | { readonly kind: 'faulty'; readonly n: number }
  /** The server answered that it cannot take it now: the way to it is open. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly problem: Problem };

const paramsOf = (saving: SavingState): Record<string, unknown> => {
  if (saving.kind === 'saved') return { time: sayTime(saving.at) };
  if (saving.kind === 'stored') return { time: sayTime(saving.at) };
  if (saving.kind === 'faulty') return { n: saving.n };
  return saving.kind === 'sending' ? { done: saving.done, of: saving.of } : {};
};

/** 已存 14:32（服务器） · 正在保存… · 未保存——网络不通 · 已存本机 · 传送中 2/5 · 已入库 14:32 */
export const saySaving = (saving: SavingState): string => say(`platform.save.${saving.kind}`, paramsOf(saving));

const tones = {
  idle: 'todo',
  saving: 'doing',
  saved: 'done',
  unsaved: 'warn',
  refused: 'bad',
  device: 'doing',
  sending: 'doing',
  stored: 'done',
  lost: 'bad',
  faulty: 'bad',
  busy: 'warn',
} as const;
/** The mark that goes with it. */
export const toneOfSaving = (saving: SavingState): (typeof tones)[SavingState['kind']] => tones[saving.kind];
