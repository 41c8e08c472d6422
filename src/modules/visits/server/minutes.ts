import { clockOf, dayOf, longDay } from '#platform/contract/china-day.ts';
import type { Block, OfficialDocument } from '#platform/server/documents/official.ts';
import type { SeminarView } from '../contract/seminar.ts';

const kinds = { need: '需求', difficulty: '难点', suggestion: '建议' } as const;

const sentences = (view: SeminarView): Block[] => {
  const blocks: Block[] = [];
  for (const guest of view.guests) {
    const said = view.notes.filter(n => n.enterpriseId === guest.enterpriseId);
    if (said.length === 0) continue;
    blocks.push({ kind: 'heading', level: 2, text: guest.enterpriseName });
    for (const n of said) blocks.push({ kind: 'paragraph', text: `${kinds[n.kind]}：${n.text}` });
  }
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: '会上未记录发言要点。' }];
};

/** 座谈纪要: who was there, what each enterprise said, the summary. Official documents are zh-CN only. */
export const minutesDocument = (view: SeminarView, issuer: string): OfficialDocument => {
  const at = new Date(view.startsAt);
  const present = view.guests.filter(g => g.came);
  return {
    title: `${view.title}\n座谈纪要`,
    blocks: [
      { kind: 'heading', level: 1, text: '基本情况' },
      {
        kind: 'paragraph',
        text: `${longDay(dayOf(at))} ${clockOf(at)}，${issuer}在${view.place}召开${view.cluster}产业集群座谈，由${view.hostName}主持。到会企业 ${present.length} 家，邀请 ${view.guests.length} 家。`,
      },
      {
        kind: 'table',
        caption: '到会企业',
        columns: [
          { title: '序号', share: 1, align: 'center' },
          { title: '企业名称', share: 5 },
          { title: '参会人员', share: 3 },
        ],
        rows: present.map((g, i) => [String(i + 1), g.enterpriseName, g.people]),
      },
      { kind: 'heading', level: 1, text: '发言要点' },
      ...sentences(view),
      { kind: 'heading', level: 1, text: '小结' },
      { kind: 'paragraph', text: view.summary || '（待补）' },
    ],
    ...(view.closedAt ? { signature: { organisation: issuer, day: dayOf(new Date(view.closedAt)) } } : {}),
    footnote: `依据 T/HZAS 8—2020 第 6.1 条 · ${view.campaignTitle}`,
  };
};
