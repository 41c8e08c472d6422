import { chineseNumber } from '#platform/contract/chinese-number.ts';
import type { Deadline, FeePart, LinePart } from '../../contract/deadline.ts';

/** Says a phrase of the room: key and parameters. */
export type SayLaw = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const sayNumber = (key: string, written: string, say: SayLaw): string => say(key, { n: written, zh: chineseNumber(Number(written)) });

/** 《商标法》（2026年修订）第五十七条第二款; several articles joined; without articles the name alone. */
export const sayArticle = (law: string, article: string, say: SayLaw): string => {
  const name = say(`law.name.${law}`);
  if (article === '') return name;
  const said = article.split(',').map(one => {
    const [, n = one, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(one) ?? [];
    const base = sayNumber('law.article', n, say);
    return paragraph === undefined ? base : base + sayNumber('law.paragraph', paragraph, say);
  });
  return `${name}${/[》）]$/.test(name) ? '' : ' '}${said.join(say('law.articleAnd'))}`;
};

const sayPart = (part: LinePart, say: SayLaw): string => {
  switch (part.is) {
    case 'start':
      return say('law.line.start', { day: part.day, what: say(`law.trigger.${part.what}`) });
    case 'plus':
    case 'back':
      return say(`law.line.${part.is}`, { count: part.count, unit: say(`law.unit.${part.unit}`) });
    case 'equals':
      return say('law.line.equals', { day: part.day });
    case 'rolled':
      return say(`law.line.${part.why}`, { day: part.day });
    default:
      return say(`law.line.${part.is}`);
  }
};

/** “2016-11-28 核准 + 10 年 − 1 日 = 2026-11-27” */
export const sayLine = (line: readonly LinePart[], say: SayLaw): string => line.map(part => sayPart(part, say)).join(' ');

const sayFeePart = (part: FeePart, say: SayLaw): string => {
  switch (part.is) {
    case 'fee': {
      const params = { name: say(`law.feeName.${part.key}`), amount: part.amount, times: part.times };
      if (part.currency === 'CHF') return say('law.fee.francs', params);
      return say(part.times > 1 ? 'law.fee.times' : 'law.fee.line', params);
    }
    case 'relief':
      return say(`law.fee.${part.why}`, { percent: part.percent });
    default:
      return say('law.fee.late', { month: part.month, of: part.of, percent: part.percent, amount: part.amount });
  }
};

/** The sum in Swiss francs of a fee that is paid in them; undefined for one in yuan. */
export const francsOf = (line: readonly FeePart[]): number | undefined => {
  const francs = line.flatMap(part => (part.is === 'fee' && part.currency === 'CHF' ? [part.amount * part.times] : []));
  return francs.length === 0 ? undefined : francs.reduce((sum, amount) => sum + amount, 0);
};

/** “发明年费 2000 元，费减后缴 15%，第 3 个月滞纳金 2000 元 × 10% = 200 元 = 500 元”; empty when nothing is to be paid. */
export const sayFee = (fee: Pick<NonNullable<Deadline['fee']>, 'amount' | 'line'> | null, say: SayLaw): string => {
  if (fee === null || fee.line.length === 0) return '';
  const line = fee.line.map(part => sayFeePart(part, say));
  const only = fee.line[0];
  if (fee.line.length === 1 && only?.is === 'fee' && only.times === 1) return line[0] ?? '';
  if (only?.is === 'fee' && only.currency === 'CHF')
    return say('law.fee.sumFrancs', { line: line.join(' · '), amount: francsOf(fee.line) ?? 0 });
  return say('law.fee.sum', { line: line.join(' · '), amount: fee.amount });
};

/** Which article of counting stands behind a rule: 条例 12(1), 12(2) or 细则 5; empty for papers and reminders of the house. */
export const basisKey = (rule: { key: string; counting: string }): '' | 'law.basisMark' | 'law.basisValidity' | 'law.basisPatent' => {
  if (rule.counting === 'itself' || rule.counting === 'before') return '';
  if (rule.key.startsWith('trademark.')) return rule.counting === 'dayBefore' ? 'law.basisValidity' : 'law.basisMark';
  return rule.key.startsWith('patent.') ? 'law.basisPatent' : '';
};
