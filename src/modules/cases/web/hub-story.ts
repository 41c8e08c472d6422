import { call } from '#platform/web/call.ts';
import type { HubEvent } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { listCases } from '../contract/operations-case.ts';
import { caseZh } from '../i18n/case.zh-CN.ts';
import { hrefOfCase } from './hrefs.ts';

const t = roomSay('cases', caseZh);

/** Cases of an enterprise: accepted, and how they ended. */
export const caseEvents = async (enterpriseId: string, signal: AbortSignal): Promise<HubEvent[]> =>
  (await call(listCases, { enterpriseId, limit: 100 }, { signal })).rows.flatMap(c => {
    const base = { who: c.companionName, path: hrefOfCase(c.id) };
    const opened = { ...base, id: `${c.id}-opened`, at: c.openedAt, title: [t('list.opened'), c.itemName, c.no].join(' · ') };
    if (c.endedAt === null || c.outcome === null) return [opened];
    return [opened, { ...base, id: `${c.id}-ended`, at: c.endedAt, title: [t(`outcome.${c.outcome}`), c.itemName, c.no].join(' · ') }];
  });
