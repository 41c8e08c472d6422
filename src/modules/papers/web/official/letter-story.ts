import { call } from '#platform/web/call.ts';
import type { HubEvent } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { listOfficialLetters } from '../../contract/operations-official.ts';
import { zhCN } from '../../i18n/zh-CN.ts';

const t = roomSay('papers', zhCN);

/** Letters to an enterprise: a draft where it was begun, an issued one where it went out, and once more where it was declared void. */
export const letterEvents = async (enterpriseId: string, signal: AbortSignal): Promise<HubEvent[]> =>
  (await call(listOfficialLetters, { enterpriseId, limit: 100 }, { signal })).rows.flatMap(l => {
    const path = `/enterprise-letters/${l.id}`;
    const title = (state: typeof l.state): string =>
      [t(`official.story.${state}`), l.number, l.title || t('official.noTitle')].filter(Boolean).join(' · ');
    const begun = { id: l.id, at: l.issuedAt ?? l.draftedAt, who: l.issuedByName ?? l.draftedByName, path };
    return [
      { ...begun, title: title(l.issuedAt === null ? 'draft' : 'issued') },
      ...(l.voidedAt === null
        ? []
        : [{ id: `${l.id} void`, at: l.voidedAt, who: l.voidedByName ?? '', path, title: `${title('voided')} · ${l.voidReason ?? ''}` }]),
    ];
  });
