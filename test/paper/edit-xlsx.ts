import { openParts, packParts } from '#platform/server/documents/docx-package.ts';
import { attributeOf, childOf, elementsIn, parseXml, writeXml, type XmlElement, xmlEscape } from '#platform/server/documents/xml.ts';
import { cellName } from '#platform/server/sheets/cell.ts';

/* A workbook of ours as a person changes it: a model of its sheet, written back as Excel would. */

export interface EditedCell {
  text: string;
  style: number;
  /** Struck through as a whole, or in part: the struck-through words. */
  struck?: boolean | string;
  /** A number with a format of its own. */
  number?: { value: number; format: string };
  /** A formula whose result was never worked out. */
  formula?: string;
}
interface Range {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
export interface EditedSheet {
  /** Rows and columns from 0. */
  rows: EditedCell[][];
  merges: Range[];
  comments: { row: number; column: number; text: string; threaded?: boolean }[];
  drawings: { row: number; column: number; kind: 'picture' | 'textBox' | 'shape'; text: string }[];
  hiddenRows: number[];
  hiddenColumns: number[];
  others: { name: string; rows: string[][]; hidden?: boolean }[];
  name: string;
}

const at = new Date('2026-11-22T08:00:00Z');
const limits = { entries: 100, inflatedBytes: 10_000_000, ratio: 250 };
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const textOf = (e: XmlElement): string => e.children.map(c => (typeof c === 'string' ? c : textOf(c))).join('');
const columnOf = (ref: string): number => [...(/^[A-Z]+/.exec(ref)?.[0] ?? 'A')].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1;
const rowOf = (ref: string): number => Number(/\d+/.exec(ref)?.[0] ?? 1) - 1;

export const blankCell = (): EditedCell => ({ text: '', style: 0 });

const modelOf = (xml: string): EditedSheet => {
  const root = parseXml(xml);
  const sheet: EditedSheet = {
    rows: [],
    merges: [],
    comments: [],
    drawings: [],
    hiddenRows: [],
    hiddenColumns: [],
    others: [],
    name: '表 A.1',
  };
  for (const row of elementsIn(childOf(root, 'sheetData') as XmlElement))
    for (const c of elementsIn(row)) {
      const ref = attributeOf(c, 'r') ?? '';
      while (sheet.rows.length <= rowOf(ref)) sheet.rows.push([]);
      const cells = sheet.rows[rowOf(ref)] as EditedCell[];
      while (cells.length <= columnOf(ref)) cells.push(blankCell());
      cells[columnOf(ref)] = { text: textOf(c), style: Number(attributeOf(c, 's') ?? 0) };
    }
  for (const m of elementsIn(childOf(root, 'mergeCells') as XmlElement)) {
    const [a = '', b = a] = (attributeOf(m, 'ref') ?? '').split(':');
    sheet.merges.push({ row: rowOf(a), column: columnOf(a), rows: rowOf(b) - rowOf(a) + 1, columns: columnOf(b) - columnOf(a) + 1 });
  }
  return sheet;
};

interface Styles {
  xml: () => string;
  of: (cell: EditedCell) => number;
}

/** Adds fonts and formats behind those that are there. */
const stylesOf = (xml: string): Styles => {
  const root = parseXml(xml);
  const part = (name: string): XmlElement => {
    const found = childOf(root, name);
    if (found) return found;
    const made: XmlElement = { name, local: name, raw: '', children: [] };
    root.children.unshift(made);
    return made;
  };
  const fonts = part('fonts');
  fonts.children.push(...parseXml('<x><font><strike/><sz val="10"/><name val="等线"/></font></x>').children);
  const struckFont = elementsIn(fonts).length - 1;
  const xfs = part('cellXfs');
  const made = new Map<string, number>();
  const add = (key: string, change: (raw: string) => string, base: number): number => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const source = elementsIn(xfs)[base] as XmlElement;
    xfs.children.push({ ...source, raw: change(source.raw) });
    made.set(key, elementsIn(xfs).length - 1);
    return elementsIn(xfs).length - 1;
  };
  let formats = 900;
  return {
    xml: () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(root).replaceAll(/ count="\d+"/g, '')}`,
    of: cell => {
      if (cell.struck === true)
        return add(`struck ${cell.style}`, raw => raw.replace(/fontId="\d+"/, `fontId="${struckFont}"`), cell.style);
      if (cell.number)
        return add(
          `format ${cell.number.format}`,
          raw => {
            formats += 1;
            part('numFmts').children.push({
              name: 'numFmt',
              local: 'numFmt',
              raw: ` numFmtId="${formats}" formatCode="${xmlEscape(cell.number?.format ?? '')}"`,
              children: [],
            });
            return raw.replace(/numFmtId="\d+"/, `numFmtId="${formats}"`);
          },
          cell.style,
        );
      return cell.style;
    },
  };
};

const t = (text: string): string => `<t xml:space="preserve">${xmlEscape(text)}</t>`;

const cellXml = (cell: EditedCell, ref: string, style: number): string => {
  if (cell.formula !== undefined) return `<c r="${ref}" s="${style}"><f>${xmlEscape(cell.formula)}</f></c>`;
  if (cell.number) return `<c r="${ref}" s="${style}"><v>${cell.number.value}</v></c>`;
  if (cell.text === '') return `<c r="${ref}" s="${style}"/>`;
  if (typeof cell.struck === 'string')
    return `<c r="${ref}" s="${style}" t="inlineStr"><is><r>${t(cell.text)}</r><r><rPr><strike/></rPr>${t(cell.struck)}</r></is></c>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${t(cell.text)}</is></c>`;
};

const sheetXml = (sheet: EditedSheet, styles: Styles): string => {
  const rows = sheet.rows.map((cells, r) => {
    const own = cells.map((c, i) => cellXml(c, cellName(i, r + 1), styles.of(c))).join('');
    return `<row r="${r + 1}"${sheet.hiddenRows.includes(r) ? ' hidden="1"' : ''}>${own}</row>`;
  });
  const cols = sheet.hiddenColumns.map(c => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1"/>`).join('');
  const merges = sheet.merges
    .map(m => `<mergeCell ref="${cellName(m.column, m.row + 1)}:${cellName(m.column + m.columns - 1, m.row + m.rows)}"/>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}" xmlns:r="${office}">${cols ? `<cols>${cols}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}${sheet.drawings.length > 0 ? '<drawing r:id="rIdD"/>' : ''}</worksheet>`;
};

const drawingXml = (sheet: EditedSheet): string => {
  const anchors = sheet.drawings.map(({ row, column, kind, text }, i) => {
    const name = `<xdr:nvSpPr><xdr:cNvPr id="${i + 2}" name="${kind === 'textBox' ? 'TextBox' : xmlEscape(text)}"/><xdr:cNvSpPr/></xdr:nvSpPr>`;
    const body =
      text === '' || kind === 'shape' ? '' : `<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${xmlEscape(text)}</a:t></a:r></a:p></xdr:txBody>`;
    const sp = `<xdr:sp>${name}<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>${kind === 'textBox' ? body : ''}</xdr:sp>`;
    const pic = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${i + 2}" name="${xmlEscape(text)}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip/></xdr:blipFill><xdr:spPr/></xdr:pic>`;
    const from = (r: number, c: number): string =>
      `<xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return `<xdr:twoCellAnchor><xdr:from>${from(row, column)}</xdr:from><xdr:to>${from(row + 1, column + 1)}</xdr:to>${kind === 'picture' ? pic : sp}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`;
};

/** Our own workbook, changed: `change` may do anything to the model. */
export const editXlsx = async (bytes: Buffer, change: (sheet: EditedSheet) => void): Promise<Buffer> => {
  const parts = await openParts(bytes, limits);
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const sheet = modelOf(text('xl/worksheets/sheet1.xml'));
  change(sheet);
  const styles = stylesOf(text('xl/styles.xml'));
  const put = (name: string, xml: string): void => void parts.set(name, Buffer.from(xml));
  put('xl/worksheets/sheet1.xml', sheetXml(sheet, styles));
  put('xl/styles.xml', styles.xml());
  const relations: string[] = [];
  const types: string[] = [];
  const type = (name: string, kind: string): void =>
    void types.push(`<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`);
  if (sheet.drawings.length > 0) {
    put('xl/drawings/drawing1.xml', drawingXml(sheet));
    relations.push(`<Relationship Id="rIdD" Type="${office}/drawing" Target="../drawings/drawing1.xml"/>`);
    type('xl/drawings/drawing1.xml', 'drawing');
  }
  const plain = sheet.comments.filter(c => !c.threaded);
  if (plain.length > 0) {
    const list = plain
      .map(c => `<comment ref="${cellName(c.column, c.row + 1)}" authorId="0"><text>${t(c.text)}</text></comment>`)
      .join('');
    put('xl/comments1.xml', `<comments xmlns="${main}"><authors><author>x</author></authors><commentList>${list}</commentList></comments>`);
    relations.push(`<Relationship Id="rIdC" Type="${office}/comments" Target="../comments1.xml"/>`);
    type('xl/comments1.xml', 'spreadsheetml.comments');
  }
  const threaded = sheet.comments.filter(c => c.threaded);
  if (threaded.length > 0) {
    const list = threaded
      .map(
        (c, i) => `<threadedComment ref="${cellName(c.column, c.row + 1)}" id="{${i}}"><text>${xmlEscape(c.text)}</text></threadedComment>`,
      )
      .join('');
    put('xl/threadedComments/threadedComment1.xml', `<ThreadedComments xmlns="x">${list}</ThreadedComments>`);
    relations.push(
      '<Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
    );
  }
  if (relations.length > 0)
    put(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    );
  sheet.others.forEach((other, i) => {
    const rows = other.rows
      .map((cells, r) => `<row r="${r + 1}">${cells.map((c, x) => cellXml({ text: c, style: 0 }, cellName(x, r + 1), 0)).join('')}</row>`)
      .join('');
    const name = `xl/worksheets/other${i}.xml`;
    put(name, `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`);
    type(name, 'spreadsheetml.worksheet');
    put(
      'xl/_rels/workbook.xml.rels',
      text('xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rIdO${i}" Type="${office}/worksheet" Target="worksheets/other${i}.xml"/></Relationships>`,
      ),
    );
    put(
      'xl/workbook.xml',
      text('xl/workbook.xml').replace(
        '</sheets>',
        `<sheet name="${xmlEscape(other.name)}" sheetId="${90 + i}"${other.hidden ? ' state="hidden"' : ''} r:id="rIdO${i}"/></sheets>`,
      ),
    );
  });
  put(
    'xl/workbook.xml',
    text('xl/workbook.xml')
      .replace(/<definedNames>.*<\/definedNames>/s, '')
      .replace(/name="表 A\.1"/, `name="${sheet.name}"`),
  );
  put('[Content_Types].xml', text('[Content_Types].xml').replace('</Types>', `${types.join('')}</Types>`));
  return packParts(parts, at);
};

/** Moves ranges below or right of an inserted or deleted line along. */
const shift = (sheet: EditedSheet, from: { row?: number; column?: number }, by: number): void => {
  sheet.merges = sheet.merges.flatMap(m => {
    const key = from.row === undefined ? 'column' : 'row';
    const size = from.row === undefined ? 'columns' : 'rows';
    const place = from.row ?? from.column ?? 0;
    const next = { ...m };
    if (m[key] >= place && (by > 0 || m[key] > place)) next[key] += by;
    else if (m[key] + m[size] > place) next[size] += by;
    return next.rows < 1 || next.columns < 1 || next.rows * next.columns === 1 ? [] : [next];
  });
};

export const insertRow = (sheet: EditedSheet, at: number, cells: readonly string[]): void => {
  sheet.rows.splice(
    at,
    0,
    cells.map(text => ({ text, style: 0 })),
  );
  shift(sheet, { row: at }, 1);
};
export const deleteRow = (sheet: EditedSheet, at: number): EditedCell[] => {
  const [row = []] = sheet.rows.splice(at, 1);
  const next = sheet.rows[at];
  // The text of a merged cell goes on in what is left of it.
  for (const m of sheet.merges) {
    const first = row[m.column];
    if (m.row === at && m.rows > 1 && next?.[m.column] && first) next[m.column] = first;
  }
  shift(sheet, { row: at }, -1);
  return row;
};
export const insertColumn = (sheet: EditedSheet, at: number, text: (row: number) => string): void => {
  sheet.rows.forEach((cells, r) => {
    while (cells.length < at) cells.push(blankCell());
    cells.splice(at, 0, { text: text(r), style: 0 });
  });
  shift(sheet, { column: at }, 1);
};
/** Row of the cell with this very text. */
export const findRow = (sheet: EditedSheet, text: string): number => sheet.rows.findIndex(cells => cells.some(c => c.text === text));
export const setText = (sheet: EditedSheet, row: number, column: number, text: string): void => {
  const cells = sheet.rows[row] as EditedCell[];
  while (cells.length <= column) cells.push(blankCell());
  cells[column] = { ...(cells[column] ?? blankCell()), text };
};
