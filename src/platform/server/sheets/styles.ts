/** Look of a cell. Everything unset is Excel's own default. */
export interface CellStyle {
  /** Excel number format, e.g. `@`, `#,##0.00`, `yyyy-mm-dd`. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly size?: number;
  /** RGB in hex. */
  readonly color?: string;
  /** Background, RGB in hex. */
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** A little air at the side of the alignment. */
  readonly indent?: boolean;
}

/** Collects the styles that a workbook uses and writes its `styles.xml`. Id 0 is the default. */
export interface StyleBook {
  readonly idOf: (style: CellStyle) => number;
  readonly xml: () => string;
}

const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

const fontXml = (s: CellStyle): string =>
  `<font>${s.bold ? '<b/>' : ''}<sz val="${s.size ?? 11}"/><color rgb="FF${s.color ?? '1F1F1F'}"/><name val="等线"/><family val="2"/></font>`;
const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const thinBorder = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A list without repeats that answers each entry's place. */
const register = (first: readonly string[]): { place: (xml: string) => number; all: string[] } => {
  const all = [...first];
  const places = new Map(all.map((xml, i) => [xml, i]));
  return {
    all,
    place: xml => {
      const known = places.get(xml);
      if (known !== undefined) return known;
      places.set(xml, all.length);
      return all.push(xml) - 1;
    },
  };
};

export const styleBook = (): StyleBook => {
  const fonts = register([fontXml({})]);
  const fills = register(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  const formats = register([]);
  const xfs = register(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<CellStyle, number>();

  const xfOf = (s: CellStyle): string => {
    const format = s.format ?? 'General';
    const numFmtId = builtIn[format] ?? 164 + formats.place(format);
    const alignment = `<alignment vertical="center"${s.align ? ` horizontal="${s.align}"${s.indent ? ' indent="1"' : ''}` : ''}${s.wrap ? ' wrapText="1"' : ''}/>`;
    return `<xf numFmtId="${numFmtId}" fontId="${fonts.place(fontXml(s))}" fillId="${s.fill ? fills.place(fillXml(s.fill)) : 0}" borderId="${s.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  };
  const idOf = (style: CellStyle): number => {
    const id = known.get(style) ?? xfs.place(xfOf(style));
    known.set(style, id);
    return id;
  };
  const list = (tag: string, items: readonly string[]): string =>
    items.length > 0 ? `<${tag} count="${items.length}">${items.join('')}</${tag}>` : '';
  const xml = (): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list(
      'numFmts',
      formats.all.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${attribute(code)}"/>`),
    )}${list('fonts', fonts.all)}${list('fills', fills.all)}${list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', thinBorder])}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', xfs.all)}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  return { idOf, xml };
};
