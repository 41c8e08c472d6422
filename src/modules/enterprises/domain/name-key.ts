/** Near-same names: what is left of a name without place, brackets and legal form; and how alike two names are. */
const longestFirst = (words: string): string[] => words.split('|').sort((a, b) => b.length - a.length);
const forms = longestFirst(
  '股份有限公司|有限责任公司|有限公司|责任公司|股份公司|集团公司|总公司|分公司|公司|集团|厂|有限合伙|普通合伙|个人独资企业|个人独资',
);
const places = longestFirst(
  '中华人民共和国|中国|浙江省|浙江|杭州市|杭州|拱墅区|拱墅|下城区|西湖区|西湖|上城区|滨江区|萧山区|余杭区|临平区|钱塘区|富阳区|临安区',
);
const placeInBrackets = /\((中国|浙江省?|杭州市?|拱墅区?|[^()]{1,4}[省市区县])\)/g;

/** Nothing to change: most names of a list are such. */
const plainAlready = /^[\u4e00-\u9fffa-z0-9]*$/;

/** One spelling: half-width, lower case, no spaces, no marks. For comparing only, never shown. */
export const plainName = (name: string): string => {
  if (plainAlready.test(name)) return name;
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff·•.,，、。\-—–_“”"'‘’`《》<>/\\]/g, '')
    .replace(/[［【〔「]/g, '(')
    .replace(/[］】〕」]/g, ')');
};

/** Takes off up to four words, as long as two characters are left. */
const stripped = (text: string, without: (rest: string) => string): string => {
  let rest = text;
  for (let i = 0; i < 4; i += 1) {
    const next = without(rest);
    if (next === rest || (next.length < 4 && [...next].length < 2)) break;
    rest = next;
  }
  return rest;
};
const withoutForm = (text: string): string => {
  const form = forms.find(f => text.endsWith(f));
  return form === undefined ? text : text.slice(0, -form.length);
};
const withoutPlace = (text: string): string => {
  const place = places.find(p => text.startsWith(p));
  return place === undefined ? text : text.slice(place.length);
};

/** The core of a name that is plain already. */
export const keyOfPlain = (plain: string): string => {
  const open = /[()[\]{}]/.test(plain) ? plain.replace(placeInBrackets, '').replace(/[()[\]{}]/g, '') : plain;
  const core = stripped(stripped(open, withoutForm), withoutPlace);
  return core === '' ? plain : core;
};

/** The core of a name: 杭州海康威视数字技术股份有限公司 and 海康威视（杭州）数字技术有限公司 share it. Never empty for a name that is not. */
export const nameKey = (name: string): string => keyOfPlain(plainName(name));

const pairs = (text: string): string[] => {
  const chars = [...text];
  return chars.length < 2 ? chars : chars.slice(0, -1).map((c, i) => c + (chars[i + 1] ?? ''));
};

/** How alike two names are, 0 to 1: twice the shared character pairs over all pairs (Dice) of the cores. */
export const similarity = (a: string, b: string): number => {
  const left = pairs(nameKey(a));
  const right = pairs(nameKey(b));
  if (left.length === 0 || right.length === 0) return 0;
  const bag = new Map<string, number>();
  for (const p of left) bag.set(p, (bag.get(p) ?? 0) + 1);
  let shared = 0;
  for (const p of right) {
    const n = bag.get(p) ?? 0;
    if (n > 0) {
      shared += 1;
      bag.set(p, n - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
};

/** From here on a person is asked whether two names mean one enterprise. */
export const nearEnough = 0.75;
