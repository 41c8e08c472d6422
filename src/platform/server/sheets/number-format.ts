/** One piece of a number format: a place for a digit, the point, or a text that stands as it is. */
type Piece = { readonly digit: '0' | '#' | '?' } | { readonly point: true } | { readonly literal: string };

interface NumberFormat {
  readonly pieces: readonly Piece[];
  /** Powers of ten that are taken off before it is shown: three for each comma behind the last digit. */
  readonly scale: number;
  readonly percent: boolean;
  readonly groups: boolean;
}

/** Excel takes no longer one; taking a very long one apart for each cell would never end. */
const longestCode = 255;

/** Sections of a format: positive, negative, zero; `;` within quotes or escaped is none. */
const sectionsOf = (code: string): string[] =>
  (code.match(/(?:"[^"]*"|[\\!].|[^;])+|(?<=^|;)(?=;|$)/g) ?? [code]).map(s => s.replace(/\[[^\]]*\]/g, ''));

const tokens = /"([^"]*)"?|[\\!](.)|_.|\*.|([0#?])|(\.)|(,)|(%)|(.)/gsu;

/** Undefined for a format of days, fractions, powers or text: the library reads those. */
const parse = (section: string): NumberFormat | undefined => {
  const pieces: Piece[] = [];
  let commas = 0;
  let groups = false;
  let scale = 0;
  let percent = false;
  for (const [, quoted, escaped, digit, point, comma, share, other] of section.matchAll(tokens)) {
    if (digit !== undefined) {
      groups ||= commas > 0;
      commas = 0;
      pieces.push({ digit: digit as '0' });
    } else if (comma !== undefined) commas += 1;
    else if (point !== undefined) {
      if (pieces.some(p => 'point' in p)) return undefined;
      scale += 3 * commas;
      commas = 0;
      pieces.push({ point: true });
    } else if (share !== undefined) {
      percent = true;
      pieces.push({ literal: '%' });
    } else if (other !== undefined) {
      if (/[a-zA-Z@/]/.test(other)) return undefined;
      pieces.push({ literal: other });
    } else if (quoted !== undefined || escaped !== undefined) pieces.push({ literal: quoted ?? escaped ?? '' });
  }
  scale += 3 * commas;
  return pieces.some(p => 'digit' in p) ? { pieces, scale, percent, groups } : undefined;
};

/** Digits into their places from the right; what is left over goes before the first place. */
const fillWhole = (pieces: readonly Piece[], digits: string, groups: boolean): string => {
  const places = pieces.filter(p => 'digit' in p).length;
  let rest = digits.replace(/^0+(?=\d)/, '').padStart(places, '0');
  const least = pieces.filter(p => 'digit' in p && p.digit === '0').length;
  const significant = Math.max(least, rest.replace(/^0+/, '').length);
  let out = '';
  let placed = 0;
  let left = places;
  const put = (text: string): void => {
    for (const d of [...text].reverse()) {
      if (groups && placed > 0 && placed % 3 === 0) out = `,${out}`;
      out = d + out;
      placed += 1;
    }
  };
  for (const piece of [...pieces].reverse()) {
    if ('literal' in piece) out = piece.literal + out;
    if (!('digit' in piece)) continue;
    left -= 1;
    const next = left === 0 ? rest : rest.slice(-1);
    rest = left === 0 ? '' : rest.slice(0, -1);
    const room = Math.max(0, significant - placed);
    put(next.slice(Math.max(0, next.length - room)));
  }
  return out;
};

const shownBy = (n: number, format: NumberFormat): string | undefined => {
  const { pieces, scale, percent, groups } = format;
  const at = pieces.findIndex(p => 'point' in p);
  const before = at < 0 ? pieces : pieces.slice(0, at);
  const after = at < 0 ? [] : pieces.slice(at + 1);
  const decimals = after.filter(p => 'digit' in p).length;
  const fixed = (Math.abs(n) * (percent ? 100 : 1)) / 10 ** scale;
  if (!(fixed < 1e21) || decimals > 20) return undefined;
  const [whole = '0', part = ''] = fixed.toFixed(decimals).split('.');
  let i = 0;
  const tail = after.map(p => ('literal' in p ? p.literal : 'digit' in p ? (part[i++] ?? '0') : '')).join('');
  return `${fillWhole(before, whole, groups)}${decimals > 0 ? '.' : ''}${tail}`;
};

/**
 * What a cell shows of its number, when that is not just the number (rounded, or in groups of three): `0571-88881234` of 57188881234, `1200.0` of
 * 12,000,000 under `0!.0,` (元 shown as 万), `1200万元`. Undefined when it shows the number itself.
 * @param code format as the workbook has it
 */
export const shownNumber = (n: number, code: string): string | undefined => {
  if (code.length > longestCode) return undefined;
  const sections = sectionsOf(code);
  const own = n < 0 ? sections[1] : n === 0 ? sections[2] : undefined;
  const format = parse(own ?? sections[0] ?? '');
  if (!format) return undefined;
  const text = shownBy(n, format)?.trim();
  if (text === undefined) return undefined;
  const plain = text.replaceAll(',', '');
  const isNumber = /^\d*\.?\d*$/.test(plain) && !/^0\d/.test(plain) && Math.abs(Number(plain) - Math.abs(n)) <= 0.5;
  if (isNumber) return undefined;
  return n < 0 && own === undefined ? `-${text}` : text;
};

/** Whether a format may show something else than the number: most do not, and are never asked. */
export const showsOther = (code: string): boolean =>
  !/^(general|@|[#0,.\s_()*-]*)$/i.test(code) ||
  // Commas behind the last place take thousands off; hyphens and brackets between places make a telephone.
  /,(?![#0?])/.test(code) ||
  /[0#?][-() ]+[0#?]/.test(code) ||
  /^0{2,}$/.test(code);
