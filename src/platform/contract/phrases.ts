/** A room's sentences in one language. Flat keys, `{name}` placeholders, `{n, plural, one {# row} other {# rows}}` where English needs it. */
export type Phrases = Readonly<Record<string, string>>;

/** The two languages of the page; zh-CN is the source. */
export type Locale = 'zh-CN' | 'en';

/** Sentences of one room in both languages. `en` must hold exactly the keys of `zh`, or it does not compile. */
export interface RoomPhrases {
  room: string;
  'zh-CN': Phrases;
  en: Phrases;
}

/** Joins a room's sentences: keys become `<room>.<key>`. */
export const roomPhrases = <const Z extends Phrases>(room: string, zh: Z, en: { readonly [K in keyof Z]: string }): RoomPhrases => ({
  room,
  'zh-CN': zh,
  en,
});

const pluralPattern = /\{(\w+), plural, (?:one \{([^}]*)\} )?other \{([^}]*)\}\}/g;

/**
 * Fills a sentence: `{name}` and English plurals. A value that is missing leaves its name visible, so that a test finds it.
 * @param sentence the phrase
 * @param params values by placeholder name; numbers are grouped by the locale
 */
export const fill = (sentence: string, params: Readonly<Record<string, unknown>> = {}, locale: Locale = 'zh-CN'): string =>
  sentence
    .replace(pluralPattern, (_, name: string, one: string | undefined, other: string) => {
      const n = Number(params[name]);
      const text = n === 1 && one !== undefined ? one : other;
      return text.replaceAll('#', n.toLocaleString(locale));
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined || value === null ? whole : typeof value === 'number' ? value.toLocaleString(locale) : String(value);
    });

/** Looks sentences up by full key (`visits.visit.submit`). */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** Builds the look-up for one language from all rooms' phrases; an unknown key answers itself. */
export const translator = (rooms: readonly RoomPhrases[], locale: Locale): Translate => {
  const all = new Map<string, string>();
  for (const r of rooms) for (const [key, text] of Object.entries(r[locale])) all.set(`${r.room}.${key}`, text);
  return (key, params) => fill(all.get(key) ?? key, params, locale);
};
