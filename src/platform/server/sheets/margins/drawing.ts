import { attributeOf, childOf, elementsIn, parseXml, type XmlElement } from '../../documents/xml.ts';
import type { SheetThing } from './margins.ts';
import { allIn, allText } from './parts.ts';

const cornerOf = (anchor: XmlElement): Pick<SheetThing, 'row' | 'column'> => {
  const from = childOf(anchor, 'from');
  const [row, column] = [Number(allText(childOf(from, 'row'))), Number(allText(childOf(from, 'col')))];
  return from && Number.isInteger(row) && Number.isInteger(column) ? { row: row + 1, column } : {};
};

/** Form controls stand here a second time for newer programs; `controlsOf` tells them. */
const isControl = (element: XmlElement): boolean =>
  element.local === 'AlternateContent' &&
  allIn(element, 'Choice').some(
    c => attributeOf(c, 'Requires') === 'a14' && allIn(c, 'sp').length > 0 && allIn(c, 'contentPart').length === 0,
  );

const paragraphs = (element: XmlElement): string =>
  allIn(element, 'p')
    .map(p => allText(p, 't'))
    .filter(t => t.trim() !== '')
    .join('\n')
    .trim();

const nameOf = (element: XmlElement): string => {
  const own = allIn(element, 'cNvPr')[0];
  return own ? (['descr', 'title', 'name'].map(a => attributeOf(own, a)).find(Boolean) ?? '') : '';
};

const thingOf = (anchor: XmlElement): SheetThing | undefined => {
  const content = elementsIn(anchor).filter(c => !['from', 'to', 'ext', 'pos', 'clientData'].includes(c.local));
  if (content.length === 0 || content.every(isControl)) return undefined;
  const place = cornerOf(anchor);
  const text = content.map(paragraphs).filter(Boolean).join('\n');
  if (text !== '') return { kind: 'textBox', text, ...place };
  const isPicture = content.some(c => c.local === 'pic' || allIn(c, 'pic').length > 0);
  return { kind: isPicture ? 'picture' : 'drawing', text: content.map(nameOf).find(Boolean) ?? '', ...place };
};

/** Pictures, shapes and text boxes of a sheet, each with the cell where it begins. */
export const drawingThings = (root: XmlElement | undefined): SheetThing[] =>
  (root ? elementsIn(root) : []).flatMap(anchor =>
    /Anchor$/.test(anchor.local)
      ? (thingOf(anchor) ?? [])
      : anchor.local === 'AlternateContent'
        ? elementsIn(anchor)
            .slice(0, 1)
            .flatMap(c => drawingThings(c))
        : [],
  );

const controlOf = (shape: XmlElement): SheetThing | undefined => {
  const data = childOf(shape, 'ClientData');
  const type = data && attributeOf(data, 'ObjectType');
  if (!data || type === 'Note') return undefined;
  const [column, , row] = allText(childOf(data, 'Anchor'))
    .split(',')
    .map(n => Number(n.trim()));
  const place = Number.isInteger(row) && Number.isInteger(column) ? { row: (row ?? 0) + 1, column: column ?? 0 } : {};
  const text = allText(childOf(shape, 'textbox')).trim();
  const box = type === 'Checkbox' || type === 'Radio' ? (childOf(data, 'Checked') ? '☑' : '☐') : '';
  if (type === 'Pict') return { kind: 'picture', text, ...place };
  return { kind: 'control', text: [box, text].filter(Boolean).join(' '), ...place };
};

/** Form controls of a sheet: tick boxes, buttons, lists. The old drawing language is not always well-formed; what cannot be read is told as one thing. */
export const controlsOf = (vml: string): SheetThing[] => {
  if (vml === '') return [];
  try {
    return allIn(parseXml(vml.replaceAll(/<br\s*>/gi, '<br/>')), 'shape').flatMap(s => controlOf(s) ?? []);
  } catch {
    return /ObjectType="(?!Note)/.test(vml) ? [{ kind: 'control', text: '' }] : [];
  }
};
