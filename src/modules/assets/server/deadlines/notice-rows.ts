import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { messageStates } from '#platform/server/jobs/messages.ts';
import type { NoticeRow } from '../../contract/notice.ts';
import type { DeadlineRow } from '../../contract/warning.ts';
import { matterOf, messageOf, sayChineseDay } from '../../domain/deadlines/message.ts';
import type { WarningsDb } from './db-warnings.ts';
import { sayZh } from './say-warnings.ts';
import { deadlineRowOf, deadlinesByIds } from './warning-reads.ts';

type Ctx = Context<WarningsDb>;

/** A notice as it lies in the table. */
export interface NoticeRecord {
  id: string;
  cause: string;
  recipient: string;
  enterprise_id: string | null;
  asset_id: string | null;
  deadline_id: string | null;
  step_on: string | null;
  params: Readonly<Record<string, string | number>>;
  created_at: Date;
  seen_at: Date | null;
  sent_at: Date | null;
  sent_by_name: string | null;
  handed_at: Date | null;
  message_id: string | null;
  folded: number;
}

interface Words {
  text: string;
  message: string;
}

const ofDeadline = (d: DeadlineRow): Words => ({
  text: sayZh('notice.reminder', {
    enterprise: d.enterpriseName,
    assetKind: sayZh(`kind.${d.assetKind}`),
    title: d.assetTitle,
    kind: matterOf(d, sayZh),
    safe: sayChineseDay(d.safeOn),
  }),
  message: messageOf(d, sayZh),
});

const ofStandard = (n: NoticeRecord, enterprise: string): Words => {
  const p = n.params;
  const status = sayZh(`standard.${p['status']}`);
  const day = p['effectiveOn'] ? `（${sayChineseDay(String(p['effectiveOn']))}）` : '';
  const replaced = p['replacedBy'] ? sayZh('message.standardReplaced', { number: p['replacedBy'] }) : '';
  const role = sayZh(`role.${p['role'] ?? 'cited'}`);
  const number = p['number'] ?? '';
  return {
    text: sayZh('notice.standard', { enterprise, number, status }),
    message: sayZh('message.standard', { enterprise, role, number, status, day, replaced, asOf: sayChineseDay(String(p['asOf'])) }),
  };
};

const wordsOf = (n: NoticeRecord, enterprise: string, deadline: DeadlineRow | undefined): Words => {
  if (n.cause === 'reminder' && deadline) return ofDeadline(deadline);
  if (n.cause === 'standard') return ofStandard(n, enterprise);
  if (n.cause === 'law') {
    const params = { enterprise, count: n.params['count'] ?? 0 };
    return { text: sayZh('notice.law', params), message: sayZh('message.law2027', params) };
  }
  return { text: sayZh('notice.moved', { count: n.params['count'] ?? 0 }), message: '' };
};

/** Notices with their words as of now: a date that has moved since is told as it is today. */
export const noticeRowsOf = async (ctx: Ctx, list: readonly NoticeRecord[]): Promise<NoticeRow[]> => {
  const names = await enterprises(ctx).nameMap(list.flatMap(n => (n.enterprise_id === null ? [] : [n.enterprise_id])));
  const deadlines = new Map(
    (
      await deadlinesByIds(
        ctx,
        list.flatMap(n => (n.deadline_id === null ? [] : [n.deadline_id])),
      )
    ).map(d => [d.id, deadlineRowOf(d, dayOf(ctx.now))]),
  );
  const states = await messageStates(
    ctx,
    list.flatMap(n => (n.message_id === null ? [] : [n.message_id])),
  );
  return list.map(n => {
    const enterprise = n.enterprise_id === null ? '' : (names.get(n.enterprise_id) ?? '');
    const words = wordsOf(n, enterprise, n.deadline_id === null ? undefined : deadlines.get(n.deadline_id));
    return {
      id: n.id,
      cause: n.cause as NoticeRow['cause'],
      recipient: n.recipient as NoticeRow['recipient'],
      enterpriseId: n.enterprise_id,
      enterpriseName: enterprise,
      assetId: n.asset_id,
      deadlineId: n.deadline_id,
      ...words,
      stepOn: n.step_on,
      folded: n.folded,
      createdAt: n.created_at.toISOString(),
      seenAt: n.seen_at?.toISOString() ?? null,
      sentAt: n.sent_at?.toISOString() ?? null,
      sentByName: n.sent_by_name,
      gateway: n.message_id === null ? (n.handed_at === null ? null : 'noMobile') : (states.get(n.message_id) ?? 'givenUp'),
    };
  });
};
