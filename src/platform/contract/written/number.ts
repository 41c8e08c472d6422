/** What people put around digits that says nothing: full-width forms, spaces, marks that cannot be seen. */
const halfWidth = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();

/** A telephone or a code as it is meant: `１３８ ００００ １２３４` is `13800001234`; dashes of every sort are `-`. */
export const plainCode = (raw: string): string =>
  halfWidth(raw)
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s/g, '');

const scales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const digits = '零一二三四五六七八九';

/** 一千二百 and 三千五 (3,500): what stands below 万. Undefined where the scales do not fall. */
const belowTenThousand = (text: string): number | undefined => {
  let [sum, last] = [0, 1e4];
  let rest = text;
  while (rest !== '') {
    const [all, zero = '', digit = '', scale = ''] = /^(零?)([一二三四五六七八九]?)([十百千]?)/.exec(rest) ?? [];
    if (!all || (digit === '' && scale === '')) return undefined;
    rest = rest.slice(all.length);
    // 三百五 is 350; 三百零五 is 305
    const of = scale === '' ? (zero === '' && last < 1e4 ? last / 10 : 1) : (scales[scale] ?? 1);
    if (of >= last || (scale === '' && rest !== '') || (digit === '' && scale !== '十')) return undefined;
    sum += (digit === '' ? 1 : digits.indexOf(digit)) * of;
    last = of;
  }
  return sum;
};

/** 一亿二千万, 两万三 (23,000): sections of four digits, each before its 亿 or 万. */
const sectionsOf = (text: string): number | undefined => {
  const [, hundreds, tens, ones = ''] = /^(?:(.+)亿)?(?:(.+)万)?([^万亿]*)$/.exec(text) ?? [];
  const above = hundreds === undefined ? 0 : sectionsOf(hundreds);
  const middle = tens === undefined ? 0 : belowTenThousand(tens);
  const scaled = tens === undefined ? (hundreds === undefined ? 0 : 1e8) : 1e4;
  // a digit alone right behind 万 or 亿 is a tenth of it
  const low =
    ones === ''
      ? 0
      : scaled > 0 && ones.length === 1 && ones !== '十' && ones !== '零'
        ? (digits.indexOf(ones) * scaled) / 10
        : belowTenThousand(ones);
  if (above === undefined || middle === undefined || low === undefined || (scaled === 0 && ones === '')) return undefined;
  return above * 1e8 + middle * 1e4 + low;
};

/** 一千二百, 两万三千, 〇: a number in Chinese words. */
const numberInWords = (text: string): number | undefined => {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(plain)) return undefined;
  // 二〇二四, digit by digit
  if (!/[十百千万亿]/.test(plain))
    return plain.length === 1 || plain.length === 4 ? Number([...plain].map(c => digits.indexOf(c)).join('')) : undefined;
  return sectionsOf(plain);
};

const written = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)?(?:\.\d*)?)(.*)$/s;

/** The number at the beginning and what stands behind it. */
const cut = (text: string): { n: number; rest: string } | undefined => {
  const [, figure = '', rest = ''] = written.exec(text) ?? [];
  if (/\d/.test(figure)) return { n: Number(figure.replaceAll(',', '')), rest };
  const [words = ''] = /^[零〇一二两三四五六七八九十百千万亿]+/.exec(text) ?? [];
  const n = words === '' ? undefined : numberInWords(words);
  return n === undefined ? undefined : { n, rest: text.slice(words.length) };
};

/** How many 元 one of a unit of money is; undefined for what is no money. */
const yuanIn = (unit: string): number | undefined => {
  const [, scale = ''] = /^(.*?)(?:元|块|块钱|元整)?(?:人民币)?$/.exec(unit) ?? [];
  return scale === '' ? 1 : scales[scale];
};

const clock: Readonly<Record<string, number>> = {
  分: 1,
  分钟: 1,
  min: 1,
  minute: 1,
  minutes: 1,
  小时: 60,
  时: 60,
  钟头: 60,
  个小时: 60,
  个钟头: 60,
  h: 60,
  hour: 60,
  hours: 60,
};

/** 90分钟, 1.5小时, 1小时30分, 半小时, 一个半小时 in minutes. */
const minutesOf = (text: string): number | undefined => {
  if (/^半个?(小时|钟头)$/.test(text)) return 30;
  const half = /^(.+?)个半(小时|钟头)$/.exec(text);
  const first = cut(half ? `${half[1]}小时` : text);
  if (!first) return undefined;
  const [, unit = '', more = ''] = /^(\D*)(.*)$/s.exec(first.rest) ?? [];
  const one = unit === '' ? 1 : clock[unit.toLowerCase()];
  if (one === undefined) return undefined;
  const rest = more === '' ? 0 : one === 60 ? minutesOf(more) : undefined;
  return rest === undefined ? undefined : first.n * one + rest + (half ? 30 : 0);
};

/** Words that only count, and may stand behind any number that is neither money nor time. */
const counts = /^(?:个|家|人|名|位|件|项|台|套|份|条|次|页|户|间|场|节|张|枚|种|天|日|年|年度|月|个月|册|步|期|轮|分)$/;
const people = /^[个人名位]$/;

const round = (n: number): number | undefined => (Number.isFinite(n) ? Math.round(n * 1e6) / 1e6 : undefined);

/** What stands behind a number of things: nothing, the field's own unit, 万 or 亿 before it. */
const countOf = ({ n, rest }: { n: number; rest: string }, unit: string): number | undefined => {
  const [, scale = '', word = ''] = /^(十万|百万|千万|万亿|[千万亿])?(.*)$/s.exec(rest) ?? [];
  const fits = word === '' || word === unit || (unit === '' ? counts.test(word) : people.test(unit) && people.test(word));
  return fits ? n * (scales[scale] ?? 1) : undefined;
};

/**
 * The number that a text means, in the unit of its field: １２, 1,200, 1,200万元 and 1.2亿 in a field of 万元 (1200, 12000), 6小时 in a field of minutes
 * (360), ２０２４年, 三十人. The one reader of numbers of the program, for the desk, the phone and the server. A unit that is not the field's, and
 * whatever else could be meant in two ways, answers undefined: it is asked for, never guessed.
 * @param unit the field's unit as it stands beside it (万元, 分钟, 人, %); none where it has none
 */
export const readNumber = (raw: string, unit = ''): number | undefined => {
  const text = halfWidth(raw)
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\s']/g, '')
    .replace(/^[约￥¥]/, '');
  const own = unit.replace(/\s/g, '');
  if (clock[own.toLowerCase()] === 1) {
    const minutes = minutesOf(text);
    return minutes === undefined ? undefined : round(minutes);
  }
  const found = cut(text);
  if (!found || !/\d/.test(String(found.n))) return undefined;
  if (own.endsWith('元')) {
    const [field, said] = [yuanIn(own), found.rest === '' ? yuanIn(own) : yuanIn(found.rest)];
    return field === undefined || said === undefined ? undefined : round((found.n * said) / field);
  }
  const n = countOf(found, own);
  return n === undefined ? undefined : round(n);
};
