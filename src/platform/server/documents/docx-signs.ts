import { attributeOf, childOf, elementsIn, type XmlElement } from './xml.ts';

/** Symbol fonts: ticks, crosses, boxes, by the low byte. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 252: '√', 254: '√', 251: '×', 253: '×', 111: '□', 168: '□', 113: '□', 114: '□', 110: '■', 108: '●' },
  'wingdings 2': { 80: '√', 82: '√', 79: '×', 81: '×', 83: '×', 84: '×', 42: '□', 163: '□', 48: '□' },
  webdings: { 97: '√', 114: '×', 99: '□', 103: '■' },
};
/** A sign that nobody knows: never nothing. */
const unknown = '\ufffd';

export const symbolFont = (font: string | undefined): font is string => font !== undefined && symbols[font.toLowerCase()] !== undefined;

/** Letters in a symbol font as the signs that they show. */
export const symbolIn = (font: string, text: string): string =>
  [...text]
    .map(ch =>
      /\s/.test(ch)
        ? ch
        : (symbols[font.toLowerCase()]?.[(ch.codePointAt(0) ?? 0) & 0xff] ?? (ch < '\u0100' || ch > '\udfff' ? unknown : ch)),
    )
    .join('');

/** A symbol of Word (`w:sym`). */
export const symbolOf = (element: XmlElement): string => {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  const font = (attributeOf(element, 'font') ?? '').toLowerCase();
  return symbols[font]?.[code & 0xff] ?? (code > 0 && code < 0xe000 ? String.fromCodePoint(code) : unknown);
};

/** Whether a setting that is there is on. */
export const isOn = (element: XmlElement | undefined): boolean => {
  const value = element && (attributeOf(element, 'val') ?? '1');
  return value !== undefined && value !== '0' && value !== 'false' && value !== 'off';
};

/** A tick box of an old form field. */
export const fieldTick = (fldChar: XmlElement): string => {
  const box = childOf(childOf(fldChar, 'ffData'), 'checkBox');
  if (!box) return '';
  const checked = childOf(box, 'checked');
  return isOn(checked ?? childOf(box, 'default')) ? '√' : '';
};

/** What is chosen in a drop-down of an old form field. Its first entry is what it shows when nobody has chosen. */
export const fieldChoice = (fldChar: XmlElement): string => {
  const list = childOf(childOf(fldChar, 'ffData'), 'ddList');
  const result = childOf(list, 'result') ?? childOf(list, 'default');
  if (!list || !result) return '';
  const entries = elementsIn(list).filter(e => e.local === 'listEntry');
  return (
    (entries[Number(attributeOf(result, 'val') ?? '0')] &&
      attributeOf(entries[Number(attributeOf(result, 'val') ?? '0')] as XmlElement, 'val')) ??
    ''
  );
};
