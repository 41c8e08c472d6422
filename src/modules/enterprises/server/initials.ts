import { pinyin } from 'pinyin-pro';
import { plainName } from '../domain/name-key.ts';

const known = new Map<string, string>();

const letterOf = (char: string): string => {
  if (/^[a-z0-9]$/.test(char)) return char;
  const first = pinyin(char, { pattern: 'first', toneType: 'none', nonZh: 'removed' }).toLowerCase();
  return /^[a-z]/.test(first) ? (first[0] ?? '') : '_';
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

/** Pinyin initials of a name that is plain already. Characters are looked up once each: a hundred thousand names take a fraction of a second. */
export const initialsOfPlain = (plain: string): string => {
  let out = '';
  for (const char of plain) {
    let letter = known.get(char);
    if (letter === undefined) {
      letter = letterOf(char);
      known.set(char, letter);
    }
    out += letter;
  }
  if (out.length !== plain.length || !anyReading.test(plain)) return out;
  for (const [word, letters] of readings) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      out = out.slice(0, at) + letters + out.slice(at + letters.length);
  }
  return out;
};

/** Pinyin initials, one letter for each character of the plain name; what has none is `_`. */
export const initialsOf = (name: string): string => initialsOfPlain(plainName(name));
