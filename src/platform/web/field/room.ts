import type { ComponentType } from 'react';
import type { FormerNames } from '../../contract/former-names.ts';
import type { OfflineKind } from '../offline/records.ts';
import type { WebPhrases } from '../phrases.ts';
import type { SlotFill } from '../slots.ts';

export interface FieldRoute {
  /** Below `/m`, e.g. `/visits/:id`; the page reads the parameters from its props. */
  path: string;
  page: () => Promise<ComponentType<{ params: Readonly<Record<string, string>> }>>;
  needs?: string;
  /** Without signing in: for people who have no account and come by a link. */
  open?: boolean;
}

/** A room's face to the phone. */
export interface FieldRoom {
  name: string;
  /** What it was called before: what phones keep bears the names of its day. */
  formerly?: FormerNames;
  /** Chinese comes with the pages (`roomT`), so `'zh-CN'` is usually empty here; English when it is wanted: `() => import('../i18n/field.en.ts').then(m => m.fieldEn)`. */
  phrases: WebPhrases;
  routes: readonly FieldRoute[];
  /** Which of its commands may wait on the phone; fetched with the code that sends. */
  offline?: () => Promise<readonly OfflineKind[]>;
  /** The room's part of the first page on the phone, in the order given. */
  home?: readonly { key: string; order: number; needs: string; card: () => Promise<ComponentType> }[];
  /** What the room puts on pages of rooms to its left, e.g. of an enterprise. */
  slots?: readonly SlotFill[];
}
