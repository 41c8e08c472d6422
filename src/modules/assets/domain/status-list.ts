import type { RefusedLine, StandardStatus, StatusLine } from '../contract/operations-bulletins.ts';
import { readStandard } from './identifiers/standard-number.ts';

/** One cell row of an uploaded table: texts, and days where the file knows them as dates. */
export interface ListRow {
  readonly row: number;
  readonly cells: readonly { readonly text: string; readonly day?: string | undefined }[];
}

const headings: Readonly<Record<'number' | 'status' | 'replacedBy' | 'effectiveOn', RegExp>> = {
  number: /^(标准(编)?号|标准号码|standard ?(no|number)\.?)$/i,
  status: /^((标准)?状态|status)$/i,
  replacedBy: /^(被?(代替|替代)(标准)?(号)?|代替本标准的标准|被替代为|新标准(号)?|replaced ?by)$/i,
  effectiveOn: /^(废止(日期|时间)|作废日期|实施日期|状态日期|日期|date)$/i,
};

/** Status words of the official sites. What is not named here is not guessed. */
const statusOf = (word: string): StandardStatus | undefined => {
  const w = word.replace(/\s/g, '');
  if (/^(已?废止|作废|已作废|withdrawn)$/i.test(w)) return 'withdrawn';
  if (/^(已?被(代替|替代)|已?(代替|替代)|replaced|superseded)$/i.test(w)) return 'replaced';
  if (/^(即将实施|未实施|upcoming)$/i.test(w)) return 'upcoming';
  if (/^(现行|有效|现行有效|current)$/i.test(w)) return 'current';
  return undefined;
};

type Columns = Partial<Record<keyof typeof headings, number>>;

const columnsOf = (row: ListRow): Columns => {
  const found: Columns = {};
  row.cells.forEach((cell, at) => {
    const text = cell.text.normalize('NFKC').trim();
    for (const [name, pattern] of Object.entries(headings) as [keyof typeof headings, RegExp][])
      if (found[name] === undefined && pattern.test(text)) found[name] = at;
  });
  return found;
};

const dayOf = (cell: ListRow['cells'][number] | undefined): string | null => {
  if (cell?.day) return cell.day;
  const m = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(cell?.text.normalize('NFKC').trim() ?? '');
  return m ? `${m[1]}-${m[2]?.padStart(2, '0')}-${m[3]?.padStart(2, '0')}` : null;
};

/** The heading row among the first twenty, and what stands below it; undefined without one. */
export const readStatusList = (rows: readonly ListRow[]): { lines: StatusLine[]; refused: RefusedLine[] } | undefined => {
  const head = rows.slice(0, 20).find(r => {
    const c = columnsOf(r);
    return c.number !== undefined && c.status !== undefined;
  });
  if (!head) return undefined;
  const at = columnsOf(head);
  const lines: StatusLine[] = [];
  const refused: RefusedLine[] = [];
  for (const r of rows.slice(rows.indexOf(head) + 1)) {
    const cell = (name: keyof typeof headings) => (at[name] === undefined ? undefined : r.cells[at[name]]);
    const written = cell('number')?.text.trim() ?? '';
    if (written === '') continue;
    const reading = readStandard(written);
    const status = statusOf(cell('status')?.text ?? '');
    if (!reading.ok || reading.reference.year === null) refused.push({ row: r.row, number: written, why: 'number', written });
    else if (!status) refused.push({ row: r.row, number: reading.reference.key, why: 'status', written: cell('status')?.text ?? '' });
    else {
      const next = readStandard(cell('replacedBy')?.text ?? '');
      lines.push({
        row: r.row,
        number: reading.reference.key,
        status,
        replacedBy: next.ok ? next.reference.key : (cell('replacedBy')?.text.trim() ?? ''),
        effectiveOn: dayOf(cell('effectiveOn')),
      });
    }
  }
  return { lines, refused };
};
