import { nameKey } from '#modules/enterprises/domain/name-key.ts';

/** Stands for what was taken out. */
const mask = '＊＊＊';
/** A shorter core stands in too many sentences. */
const shortestCore = 3;
const numbers = /(?<![\d])1\d{10}(?!\d)|(?<![\d])0\d{2,3}-?\d{7,8}(?!\d)|[0-9A-HJ-NP-RT-UW-Y]{18}/g;

/** What of the words would tell who wrote them, or of whom: firms (full and by their core) and persons, the longest first. */
export const tellingNames = (firms: readonly string[], persons: readonly string[]): string[] =>
  [...new Set([...firms.flatMap(f => [f, nameKey(f)]).filter(n => n.length >= shortestCore), ...persons.filter(n => n.length >= 2)])].sort(
    (a, b) => b.length - a.length,
  );

/** The words without telephone numbers, credit codes and the given names. @param names as `tellingNames` gives them */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, mask), text.replaceAll(numbers, mask));
