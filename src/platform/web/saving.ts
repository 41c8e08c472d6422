import type { Problem } from '../contract/problem.ts';
import { sayTime } from './format.ts';
import { say } from './phrases.ts';

/** Where the writing stands. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** 已存 14:32（服务器） · 正在保存… · 未保存——网络不通 */
export const saySaving = (saving: SavingState): string =>
  say(`platform.save.${saving.kind}`, saving.kind === 'saved' ? { time: sayTime(saving.at) } : {});

const tones = { idle: 'todo', saving: 'doing', saved: 'done', unsaved: 'warn', refused: 'bad' } as const;
/** The mark that goes with it. */
export const toneOfSaving = (saving: SavingState): (typeof tones)[SavingState['kind']] => tones[saving.kind];
