/**
 * 驰名商标 is a finding in a single case, no honour: the trademark law forbids it on goods and in advertising, and an office that lists it as
 * one would advertise it. A mark as such is of course registered.
 */
export const namesWellKnownMark = (...texts: readonly (string | undefined)[]): boolean =>
  texts.some(t => t !== undefined && /驰名(商标|商號|商号|品牌)/.test(t.normalize('NFKC').replace(/\s/g, '')));
