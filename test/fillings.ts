import type { Answer, Answers, Question, Questionnaire, Row, RowColumn } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswer } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';

/** A small generator with a seed (mulberry32): the same seed fills the same forms on every machine. */
export const seeded = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Words as people write them, rare characters, and everything that could be taken for a sign of the paper's own. */
const words = [
  '微型电机',
  '杭州运河',
  '品牌建设',
  'GB/T 19001—2016',
  'ISO9001',
  '堃犇祎璟',
  '𫘧㙦𬭬',
  '㛃䶮',
  'Müller & Söhne <GmbH>',
  'O’Brien “引号”',
  '甲，乙',
  '甲；乙',
  'a;b,c',
  '名称：甲',
  '姓名：',
  '无',
  '□',
  '√',
  '是',
  '否',
  '—',
  '/',
  '70%',
  '3200万元',
  '2024',
  '2026-05-01',
  '国家',
  '主导',
  '（括号）',
  '(half)',
  '①②',
  '㎡',
  '全角ＡＢＣ１２',
  '=1+1',
  '@x',
  '+86',
  "'引",
  '"q"',
  '&amp;',
  '<w:t>',
  '_x0041_',
  '”',
  '“',
  '““',
  '1,200',
  '12 台（件）',
  '企业名称',
  '联系人',
  '其他培训需求',
  '培训内容',
  '备注',
  'a  b',
  '👍🏽',
  'é',
  '한국어',
  'ไทย',
  '13800001234',
  '139 0571 0002',
  '1e5',
  '007',
] as const;

export interface Chance {
  next: () => number;
  upTo: (n: number) => number;
  of: <T>(list: readonly T[]) => T;
}

export const chance = (seed: number): Chance => {
  const next = seeded(seed);
  const upTo = (n: number): number => Math.floor(next() * n);
  return { next, upTo, of: list => list[upTo(list.length)] as (typeof list)[number] };
};

const textOf = (c: Chance, max: number, lines: boolean): string => {
  const long = c.next() < 0.08;
  let text = '';
  for (let n = long ? 40 : 1 + c.upTo(3); n > 0; n -= 1)
    text += (text === '' ? '' : c.of(['', ' ', lines ? '\n' : '', '，', '、'])) + c.of(words);
  return [...text].slice(0, max).join('').trim();
};

const phoneOf = (c: Chance): string =>
  c.of(['13800001234', '0571-88001234', '400-800-1234', '+8613905710003', '139****0003', '057****1234']);

const cellOf = (c: Chance, column: RowColumn): string | number => {
  switch (column.type) {
    case 'number':
      return c.of([0, 1, 70, 33.3, 0.05, column.max ?? 100, 12, 2024].filter(n => n <= (column.max ?? 1e9)));
    case 'choice':
      return c.of(column.options ?? []).value;
    case 'day':
      return c.of(['2026-05-01', '2024-02-29', '2030-12-31', '1999-01-01']);
    case 'phone':
      return phoneOf(c);
    default:
      return textOf(c, column.max ?? 120, c.next() < 0.1);
  }
};

const rowOf = (c: Chance, columns: readonly RowColumn[]): Row =>
  Object.fromEntries(columns.filter(col => col.required || c.next() < 0.6).map(col => [col.id, cellOf(c, col)]));

const answerOf = (c: Chance, q: Question): Answer => {
  switch (q.type) {
    case 'uscc':
      return c.of(['91330100799655058B', '91330105MA2AXBGN0G', '9133010571959871XP']);
    case 'number':
      return c.of([0, 1, 12, 1000, q.max ?? 5]);
    case 'person':
      return {
        name: textOf(c, 60, false) || '甲',
        ...(c.next() < 0.5 ? { post: textOf(c, 60, false) } : {}),
        ...(c.next() < 0.7 ? { phone: phoneOf(c) } : {}),
      };
    case 'yesNoRemark':
      return { answer: c.of(['yes', 'no']), ...(c.next() < 0.4 ? { remark: textOf(c, q.max ?? 200, false) } : {}) };
    case 'rows':
      return Array.from({ length: c.upTo(4) }, () => rowOf(c, q.columns ?? []));
    default:
      return textOf(c, q.max ?? 200, q.type === 'longtext');
  }
};

/** A filling of the form: 0 empty, 1 all 是, then by chance; answers are as the validator lets them in, free of faults. */
export const fillingOf = (form: Questionnaire, n: number): Answers => {
  const c = chance(n * 7919 + 17);
  const share = n % 10 === 0 ? 0 : n % 10 === 1 ? 1 : 0.2 + c.next() * 0.8;
  const answers: Answers = {};
  for (const q of indexOf(form).questions) {
    if (c.next() > share) continue;
    const made: Answer = n % 10 === 1 && q.type === 'yesNoRemark' ? { answer: 'yes' } : answerOf(c, q);
    const { value, faults } = checkAnswer(q, made);
    if (value !== undefined && !faults.some(f => f.level === 'error')) answers[q.id] = value;
  }
  return answers;
};
