import { fill } from '../../contract/phrases.ts';
import { documentsEn, documentsZh } from '../../contract/phrases-documents.ts';
import { currentLocale, hasPhrase, say } from '../phrases.ts';

const ofFiles = { 'zh-CN': documentsZh, en: documentsEn } as const;

/**
 * Why long work ended badly, as it was kept with the work. The sentences about files come with the pages that say them; a code
 * that nobody here knows is said as something unexpected, never as a code.
 */
export const sayKeptProblem = (code: string, params?: Readonly<Record<string, unknown>>): string => {
  const locale = currentLocale();
  const own: Readonly<Record<string, string>> = ofFiles[locale];
  const sentence = own[code.replace(/^platform\./, '')];
  if (sentence !== undefined) return fill(sentence, params, locale);
  return say(hasPhrase(code) ? code : 'platform.problem.unexpected', params);
};
