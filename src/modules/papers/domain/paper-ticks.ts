import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import type { PaperDoubt } from '../contract/paper.ts';
import { type Heads, underHeads } from './paper-heads.ts';
import { half } from './paper-parts.ts';
import { type PaperCell, shownIn } from './paper-table.ts';
import { readText } from './paper-values.ts';

/** What one filled row says. */
export interface Said {
  original: string;
  answer: Answer | null;
  doubt: PaperDoubt | null;
  /** The cells that it stands in. */
  taken: PaperCell[];
  /** What was left over within them. */
  rest?: readonly string[];
}

const ticks = /^(√|✓|✔|☑|☑️|✅|■|●|v|是|有|y|yes|1|ok|对|true)$/i;
const noWords = /^(否|不|n|no)$/i;
/** An empty box, a line to write on. */
export const isBlankSign = (text: string): boolean => /^[\s□☐▢⬜_＿]*$/.test(text);

const joined = (cells: readonly PaperCell[]): string =>
  cells
    .map(c => c.text.trim())
    .filter(t => t !== '')
    .join('\n');

const named = (heads: Heads, cells: readonly PaperCell[], all: readonly PaperCell[]): string => {
  const under = underHeads(all, heads);
  return cells
    .map(c => {
      const head = under.get(c);
      return head === undefined || head === 'none' || head === 'several' ? shownIn(c) : `${head.text}：${shownIn(c)}`;
    })
    .join('　');
};

const withRemark = (answer: 'yes' | 'no', remark: string): Answer => ({ answer, ...(remark === '' ? {} : { remark }) });

const judge = (yes: string, no: string, remark: string): Pick<Said, 'answer' | 'doubt'> => {
  const isYes = ticks.test(yes);
  const isNo = ticks.test(no) || noWords.test(no);
  const lone = (yes !== '' || no !== '') && (yes === '' || no === '') && isBlankSign(yes) && isBlankSign(no);
  const unclear = lone || (!isYes && !isBlankSign(yes)) || (!isNo && !isBlankSign(no));
  if (isYes && isNo) return { answer: null, doubt: 'both' };
  if (noWords.test(yes) && !isNo) return { answer: withRemark('no', remark), doubt: 'mark' };
  if (unclear) return { answer: isYes ? withRemark('yes', remark) : isNo ? withRemark('no', remark) : null, doubt: 'mark' };
  if (isYes || isNo) return { answer: withRemark(isYes ? 'yes' : 'no', remark), doubt: null };
  return { answer: null, doubt: remark === '' ? null : 'neither' };
};

/**
 * Reads 是, 否 and 备注 of a row by the heads that stand above its cells. Without heads that say so, nothing tells 是 from 否: every mark is
 * doubtful.
 * @param cells the cells right of the label, empty ones too
 */
export const readTicks = (cells: readonly PaperCell[], heads: Heads | undefined): Said => {
  const filled = cells.filter(c => shownIn(c) !== '');
  if (filled.length === 0) return { original: '', answer: null, doubt: null, taken: [] };
  if (!heads?.usable) {
    const original = heads ? named(heads, filled, cells) : filled.map(shownIn).join('　');
    return { original, answer: null, doubt: 'head', taken: filled };
  }
  const under = underHeads(cells, heads);
  const taken = filled.filter(c => under.get(c) !== 'none');
  const at = (kind: string): PaperCell[] =>
    taken.filter(c => {
      const head = under.get(c);
      return typeof head === 'object' && head.kind === kind;
    });
  const placed = ['yes', 'no', 'remark'].flatMap(at);
  const original = [
    ...(['yes', 'no', 'remark'] as const).flatMap(kind => {
      const text = at(kind).map(shownIn).join('\n');
      const word = { yes: '是', no: '否', remark: '备注' }[kind];
      return text === '' ? [] : [`${word}：${text}`];
    }),
    ...taken.filter(c => !placed.includes(c)).map(shownIn),
  ].join('　');
  const remark = readText(joined(at('remark'))) ?? '';
  const said = judge(half(joined(at('yes'))), half(joined(at('no'))), remark);
  const flawed = placed.length < taken.length ? { answer: null, doubt: 'column' as const } : said;
  return { original, ...flawed, taken };
};
