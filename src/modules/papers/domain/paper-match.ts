import type { Answer, Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswer } from '#modules/questionnaires/domain/check-answers.ts';
import { paperText } from './paper-text.ts';
import { half, readText, readValue } from './paper-values.ts';

/** A cell of the paper: its text, and the grid column it begins in. */
export interface PaperCell {
  text: string;
  column: number;
}
export type PaperRow = readonly PaperCell[];

/** Why a cell is doubtful: both ticked, neither ticked, an unknown mark, another way of writing, a label that is only similar, a fault. */
export type Doubt = 'both' | 'neither' | 'mark' | 'wording' | 'label' | 'fault';

/** What one filled row of the paper says. */
export interface ReadAnswer {
  question: string;
  /** The text of the cells as it stands on the paper. */
  original: string;
  answer: Answer | null;
  doubt: Doubt | null;
}

export interface PaperReading {
  cells: ReadAnswer[];
  /** Questions whose row is not on the paper. */
  missing: string[];
  /** Filled rows that belong to no question. */
  strange: string[];
}

/** A label without what differs from hand to hand: width, spaces, marks of punctuation, 其它 for 其他. */
const labelKey = (text: string): string =>
  half(text)
    .replaceAll(/[\s:：,，.。、;；()（）*＊“”"'《》<>&＆_-]/g, '')
    .replaceAll('其它', '其他')
    .toLowerCase();

const squeezed = (text: string): string => half(text).replaceAll(/\s/g, '').replaceAll(/[,，]/g, ',').replaceAll(/[;；]/g, ';');

interface Known {
  question: Question;
  at: number;
  key: string;
  category: string;
}

const knownOf = (form: Questionnaire): Known[] =>
  form.sections
    .flatMap(s => s.groups.flatMap(g => g.questions.map(question => ({ question, category: labelKey(g.category?.zh ?? '') }))))
    .map((k, at) => ({ ...k, at, key: labelKey(k.question.label.zh) }));

const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
/** Share of common character pairs, 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [x, y] = [pairs(a), pairs(b)];
  const common = [...x].filter(p => y.has(p)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
};

interface Found {
  known: Known;
  /** Place of the label among the row's cells. */
  cell: number;
  exact: boolean;
}

/** The question of a row: by its label, of equal labels by the category beside it, else the next one in order. */
const findQuestion = (row: PaperRow, open: readonly Known[], last: number): Found | undefined => {
  const keys = row.map(c => labelKey(c.text));
  for (const [cell, key] of keys.entries()) {
    if (key === '') continue;
    const same = open.filter(k => k.key === key);
    const known = same.find(k => k.category !== '' && keys.slice(0, cell).includes(k.category)) ?? same.find(k => k.at > last) ?? same[0];
    if (known) return { known, cell, exact: true };
  }
  for (const [cell, key] of keys.slice(0, 3).entries()) {
    if (key.length < 4) continue;
    const best = open.map(known => ({ known, like: likeness(known.key, key) })).sort((a, b) => b.like - a.like)[0];
    if (best && best.like >= 0.75) return { known: best.known, cell, exact: false };
  }
  return undefined;
};

const ticks = /^(√|✓|✔|☑|☑️|✅|■|●|v|是|有|y|yes|1|ok|对|true)$/i;
const noWords = /^(否|不|n|no)$/i;
const empty = /^[\s□☐○◯_＿—\-/]*$|^无$/;

/** Where 是, 否 and 备注 stand, from the head row above. */
interface Heads {
  yes: number;
  no: number;
  remark: number;
}

const headsOf = (row: PaperRow): Heads | undefined => {
  const at = (word: string): number | undefined => row.find(c => half(c.text).replaceAll(/\s/g, '') === word)?.column;
  const [yes, no, remark] = [at('是'), at('否'), at('备注')];
  return yes !== undefined && no !== undefined && row.length >= 3 ? { yes, no, remark: remark ?? no + 1 } : undefined;
};

const readTicks = (values: PaperRow, heads: Heads | undefined): Omit<ReadAnswer, 'question'> => {
  const at = (column: number | undefined, n: number): string => (heads ? values.find(c => c.column === column) : values[n])?.text ?? '';
  const [yes, no] = [half(at(heads?.yes, 0)), half(at(heads?.no, 1))];
  const remark = readText(at(heads?.remark, 2)) ?? '';
  const original = [yes && `是：${yes}`, no && `否：${no}`, remark && `备注：${remark}`].filter(Boolean).join('　');
  const isYes = ticks.test(yes);
  const isNo = ticks.test(no) || noWords.test(no);
  const unclear = (!isYes && !empty.test(yes)) || (!isNo && !empty.test(no));
  const made = (answer: 'yes' | 'no'): Answer => ({ answer, ...(remark === '' ? {} : { remark }) });
  if (isYes && isNo) return { original, answer: null, doubt: 'both' };
  if (noWords.test(yes) && !isNo) return { original, answer: made('no'), doubt: 'mark' };
  if (unclear) return { original, answer: isYes ? made('yes') : isNo ? made('no') : null, doubt: 'mark' };
  if (isYes || isNo) return { original, answer: made(isYes ? 'yes' : 'no'), doubt: null };
  return { original, answer: null, doubt: remark === '' ? null : 'neither' };
};

const readCell = (question: Question, values: PaperRow): Omit<ReadAnswer, 'question'> => {
  const original = values
    .map(c => c.text.trim())
    .filter(t => t !== '')
    .join('\n');
  const read = readValue(question, original);
  if (read === undefined) return { original, answer: null, doubt: null };
  const { value, faults } = checkAnswer(question, read);
  if (value === undefined) return { original, answer: null, doubt: 'fault' };
  if (faults.some(f => f.level === 'error')) return { original, answer: value, doubt: 'fault' };
  const plain = question.type === 'number' || squeezed(paperText(question, value)) === squeezed(original);
  return { original, answer: value, doubt: plain ? null : 'wording' };
};

/**
 * Reads the rows of a filled Table A.1 as answers. Cells that can only mean one thing are certain; others carry a doubt and the text as it
 * stands. An empty cell says nothing and is left out.
 */
export const readPaper = (form: Questionnaire, rows: readonly PaperRow[]): PaperReading => {
  const reading: PaperReading = { cells: [], missing: [], strange: [] };
  const open = knownOf(form);
  const titles = new Set([...form.sections.map(s => labelKey(s.title.zh)), labelKey(form.title.zh), labelKey(`表A.1${form.title.zh}`)]);
  let heads: Heads | undefined;
  let last = -1;
  for (const row of rows) {
    const words = row.filter(c => c.text.trim() !== '');
    if (words.length === 0) continue;
    const head = headsOf(row);
    if (head) {
      heads = head;
      continue;
    }
    const isTitle = words.every(c => titles.has(labelKey(c.text).replace(/续$/, '')));
    const found = isTitle ? undefined : findQuestion(row, open, last);
    if (!found) {
      // What stands above the table (the standard's number, a date) is no row of it.
      if (!isTitle && last >= 0) reading.strange.push(words.map(c => c.text.trim()).join(' '));
      continue;
    }
    open.splice(open.indexOf(found.known), 1);
    last = found.known.at;
    const values = row.slice(found.cell + 1);
    const { question } = found.known;
    const said = question.type === 'yesNoRemark' ? readTicks(values, heads) : readCell(question, values);
    if (said.original.trim() === '' || (said.answer === null && said.doubt === null)) continue;
    reading.cells.push({ question: question.id, ...said, doubt: said.doubt ?? (found.exact ? null : 'label') });
  }
  reading.missing = open.map(k => k.question.id);
  return reading;
};
