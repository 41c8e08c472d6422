import { call } from '#platform/web/call.ts';
import type { HubEvent } from '#platform/web/desk/room.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayNames } from '#platform/web/marks.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { plannedVisits } from '../../contract/operations-single.ts';
import type { SingleVisit } from '../../contract/single-visit.ts';
import { zhCN } from '../../i18n/zh-CN.ts';

const t = roomSay('campaigns', zhCN);
const joined = (parts: readonly string[]): string => parts.filter(p => p !== '').join(' · ');

const ofSingle = (v: SingleVisit, path: string): HubEvent[] => {
  const who = sayNames(v.people.map(p => p.name));
  const what = [t(`single.form.${v.form}`), v.purpose];
  const at = v.state === 'cancelled' ? (v.endedAt ?? v.startsAt) : v.startsAt;
  const state = v.state === 'planned' && v.agreed ? t('today.agreed') : t(`single.state.${v.state}`);
  return [
    { id: v.id, at, title: joined([...what, state, v.endedNote]), who, path },
    ...v.moves.map(m => ({
      id: m.id,
      at: m.at,
      title: joined([t('single.moved', { from: sayInstant(m.from), to: sayInstant(m.to) }), m.reason]),
      who: m.byName,
      path,
    })),
  ];
};

/** Visits that are planned with an enterprise, those ahead among them; what was moved or called off, with the reason; and calls. */
export const planEvents = async (enterpriseId: string, signal: AbortSignal): Promise<HubEvent[]> => {
  const { singles, stops, tries } = await call(plannedVisits, { enterpriseId }, { signal });
  const path = `/enterprises/${enterpriseId}`;
  return [
    ...singles.flatMap(v => ofSingle(v, path)),
    ...stops.map(s => ({
      id: s.appointmentId,
      at: s.startsAt,
      title: joined([t('single.form.site'), s.campaignTitle, t(s.agreed ? 'today.agreed' : 'today.planned')]),
      who: sayNames(s.people),
      path: `/campaigns/${s.campaignId}?tab=itinerary&teamId=${s.teamId}`,
    })),
    ...tries.map(c => ({
      id: c.id,
      at: c.at,
      title: joined([t('single.call'), t(`log.${c.outcome}`), c.agreedAt === null ? '' : sayInstant(c.agreedAt), c.note, c.campaignTitle]),
      who: c.byName,
      path: `/campaigns/${c.campaignId}?tab=contact`,
    })),
  ];
};
