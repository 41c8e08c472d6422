import { useEffect, useState } from 'react';
import { useLocale } from '#platform/web/phrases.ts';

type Words = Readonly<Record<string, string>>;

/** 评价标签 in the language of the page; the English ones come when they are read. A tag of a later set stands in its own words. */
export const useTagWords = (): ((words: string) => string) => {
  const { locale } = useLocale();
  const [english, setEnglish] = useState<Words>();
  useEffect(() => {
    if (locale === 'en') void import('../domain/tags-english.data.ts').then(m => setEnglish(m.tagsInEnglish));
  }, [locale]);
  return words => (locale === 'en' ? (english?.[words] ?? words) : words);
};
