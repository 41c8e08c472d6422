import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { AssetView } from '../contract/asset.ts';
import { type AssetEvent, phases } from '../contract/event.ts';
import { withdrawEvent } from '../contract/operations-register.ts';
import { useT } from './use-register-t.ts';

const Withdraw = ({ event, onClose }: { event: AssetEvent; onClose: () => void }) => {
  const t = useT();
  const withdraw = useCommand(withdrawEvent, { invalidates: ['assets.'], onDone: onClose });
  return (
    <SheetDialog title={`${t('event.withdraw')}${sayMark('：')}${t(`act.${event.act}`)}`} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="assets.AssetEvents"
        verb={t('event.withdraw')}
        pending={withdraw.pending}
        error={withdraw.error}
        onSubmit={v => withdraw.run({ id: event.id, ...v })}
      >
        <Form.Item name="reason" label={t('event.withdrawReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const linesOf = (e: AssetEvent, t: ReturnType<typeof useT>): string[] =>
  [
    e.figures.notice ? t(`notice.${e.figures.notice}`) : '',
    e.figures.notice && e.figures.delivery ? t(`notice.delivery.${e.figures.delivery}`) : '',
    e.party,
    e.until === null ? '' : t('event.untilDay', { day: sayDay(e.until) }),
    e.figures.validUntil === undefined ? '' : `${t('event.validUntil')} ${sayDay(e.figures.validUntil)}`,
    e.figures.paidThroughYear === undefined ? '' : `${t('event.paidThroughYear')} ${e.figures.paidThroughYear}`,
    e.figures.amount === undefined ? '' : `${t('event.amount')} ${e.figures.amount.toLocaleString('zh-CN')}`,
    e.figures.after ? `${t('event.after')} ${e.figures.after}` : '',
    e.note,
  ].filter(Boolean);

const One = ({ e, mayWithdraw, onWithdraw }: { e: AssetEvent; mayWithdraw: boolean; onWithdraw: () => void }) => {
  const t = useT();
  const isGone = e.withdrawnAt !== null;
  return (
    <li>
      <time dateTime={e.happenedOn}>{sayDay(e.happenedOn)}</time>
      <div>
        <p>{isGone ? <del>{t(`act.${e.act}`)}</del> : <strong>{t(`act.${e.act}`)}</strong>}</p>
        {linesOf(e, t).map(l => (
          <p key={l}>{l}</p>
        ))}
        <p className="pp-hint">
          {t('event.by', { name: e.byName, at: sayInstant(e.at) })}
          {isGone && ` · ${t('event.withdrawn', { reason: e.withdrawReason ?? '' })}`}
        </p>
        {!isGone && mayWithdraw && (
          <Button size="small" type="link" onClick={onWithdraw}>
            {t('event.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
};

/** 识别、使用、保护、处置: what happened to the asset, by phase, the newest first. */
export const AssetEvents = ({ a }: { a: AssetView }) => {
  const t = useT();
  const [withdrawing, setWithdrawing] = useState<AssetEvent>();
  if (a.events.length === 0) return <EmptyState title={t('event.empty')} hint={t('event.emptyHint')} />;
  return (
    <>
      {phases
        .map(phase => ({ phase, events: a.events.filter(e => e.phase === phase) }))
        .filter(p => p.events.length > 0)
        .map(({ phase, events }) => (
          <section key={phase} className="pp-section">
            <h2>{t(`phase.${phase}`)}</h2>
            <ol className="pp-timeline">
              {events.map(e => (
                <One key={e.id} e={e} mayWithdraw={a.may.includes(withdrawEvent.name)} onWithdraw={() => setWithdrawing(e)} />
              ))}
            </ol>
          </section>
        ))}
      {withdrawing && <Withdraw event={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
};
