import type { ComponentType } from 'react';
import type { WebPhrases } from '../phrases.ts';

export interface FieldRoute {
  /** Below `/m`, e.g. `/visits/:id`; the page reads the parameters from its props. */
  path: string;
  page: () => Promise<ComponentType<{ params: Readonly<Record<string, string>> }>>;
  needs?: string;
}

/** A room's face to the phone. */
export interface FieldRoom {
  name: string;
  /** Name the languages apart so that English is fetched only when it is wanted: `{ 'zh-CN': zhCN, en: () => import('../i18n/en.ts').then(m => m.en) }`. */
  phrases: WebPhrases;
  routes: readonly FieldRoute[];
  /** The room's part of the first page on the phone, in the order given. */
  home?: readonly { key: string; order: number; needs: string; card: () => Promise<ComponentType> }[];
}
