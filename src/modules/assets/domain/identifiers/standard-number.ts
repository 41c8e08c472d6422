/** 国家 · 行业 · 地方 · 团体 · 企业 · 国际 · 计量 */
export type StandardKind = 'national' | 'industry' | 'local' | 'group' | 'enterprise' | 'international' | 'metrology';

/** A reference to a standard as it reads after layout (width, case, dashes, blanks) is evened out. */
export interface StandardReference {
  readonly kind: StandardKind;
  /** `GB/T 19001`, without the year: what all editions share. */
  readonly base: string;
  /** null: undated, the newest edition is meant. */
  readonly year: number | null;
  /** Of an amendment (修改单) its own sign: `XG1-2023` of `GB 4943.1-2022/XG1-2023`; its text and life are its own. */
  readonly amendment?: string;
  /** `GB/T 19001-2016`; `ISO 9001:2015` */
  readonly key: string;
}

export type StandardReading =
  | { readonly ok: true; readonly reference: StandardReference }
  /** Not read. `suggestion` is offered to the person and never taken by itself. */
  | { readonly ok: false; readonly code: 'none' | 'several' | 'looksWrong'; readonly suggestion: string | null };

const industries =
  'AQ|BB|CB|CH|CJ|CY|DA|DL|DZ|EJ|FZ|GA|GC|GH|GM|GY|HB|HG|HJ|HS|HY|JB|JC|JG|JR|JT|JY|KA|LB|LD|LS|LY|MH|MT|MZ|NB|NY|QB|QC|QJ|QX|RB|RF|SB|SC|SF|SH|SJ|SL|SN|SW|SY|TB|TD|TY|WB|WH|WJ|WM|WS|WW|XB|XF|YB|YC|YD|YJ|YS|YY|YZ|ZY|JGJ|CJJ';
const number = String.raw`(\d{1,6}(?:\.\d{1,3})*)`;
/** Nothing of a number may follow. */
const end = String.raw`(?![0-9A-Z]|[-.:]\d)`;
/** Undated: nor anything like a year. `GB 191-90` and `GB 191 (2008)` are not the undated GB 191. */
const undatedEnd = String.raw`(?![0-9A-Z]|[-.:]\d|[一_~: (]{1,3}(?:19|20)\d{2}(?!\d))`;
const start = '(?<![A-Z0-9/])';
const year = String.raw`((?:19|20)\d{2})`;
const dated = `(?:-${year}${end}|${undatedEnd})`;
/** 修改单: /XG1-2023, and the amendments and corrigenda of the international ones: /AMD 1:2024, /COR 1:2015. */
const amendment = /^[/+] ?(?:XG ?(\d{1,2})(?:-((?:19|20)\d{2}))?|(AMD|COR) ?(\d{1,2})(?::((?:19|20)\d{2}))?)(?![0-9A-Z])/;

const amendmentAt = (text: string): { sign: string; length: number } | undefined => {
  const match = amendment.exec(text);
  if (!match) return undefined;
  const [whole, xg, xgYear, word, n, year] = match;
  const sign =
    xg === undefined ? `${word} ${n}${year === undefined ? '' : `:${year}`}` : `XG${xg}${xgYear === undefined ? '' : `-${xgYear}`}`;
  return { sign, length: whole.length };
};

/** `ISO9001/14001/45001`: several numbers of one series behind one code; a year may follow each. `ISO/IEC` is no list. */
const series =
  /(?<![A-Z0-9/])(GB(?:\/[TZ])?|ISO|IEC|ISO\/IEC) ?(\d{3,6}(?:\.\d{1,3})*(?:[-:](?:19|20)\d{2})?)((?:[/、,，&+和与及](?!XG|AMD|COR) ?(?!(?:19|20)\d{2}(?!\d)|0)\d{3,6}(?:\.\d{1,3})*(?:[-:](?:19|20)\d{2})?(?![0-9A-Z.-]))+)/g;

const spread = (text: string): string =>
  text.replace(series, (_, code: string, first: string, rest: string) =>
    [first, ...rest.split(/[/、,，&+和与及] ?/).filter(n => n !== '')].map(n => `${code} ${n}`).join('、'),
  );

interface Form {
  readonly kind: StandardKind;
  readonly pattern: RegExp;
  readonly separator: '-' | ':';
}

const form = (kind: StandardKind, code: string, rest = `${number}${dated}`, separator: Form['separator'] = '-'): Form => ({
  kind,
  pattern: new RegExp(`${start}(${code}) ?${rest}`, 'g'),
  separator,
});

/** In this order; what a form has taken is not read again. */
const forms: readonly Form[] = [
  form('national', String.raw`GB(?:\/[TZ])?|GBZ(?:\/T)?|GBJ`),
  form('local', String.raw`DB ?\d{2}(?:\d{2})?(?:\/T|\/(?=\d))?`),
  form('metrology', 'JJ[GF]'),
  form('group', String.raw`T\/[A-Z]{2,10}`),
  form('enterprise', String.raw`Q\/`, String.raw`([0-9A-Z\u4e00-\u9fff.]{1,20}(?: [0-9A-Z.\-]{1,30}?)?)-((?:19|20)\d{2})${end}`),
  form('industry', String.raw`(?:${industries})(?:\/[TZ])?|DB\/T`),
  form(
    'international',
    String.raw`(?:ISO\/IEC|ISO|IEC)(?:\/(?:TS|TR|PAS|IWA))?`,
    String.raw`(\d{1,6}(?:-\d{1,3})*)(?::${year}${end}|${undatedEnd})`,
    ':',
  ),
];

/** Width, case, dashes, slashes, blanks: what does not change a character that counts. */
const evened = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‐‑‒–—―−﹣]+/g, '-')
    .replace(/[∕⁄]/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/ ?([/\-.:]) ?/g, '$1')
    .trim();

const referencesIn = (text: string): StandardReference[] => {
  let left = spread(text);
  const found: { at: number; reference: StandardReference }[] = [];
  for (const { kind, pattern, separator } of forms) {
    for (const match of left.matchAll(pattern)) {
      const [whole, code = '', serial = '', edition] = match;
      const base =
        kind === 'enterprise'
          ? `${code}${serial}`
          : code.endsWith('/')
            ? `${code.replace(' ', '')}${serial}`
            : `${code.replace(' ', '')} ${serial}`;
      const edited = edition === undefined ? base : `${base}${separator}${edition}`;
      const own = amendmentAt(left.slice(match.index + whole.length));
      const reference: StandardReference = {
        kind,
        base,
        year: edition === undefined ? null : Number(edition),
        ...(own && { amendment: own.sign }),
        key: own ? `${edited}/${own.sign}` : edited,
      };
      found.push({ at: match.index, reference });
      const taken = whole.length + (own?.length ?? 0);
      left = left.slice(0, match.index) + '\u0000'.repeat(taken) + left.slice(match.index + taken);
    }
  }
  return found.sort((a, b) => a.at - b.at).map(f => f.reference);
};

/** All references in a text, in order: `《质量管理体系 要求》（GB/T 19001—2016）`. Only what can be read without changing a character. */
export const standardsIn = (raw: string): StandardReference[] => referencesIn(evened(raw));

const letters: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5' };

/** What offices mistype, each as a change that a person is asked about. */
const repairs: readonly ((text: string) => string)[] = [
  t => t.replace(/^(?:6B|G8)/, 'GB').replace(/^IS0/, 'ISO'),
  // A dash that is none, or none at all: 19001一2016, 19001_2016, 19001 2016, 19001:2016, 19001(2016).
  t => t.replace(/(\d)[一_~](?=(?:19|20)\d{2}(?!\d))/g, '$1-'),
  t => t.replace(/^((?!ISO|IEC).*\d)[: ]((?:19|20)\d{2})(?!\d)/g, '$1-$2'),
  t => t.replace(/^((?!ISO|IEC).*\d) ?\(((?:19|20)\d{2})(?:年)?\)/g, '$1-$2'),
  t => t.replace(/^((?:ISO|IEC).*?\d)[- (]((?:19|20)\d{2})\)?(?!\d)/g, '$1:$2'),
  // The slash: GBT, GB T, GB-T, GB\T, DB33T, T-HZAS.
  t => t.replace(/^(.*?)(?<![A-Z0-9])(GB|DB ?\d{2}(?:\d{2})?)[\\ \-.|]?(T) ?(?=\d)/, '$1$2/$3 '),
  t => t.replace(new RegExp(String.raw`^(.*?)(?<![A-Z0-9])(${industries})[\\ \-.|]?(T) ?(?=\d)`), '$1$2/$3 '),
  t => t.replace(/^(.*?)(?<![A-Z0-9/])(T|Q)[\\ \-.|](?=[A-Z]{2,10} ?\d)/, '$1$2/'),
  // Years of two digits: 191-90.
  t => t.replace(/^((?!ISO|IEC).*\d)-([5-9]\d)(?!\d)/, '$1-19$2'),
  // Letters that look like digits, after the code.
  t => t.replace(/(?<=[ /\d.-])[\dOILS]*\d[\dOILS]*(?![A-Z])/g, run => [...run].map(c => letters[c] ?? c).join('')),
];

const suggestionFor = (text: string): string | null => {
  let changed = text;
  for (const repair of repairs) {
    const next = repair(changed);
    if (next === changed) continue;
    changed = next;
    const [only, ...more] = referencesIn(changed);
    if (only && more.length === 0) return only.key;
  }
  return null;
};

/** A national standard and the international one that it adopts (IDT, MOD) are one reference. */
const withoutAdopted = (all: readonly StandardReference[]): readonly StandardReference[] => {
  const own = all.filter(r => r.kind !== 'international');
  return own.length === 1 && all[0] === own[0] ? own : all;
};

/**
 * Reads what a person wrote in a field for one standard. Layout is evened out; a character that would have to be added or exchanged
 * makes a suggestion instead.
 */
export const readStandard = (raw: string): StandardReading => {
  const text = evened(raw);
  const all = referencesIn(text);
  const distinct = withoutAdopted(all.filter((r, i) => all.findIndex(o => o.key === r.key) === i));
  const [only, ...more] = distinct;
  if (only && more.length === 0) return { ok: true, reference: only };
  if (only) return { ok: false, code: 'several', suggestion: null };
  const suggestion = suggestionFor(text);
  return { ok: false, code: suggestion === null ? 'none' : 'looksWrong', suggestion };
};
