import { plainName } from '../domain/name-key.ts';
import { letters, otherLetters } from './initials.data.ts';

const firstKnown = 0x4e00;
const others = new Map(Array.from(otherLetters.matchAll(/(.)(.)/gsu), ([, char = '', letter = '']) => [char, letter]));

const letterOf = (char: string): string => {
  const known = letters[(char.codePointAt(0) ?? 0) - firstKnown];
  if (known !== undefined) return known;
  return /^[a-z0-9]$/.test(char) ? char : (others.get(char) ?? '_');
};

/** Words whose characters read otherwise than alone; each with its initials. */
const readings: readonly (readonly [string, string])[] = [
  ['重庆', 'cq'],
  ['银行', 'yh'],
  ['长庆', 'cq'],
  ['长城', 'cc'],
  ['长江', 'cj'],
  ['长兴', 'cx'],
  ['长安', 'ca'],
  ['大厦', 'ds'],
  ['厦门', 'xm'],
  ['音乐', 'yy'],
  ['乐器', 'yq'],
  ['调味', 'tw'],
  ['调节', 'tj'],
  ['会计', 'kj'],
  ['都市', 'ds'],
];

const anyReading = new RegExp(readings.map(([word]) => word).join('|'));

/** Pinyin initials of a name that is plain already. */
export const initialsOfPlain = (plain: string): string => {
  let out = '';
  for (const char of plain) out += letterOf(char);
  if (out.length !== plain.length || !anyReading.test(plain)) return out;
  for (const [word, letters] of readings) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      out = out.slice(0, at) + letters + out.slice(at + letters.length);
  }
  return out;
};

/** Pinyin initials, one letter for each character of the plain name; what has none is `_`. */
export const initialsOf = (name: string): string => initialsOfPlain(plainName(name));
