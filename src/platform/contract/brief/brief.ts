import { z } from 'zod';
import { fill, type Phrases } from '../phrases.ts';

/** A sentence in both languages: a room says it, pages and documents of other rooms show it. */
export const BothWords = z.object({ zh: z.string(), en: z.string() });
export type BothWords = z.infer<typeof BothWords>;

/** A room's sentences in both languages by one key: `const say = bothWords(briefZh, briefEn)`. */
export const bothWords =
  <K extends string>(zh: Readonly<Record<K, string>> & Phrases, en: Readonly<Record<K, string>> & Phrases) =>
  (key: K, params: Readonly<Record<string, unknown>> = {}): BothWords => ({
    zh: fill(zh[key], params, 'zh-CN'),
    en: fill(en[key], params, 'en'),
  });

/** A figure that a room tells who heads the place: what it counts, its unit, and the numbers it rests on. */
export const BriefFigure = z.object({
  key: z.string(),
  label: BothWords,
  /** null: it cannot be told, and `hint` says why. */
  value: z.int().nullable(),
  unit: BothWords,
  hint: BothWords,
  /** Its rows. */
  href: z.string(),
});
export type BriefFigure = z.infer<typeof BriefFigure>;

/** 请您定夺: a matter that waits for the word of who heads the place. */
export const BriefMatter = z.object({
  key: z.string(),
  /** The worst stands first. */
  weight: z.enum(['bad', 'warn']),
  what: BothWords,
  hint: BothWords,
  /** Where it is decided. */
  href: z.string(),
});
export type BriefMatter = z.infer<typeof BriefMatter>;
