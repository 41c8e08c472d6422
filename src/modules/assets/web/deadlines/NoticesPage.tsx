import { Button } from 'antd';
import { z } from 'zod';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { showToast } from '#ui/desk/toast.ts';
import type { NoticeRow } from '../../contract/notice.ts';
import { listNotices, noticeSeen, noticeSent, noticeWays } from '../../contract/operations-notices.ts';
import { CopyMessage } from './CopyMessage.tsx';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { useT } from './use-warnings-t.ts';
import { useWhoseFilter } from './use-whose-filter.ts';

const DeadlineDetail = lazyPart(() => import('./DeadlineDetail.tsx').then(m => m.DeadlineDetail));

const State = z.object({ box: z.enum(['mine', 'toSend', 'sent']).optional(), mine: z.boolean().optional() });

const SendActs = ({ n }: { n: NoticeRow }) => {
  const t = useT();
  const sent = useCommand(noticeSent, { invalidates: ['assets.'], onDone: () => showToast(t('notices.markDone')) });
  if (n.sentAt) return <>{t('notices.by', { name: n.sentByName ?? '', at: sayInstant(n.sentAt) })}</>;
  return (
    <div className="pp-actions">
      {n.gateway && <span className="pp-hint">{t(`notices.gateway.${n.gateway}`)}</span>}
      <Button size="small" onClick={() => void copyAndSay(n.message, t('detail.copied'))}>
        {t('notices.copySend')}
      </Button>
      <Button size="small" onClick={() => sent.run({ id: n.id, how: 'copied' })}>
        {t('notices.markSent')}
      </Button>
      <Button size="small" onClick={() => sent.run({ id: n.id, how: 'phone' })}>
        {t('notices.markPhone')}
      </Button>
    </div>
  );
};

const useColumns = (box: 'mine' | 'toSend' | 'sent'): readonly Column<NoticeRow>[] => {
  const t = useT();
  const columns: Column<NoticeRow>[] = [
    {
      key: 'text',
      title: t('notices.text'),
      render: n => (n.folded > 0 ? `${n.text}${sayMark('（')}${t('notices.folded', { n: n.folded })}${sayMark('）')}` : n.text),
    },
    { key: 'cause', title: t('notices.cause'), width: 110, render: n => t(`notices.cause.${n.cause}`) },
    { key: 'at', title: t('notices.at'), width: 150, render: n => sayInstant(n.createdAt) },
  ];
  if (box === 'mine')
    return [
      ...columns,
      { key: 'seen', title: '', width: 70, render: n => !n.seenAt && <StateTag tone="doing">{t('notices.new')}</StateTag> },
    ];
  return [...columns, { key: 'send', title: t('notices.how'), width: 330, render: n => <SendActs n={n} /> }];
};

const Detail = ({ n }: { n: NoticeRow }) => (
  <>
    {n.message !== '' && <CopyMessage text={n.message} />}
    {n.deadlineId && <DeadlineDetail id={n.deadlineId} />}
  </>
);

/** Whether messages leave by themselves; said plainly, so that nobody waits for what nobody sends. */
const Ways = () => {
  const t = useT();
  const { data } = useOp(noticeWays, {});
  return data ? (
    <p className="pp-notice" role="note">
      {t(data.gateway ? 'notices.gatewayOn' : 'notices.gatewayOff')}
    </p>
  ) : null;
};

/** 提醒与通报: what I was told, what is still to be sent to enterprises, what was sent (6.3.2-b, 6.3.4-b). */
export const NoticesPage = () => {
  const t = useT();
  const [{ box = 'mine', mine }, setState] = useUrlState(State);
  const columns = useColumns(box);
  const whose = useWhoseFilter();
  const seen = useCommand(noticeSeen, { invalidates: ['assets.notice.list'], onDone: () => showToast(t('notices.seenDone')) });
  return (
    <ListPage
      title={t('warn.notices')}
      hint={t('notices.lead')}
      clause="6.3.2-b 6.3.4-b"
      siblings={<DeadlineLinks current="notices" />}
      filters={{
        fields: [
          {
            kind: 'switch',
            key: 'box',
            label: t('warn.notices'),
            options: (['mine', 'toSend', 'sent'] as const).map(b => ({ value: b, label: t(`notices.${b}`) })),
          },
          ...(box === 'mine' ? [] : [whose]),
        ],
        value: { box, mine },
        onChange: setState,
      }}
    >
      {box !== 'mine' && <Ways />}
      <KeysetTable
        name={`assets.notices.${box}`}
        caption={t('warn.notices')}
        op={listNotices}
        filters={{ box, ...(box !== 'mine' && mine ? { mine } : {}) }}
        columns={columns}
        rowKey={n => n.id}
        rowName={n => n.text}
        detail={n => <Detail n={n} />}
        {...(box === 'mine'
          ? {
              bulk: (rows: readonly NoticeRow[], clear: (done: readonly NoticeRow[]) => void) => (
                <Button
                  size="small"
                  onClick={() => {
                    const part = rows.slice(0, 100);
                    seen.run({ ids: part.map(r => r.id) });
                    clear(part);
                  }}
                >
                  {t('notices.seen')}
                </Button>
              ),
            }
          : {})}
        empty={<EmptyState title={t('notices.empty')} hint={t('notices.emptyHint')} />}
      />
    </ListPage>
  );
};
