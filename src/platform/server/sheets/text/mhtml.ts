import { decodeText } from '../csv.ts';
import { sheetProblems } from '../problems.ts';
import { sniffEncoding, type TextEncoding } from '../sniff.ts';

/** A page within a packed one. */
export interface HtmlPart {
  readonly html: string;
  /** Name of the sheet, where the workbook that was saved says it. */
  readonly name: string;
}

/** Whether a text is a web page packed with all that belongs to it (`.mht`, Excel's 单个文件网页). */
export const isMhtml = (head: string): boolean =>
  /^(mime-version|from|subject|date|content-type|content-location|snapshot-content-location|x-[\w-]+)\s*:/i.test(head) &&
  /content-type\s*:\s*(multipart\/|text\/html)/i.test(head.slice(0, 8_192));

interface Mime {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Header lines (folded ones joined), then an empty line, then the body. */
const mimeOf = (bytes: Buffer): Mime => {
  const gap = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 1 << 16)));
  const end = gap ? gap.index : bytes.length;
  const lines = bytes
    .toString('latin1', 0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map(
    lines.flatMap(line => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const];
    }),
  );
  return { headers, body: gap ? bytes.subarray(end + gap[0].length) : Buffer.alloc(0) };
};

const parameter = (value: string, name: string): string => {
  const found = new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? '';
};

const quotedPrintable = (body: Buffer): Buffer =>
  Buffer.from(
    body
      .toString('latin1')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const contentOf = ({ headers, body }: Mime): Buffer => {
  const how = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (how === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return how === 'quoted-printable' ? quotedPrintable(body) : body;
};

const piecesOf = (body: Buffer, boundary: string): Buffer[] => {
  const mark = `--${boundary}`;
  const pieces: Buffer[] = [];
  let at = body.indexOf(mark, 0, 'latin1');
  while (at >= 0) {
    const from = body.indexOf('\n', at, 'latin1') + 1;
    const next = body.indexOf(mark, at + mark.length, 'latin1');
    if (from <= 0 || body.toString('latin1', at + mark.length, at + mark.length + 2) === '--') break;
    pieces.push(body.subarray(from, next < 0 ? body.length : next));
    at = next;
  }
  return pieces;
};

const most = 500;

/** All parts that are no container, however deep they lie. */
const leavesOf = (bytes: Buffer, depth = 0): Mime[] => {
  const mime = mimeOf(bytes);
  const type = mime.headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : '';
  if (boundary === '' || depth > 4) return [mime];
  const pieces = piecesOf(mime.body, boundary);
  // What stands behind them would be lost without a word.
  if (pieces.length > most) throw sheetProblems.fileUnsafe({ reason: `MIME > ${most}` });
  return pieces.flatMap(p => leavesOf(p, depth + 1));
};

const textOf = (bytes: Buffer): string => {
  const encoding: TextEncoding = sniffEncoding(bytes);
  return [...decodeText(bytes, encoding)].join('');
};

const fileName = (address: string): string => address.replace(/^.*[/\\]/, '').toLowerCase();

/** Names of the sheets by the file that holds each. */
const namesIn = (htmls: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    htmls.flatMap(html =>
      [...html.matchAll(/<x:ExcelWorksheet>([\s\S]*?)<\/x:ExcelWorksheet>/gi)].flatMap(([, body = '']) => {
        const name = /<x:Name>([^<]*)<\/x:Name>/i.exec(body)?.[1];
        const file = /<x:WorksheetSource\s+HRef="([^"]*)"/i.exec(body)?.[1];
        return name && file ? [[fileName(file), name] as const] : [];
      }),
    ),
  );

/** The pages in a packed one, those without a table left out. */
export const htmlParts = (bytes: Buffer): HtmlPart[] => {
  const pages = leavesOf(bytes)
    .filter(m => /^(text\/html|application\/xhtml|$)/i.test(m.headers.get('content-type') ?? ''))
    .map(m => ({ html: textOf(contentOf(m)), file: fileName(m.headers.get('content-location') ?? '') }));
  const names = namesIn(pages.map(p => p.html));
  return pages.filter(p => /<table[\s>]/i.test(p.html)).map(p => ({ html: p.html, name: names.get(p.file) ?? '' }));
};
