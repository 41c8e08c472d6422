import type { DemandState } from '../contract/demand.ts';

interface End {
  state: DemandState;
  answer: string | null;
  referredTo: string | null;
  /** `2026-11-30` */
  dueOn: string | null;
  declineReason: string | null;
}

const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The sentence that the enterprise sees about its demand (3.1-a); official words, Chinese only. Null while open or superseded. */
export const tellEnterprise = (end: End): string | null => {
  if (end.state === 'answered') return `已答复：${end.answer}`;
  if (end.state === 'declined') return `未能办理，原因：${end.declineReason}`;
  if (end.state === 'referred') return `已转${end.referredTo}办理${end.dueOn === null ? '' : `，请其于${dayInWords(end.dueOn)}前答复您`}`;
  if (end.state === 'case') return '已转为陪跑办件，您可随时查看进度';
  return null;
};
