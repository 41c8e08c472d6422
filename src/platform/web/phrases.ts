import { roomOf } from '../contract/operation.ts';
import { fill, type Locale, type Phrases, type Translate } from '../contract/phrases.ts';
import { platformZh } from '../contract/phrases-platform.zh-CN.ts';
import { recall, remember } from './remember.ts';
import { storeOf, useStore } from './store.ts';

/** A room's sentences as the web takes them; English may come later, by itself. `roomPhrases(…)` fits as it is. */
export interface WebPhrases {
  readonly 'zh-CN': Phrases;
  readonly en: Phrases | (() => Promise<Phrases>);
  /** What the room's operations and events are called (zh-CN): for the pages that tell what happened, so they come when one asks. */
  readonly names?: () => Promise<Phrases>;
}

interface Catalogue {
  readonly locale: Locale;
  readonly sentences: Map<string, string>;
}

const sources = new Map<string, WebPhrases>([
  ['platform', { 'zh-CN': platformZh, en: () => import('../contract/phrases-platform.en.ts').then(m => m.platformEn) }],
  // In Chinese they come with the pages that say them.
  ['platform.imports', { 'zh-CN': {}, en: () => import('../contract/imports/phrases-imports.en.ts').then(m => m.importsEn) }],
  ['platform.waiting', { 'zh-CN': {}, en: () => import('../contract/phrases-queue.en.ts').then(m => m.queueEn) }],
  ['platform.dated', { 'zh-CN': {}, en: () => import('../contract/dated/phrases-dated.en.ts').then(m => m.datedEn) }],
]);
const catalogue = storeOf<Catalogue>({ locale: 'zh-CN', sentences: new Map() });

/** Sentences that came with a page's own hook (zh-CN), by full key. */
const ofPages = new Map<string, string>();

/** Puts sentences that came later (zh-CN) in place. */
const bringIn = (room: string, zh: Phrases): void => {
  const { locale, sentences } = catalogue.get();
  for (const [key, text] of Object.entries(zh)) {
    ofPages.set(`${room}.${key}`, text);
    if (locale === 'zh-CN') sentences.set(`${room}.${key}`, text);
  }
};

const gather = async (locale: Locale): Promise<void> => {
  const sentences = new Map<string, string>(locale === 'zh-CN' ? ofPages : []);
  const parts = await Promise.all(
    [...sources].map(async ([room, phrases]) => {
      const own = phrases[locale];
      return [room, typeof own === 'function' ? await own() : own] as const;
    }),
  );
  for (const [room, own] of parts) for (const [key, text] of Object.entries(own)) sentences.set(`${room}.${key}`, text);
  document.documentElement.lang = locale;
  catalogue.set({ locale, sentences });
};

/** What the browser asks for, as far as we speak it: the first of the two that it names; zh-CN otherwise. */
const browserLocale = (): Locale => {
  const asked = (navigator.languages ?? []).find(language => /^(zh|en)\b/i.test(language));
  return asked !== undefined && /^en/i.test(asked) ? 'en' : 'zh-CN';
};

/**
 * Puts the rooms' sentences in place and chooses the language this device remembered; the browser's otherwise.
 * @param rooms sentences by room name
 */
export const startPhrases = async (rooms: Readonly<Record<string, WebPhrases>>): Promise<void> => {
  for (const [room, phrases] of Object.entries(rooms)) sources.set(room, phrases);
  await gather(recall<Locale>('locale', browserLocale()));
};

/** The language of the page, for requests. */
export const currentLocale = (): Locale => catalogue.get().locale;

/** Looks a sentence up by its full key, outside components; an unknown key answers itself. */
export const say: Translate = (key, params) => {
  const { locale, sentences } = catalogue.get();
  return fill(sentences.get(key) ?? key, params, locale);
};

/** Whether a sentence is there at all. */
export const hasPhrase = (key: string): boolean => catalogue.get().sentences.has(key);

/** Rooms whose names are here or on their way. */
const named = new Set<string>();

const fetchNames = async (room: string): Promise<void> => {
  const names = sources.get(room)?.names;
  if (!names || named.has(room)) return;
  named.add(room);
  try {
    bringIn(room, await names());
    catalogue.set({ ...catalogue.get() });
  } catch {
    named.delete(room);
  }
};

/** What an operation or an event is called, e.g. in a timeline; empty until the names of its room have come. */
const nameOf = (name: string, kind: 'op' | 'event' = 'op'): string => {
  const key = name.replace('.', `.${kind}.`);
  const room = roomOf({ name });
  if (hasPhrase(key) || sources.get(room)?.names === undefined) return say(key);
  void fetchNames(room);
  return '';
};

/** Names of operations and events, of every room: `const name = useNames(); name('visits.visit.submit')`. */
export const useNames = (): typeof nameOf => {
  useStore(catalogue);
  return nameOf;
};

/** The look-up over all rooms, e.g. for a title that another room gives: `t('visits.nav.visits')`. */
export const useAllT = (): Translate => {
  useStore(catalogue);
  return say;
};

/** The language and the switch. */
export const useLocale = (): { locale: Locale; setLocale: (locale: Locale) => void } => {
  const { locale } = useStore(catalogue);
  return {
    locale,
    setLocale: next => {
      remember('locale', next);
      void gather(next);
    },
  };
};

/** A room's own look-up, typed by its keys. */
export type RoomTranslate<K extends string> = (key: K, params?: Readonly<Record<string, unknown>>) => string;

/** A room's sentences outside components, e.g. for what it tells on another room's page; they come into place as with `roomT`. */
export const roomSay = <const Z extends Phrases>(room: string, zh: Z): RoomTranslate<Extract<keyof Z, string>> => {
  bringIn(room, zh);
  return (key, params) => say(`${room}.${key}`, params);
};

/**
 * Makes the room's hook: `export const useT = roomT('campaigns', zhCN)`, then `const t = useT(); t('campaign.title', { n: 3 })`.
 * The sentences named here come into place with the page that names them, so a room's face need not carry those of its pages.
 */
export const roomT = <const Z extends Phrases>(room: string, zh: Z): (() => RoomTranslate<Extract<keyof Z, string>>) => {
  const t = roomSay(room, zh);
  return () => {
    useStore(catalogue);
    return t;
  };
};

/** The platform's own sentences: 保存, 取消, … */
export const usePlatformT = roomT('platform', platformZh);
