import { chineseDay } from '#platform/contract/china-day.ts';
import type { HandoverReason } from '../contract/handover.ts';

interface Passed {
  concerns: readonly { id: string; name: string }[];
  toName: string;
  /** Given back by the undoing. */
  returned: boolean;
}

interface Told {
  bureau: string;
  fromName: string;
  reason: HandoverReason;
  /** From this day on, `2026-11-30`. */
  day: string;
  items: readonly Passed[];
}

const because: Readonly<Record<HandoverReason, string>> = {
  left: '因工作人员离岗',
  moved: '因岗位调整',
  away: '因工作人员较长时间外出',
};

const sentence = (t: Told, receivers: ReadonlyMap<string, number>): string => {
  const names = [...receivers.keys()];
  const total = [...receivers.values()].reduce((sum, n) => sum + n, 0);
  const who = names.length === 1 ? `由${names[0]}` : `分别由${[...receivers].map(([name, n]) => `${name}（${n}项）`).join('、')}`;
  return `您好，${t.bureau}告知：${because[t.reason]}，自${chineseDay(t.day)}起，贵单位的品牌陪跑服务${who}接手。原由${t.fromName}负责的${total}项工作照常办理，时限不变，您不需要重新提交材料。`;
};

const takenBack = (t: Told): string =>
  `您好，${t.bureau}告知：此前告知的人员交接已取消，贵单位的品牌陪跑服务仍由${t.fromName}负责，原有工作照常办理。`;

/**
 * 告知语: what each enterprise concerned is told of who comes now (3.1-b); official words, Chinese only. Nothing is sent from here.
 * @returns by the order in which the enterprises first stand among the items
 */
export const handoverNotices = (t: Told): { enterpriseId: string; enterpriseName: string; text: string }[] => {
  const firms = new Map<string, { name: string; receivers: Map<string, number> }>();
  for (const { concerns, toName, returned } of t.items) {
    for (const { id, name } of concerns) {
      const firm = firms.get(id) ?? { name, receivers: new Map<string, number>() };
      if (!returned) firm.receivers.set(toName, (firm.receivers.get(toName) ?? 0) + 1);
      firms.set(id, firm);
    }
  }
  return [...firms].map(([enterpriseId, { name, receivers }]) => ({
    enterpriseId,
    enterpriseName: name,
    text: receivers.size === 0 ? takenBack(t) : sentence(t, receivers),
  }));
};
