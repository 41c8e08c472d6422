import { call } from '#platform/web/call.ts';
import type { HubEvent } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { listDemands } from '../contract/operations.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { hrefOfDemand } from './hrefs.ts';

const t = roomSay('demands', zhCN);

/** What the enterprise asked for, each with where it stands; who: where it was heard. */
export const demandEvents = async (enterpriseId: string, signal: AbortSignal): Promise<HubEvent[]> =>
  (await call(listDemands, { enterpriseId, limit: 100 }, { signal })).rows.map(d => ({
    id: d.id,
    at: d.raisedAt,
    title: [t(`kind.${d.kind}`), d.text, t(`state.${d.state}`)].join(' · '),
    who: t(`source.${d.source}`),
    path: hrefOfDemand(d.id),
  }));
