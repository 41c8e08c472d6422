import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { labelKey } from './paper-labels.ts';
import { half } from './paper-parts.ts';

const squeezed = (text: string): string => half(text).replaceAll(/\s/g, '');

const standard = /^(?:团体标准)?T\/?HZAS8[-—–]2020(?:附录A)?$/i;
const annex = /^(?:附录A)?[（(]?(?:规范性|资料性)?(?:附录)?[）)]?(?:附录A)?$/;
/** Numbers of pages, as printing programs put them into heads and feet. */
const pageNumber = /^(?:第|共|页|page|of|[\d/·\-—\s])+$/i;
const mark = /(?:第\d+版)?(?:[·・]?回执[\w-]+)?[·・]?PP1\.[\w.~-]+$/;

/** The words of the form's own that are no question: titles, the standard's number, feet. */
export interface Printed {
  titles: ReadonlySet<string>;
  /** Whether a whole text is printed matter. */
  has: (text: string, edge?: boolean) => boolean;
}

/**
 * What is printed on the form.
 * @param names names that the foot may carry: of the enterprise
 */
export const printedOf = (form: Questionnaire, names: readonly string[]): Printed => {
  const title = labelKey(form.title.zh);
  const titles = new Set([...form.sections.map(s => labelKey(s.title.zh)), title, labelKey(`表A.1${form.title.zh}`), labelKey('表 A.1')]);
  const feet = new Set(['', ...names.map(squeezed)]);
  const has = (text: string, edge = false): boolean => {
    const plain = squeezed(text);
    if (plain === '') return true;
    if (titles.has(labelKey(text).replace(/续$/, '')) || standard.test(plain) || annex.test(plain)) return true;
    const found = mark.exec(plain);
    if (found) return feet.has(plain.slice(0, found.index).replace(/[·・]$/, ''));
    return edge && (pageNumber.test(half(text)) || feet.has(plain));
  };
  return { titles, has };
};
