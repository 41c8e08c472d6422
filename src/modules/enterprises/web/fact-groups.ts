import type { FactWords } from '#platform/web/desk/room.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';
import type { FactView } from '../contract/fact.ts';
import { factText } from './fact-text.ts';
import { useT } from './use-t.ts';

export type FactWordsOf = (field: string, value: unknown) => FactWords;

/**
 * What a field of the file is called and how its value reads: as the room that wrote it says, else in our own words.
 * @param read what the rooms say; undefined while that is on its way
 */
export const useFactWords = (read: ((field: string, value: unknown) => FactWords | undefined) | undefined): FactWordsOf | undefined => {
  const t = useT();
  if (!read) return undefined;
  return (field, value) => {
    const own = `enterprises.fact.${field}`;
    const words = hasPhrase(own) && field.startsWith('register.') ? undefined : read(field, value);
    if (words) return { ...words, text: words.text || '—' };
    const title = hasPhrase(own) ? say(own) : t('hub.otherFact');
    return { title, text: factText(value), section: t('hub.register'), order: -1 };
  };
};

export interface FactGroup {
  section: string;
  facts: readonly { fact: FactView; title: string; text: string }[];
}

/** Facts under their headings, in the order of the form they come from. */
export const groupFacts = (facts: readonly FactView[], words: FactWordsOf): FactGroup[] => {
  const said = facts.map(fact => ({ fact, ...words(fact.field, fact.value) })).sort((a, b) => a.order - b.order);
  const sections = [...new Set(said.map(f => f.section))];
  return sections.map(section => ({ section, facts: said.filter(f => f.section === section) }));
};
