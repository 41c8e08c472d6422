import { Button } from 'antd';
import { listUndelivered, resendEvents, type Undelivered } from '#platform/contract/operations-events.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayKeptProblem } from '#platform/web/desk/say-kept-problem.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useNames } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { showToast } from '#ui/desk/toast.ts';
import { useDeliveriesT } from './use-deliveries-t.ts';

const keyOf = (r: Undelivered): string => `${r.eventId} ${r.listener}`;

const useColumns = (): Column<Undelivered>[] => {
  const t = useDeliveriesT();
  const name = useNames();
  return [
    { key: 'event', title: t('event'), render: r => name(r.event, 'event') },
    { key: 'listener', title: t('listener'), width: 240, render: r => name(r.listener) },
    { key: 'problem', title: t('problem'), width: 300, render: r => sayKeptProblem(r.problem, r.params) },
    {
      key: 'state',
      title: t('state'),
      width: 220,
      render: r => (
        <>
          <StateTag tone={r.parkedAt ? 'bad' : 'doing'}>{r.parkedAt ? t('parked') : t('retrying', { at: sayInstant(r.nextAt) })}</StateTag>
          <small className="pp-hint">
            {' '}
            {t('tries', { n: r.tries })}
            {r.behind > 0 && ` · ${t('behind', { n: r.behind })}`}
          </small>
        </>
      ),
    },
    { key: 'at', title: t('at'), width: 150, render: r => sayInstant(r.emittedAt) },
    { key: 'record', title: t('record'), width: 120, hidden: true, render: r => <code>{r.subjectId}</code> },
  ];
};

/** 未送达的通知: events that a room could not hear, why, and 重新投递. */
export const DeliveriesPage = () => {
  const t = useDeliveriesT();
  const name = useNames();
  const columns = useColumns();
  const resend = useCommand(resendEvents, {
    invalidates: [listUndelivered],
    onDone: answer => showToast(t('sent', { n: answer.sent })),
  });
  return (
    <ListPage title={t('title')} hint={t('lead')} clause="7.1-a">
      <ProblemNotice error={resend.error} />
      <KeysetTable
        name="platform.deliveries"
        caption={t('title')}
        op={listUndelivered}
        filters={{}}
        columns={columns}
        rowKey={keyOf}
        rowName={r => `${name(r.event, 'event')} ${sayInstant(r.emittedAt)}`}
        bulk={(rows, clear) => (
          <Button
            type="primary"
            loading={resend.pending}
            onClick={() => {
              const part = rows.slice(0, 200);
              resend.run({ deliveries: part.map(r => ({ eventId: r.eventId, listener: r.listener })) });
              clear(part);
            }}
          >
            {t('resend')}
          </Button>
        )}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} />}
      />
    </ListPage>
  );
};
