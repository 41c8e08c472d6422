import type { DeadlineRow } from '../../contract/warning.ts';
import { francsOf, sayArticle } from './say-law.ts';

/** Says a phrase: key and parameters. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** `2026-11-27` → `2026年11月27日`. */
export const sayChineseDay = (day: string): string => {
  const [y, m, d] = day.split('-').map(Number);
  return `${y}年${m}月${d}日`;
};

/** The matter in words with its class or year: 商标续展, 缴纳专利年费（第 7 年度）. */
export const matterOf = (d: Pick<DeadlineRow, 'kind' | 'item'> & { ruleKey?: string }, say: Say): string => {
  if (d.kind === 'noticeReply' && d.ruleKey !== undefined) return say(`due.notice.${d.ruleKey}`);
  const matter = say(`due.${d.kind}`);
  const [what, n] = d.item.split(':');
  if (what === 'class' || what === 'year') return `${matter}${say(`due.${what}`, { n: n ?? '' })}`;
  return matter;
};

/** What is told beside the amount, or is no doubt of the day. */
const besideTheDay: ReadonlySet<string> = new Set(['feeToVerify', 'windowApproximate', 'reductionEligibility']);

/** Why the day is doubtful, ground by ground; a day that is sure needs no line. */
const doubtLine = (d: DeadlineRow, say: Say): string => {
  if (d.confidence === 'confirmed') return '';
  const grounds = d.notes.filter(n => !besideTheDay.has(n)).map(n => say(`law.note.${n}`).replace(/^(?:待核实|暂定)：/, ''));
  if (d.confidence === 'provisional') return say('message.provisional');
  return grounds.length === 0 ? say('message.toVerify') : say('message.toVerifyWhy', { why: grounds.join('；') });
};

const feeLine = (d: DeadlineRow, say: Say): string => {
  const francs = francsOf(d.feeLine);
  if (francs !== undefined) return say('message.feeFrancs', { amount: francs });
  if (d.feeAmount === null) return '';
  return say(d.notes.includes('feeToVerify') ? 'message.feeToVerify' : 'message.fee', { amount: d.feeAmount });
};

/** Text for the enterprise (J7): what, until when, what it costs, what is lost, why; tidy when pasted into a chat. */
export const messageOf = (d: DeadlineRow, say: Say): string => {
  const safe = sayChineseDay(d.safeOn);
  const due = sayChineseDay(d.dueOn);
  const lines = [
    say('message.hello', {
      enterprise: d.enterpriseName,
      assetKind: say(`kind.${d.assetKind}`),
      title: d.assetTitle,
      number: d.assetNumber,
    }),
    say('message.what', { kind: matterOf(d, say) }),
    d.safeOn === d.dueOn ? say('message.safeSame', { due }) : say('message.safe', { safe, due }),
    d.graceUntil === null ? '' : say('message.grace', { grace: sayChineseDay(d.graceUntil) }),
    feeLine(d, say),
    say('message.lost', { consequence: say(`law.consequence.${d.consequence}`) }),
    d.law === 'PAPER' ? say('message.paper') : say('message.law', { law: sayArticle(d.law, d.article, say) }),
    doubtLine(d, say),
    say('message.end', { asOf: sayChineseDay(d.asOf) }),
  ];
  return lines.filter(l => l !== '').join('\n');
};
