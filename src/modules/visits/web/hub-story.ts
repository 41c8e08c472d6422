import { call } from '#platform/web/call.ts';
import type { HubEvent } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { listInterviews } from '../contract/operations-talks.ts';
import { listVisits } from '../contract/operations-visits.ts';
import { zhCN } from '../i18n/zh-CN.ts';

const t = roomSay('visits', zhCN);

/** Visits and calls of an enterprise; a visit stands where its form was handed in. */
export const visitEvents = async (enterpriseId: string, signal: AbortSignal): Promise<HubEvent[]> => {
  const [visits, calls] = await Promise.all([
    call(listVisits, { enterpriseId, limit: 100 }, { signal }),
    call(listInterviews, { enterpriseId, limit: 100 }, { signal }),
  ]);
  return [
    ...visits.rows.map(v => ({
      id: v.id,
      at: v.submittedAt ?? v.openedAt,
      title: [t(`visit.kind.${v.kind}`), t(`visit.state.${v.state}`), v.campaignTitle].join(' · '),
      who: v.openedByName,
      path: `/visits/${v.id}`,
    })),
    ...calls.rows.map(c => ({
      id: c.id,
      at: c.startedAt,
      title: [t('visits.tab.interviews'), t(`interview.outcome.${c.outcome}`)].join(' · '),
      who: c.calledByName,
      path: `/interviews/${c.id}`,
    })),
  ];
};
