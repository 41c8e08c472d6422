import { useEffect, useState } from 'react';
import { Problem } from '#platform/contract/problem.ts';
import { sayDay, sayInstant, sayTime, todayInBeijing } from '#platform/web/format.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import type { Device } from '#platform/web/offline/device.ts';
import { exportQueue } from '#platform/web/offline/export.ts';
import { deviceState, type Evicted, skewTold } from '#platform/web/offline/queue-state.ts';
import type { OutboxRecord } from '#platform/web/offline/records.ts';
import { useStore } from '#platform/web/store.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { useQueueT } from './use-queue-t.ts';

type Held = Awaited<ReturnType<Device['outbox']['held']>>;

const useQueue = () => {
  const [queue, setQueue] = useState<{ device: Device; held: Held }>();
  useEffect(() => {
    let off = (): void => {};
    void deviceNow().then(device => {
      const read = (): void => void device.outbox.held().then(held => setQueue({ device, held }));
      off = device.watch(read);
      read();
    });
    return () => off();
  }, []);
  return queue;
};

/** What was lost: nothing, so many forms, or nobody knows. */
const evictedKey = ({ forms }: Evicted) =>
  forms === undefined ? 'queue.evictedUnknown' : forms === 0 ? 'queue.evictedNone' : 'queue.evicted';

/** What the device has to say besides the list. */
const Notices = ({ device, oldest }: { device: Device | undefined; oldest: string | undefined }) => {
  const t = useQueueT();
  const state = useStore(deviceState);
  if (!state) return null;
  return (
    <>
      {state.evicted && (
        <Banner
          tone={state.evicted.forms === 0 ? 'warn' : 'bad'}
          action={<Button onPress={() => void device?.forgive()}>{t('queue.evictedRead')}</Button>}
        >
          {t(evictedKey(state.evicted), { time: sayInstant(state.evicted.at), n: state.evicted.forms })}
        </Banner>
      )}
      {!state.lasting && <Banner tone="warn">{t('queue.notLasting')}</Banner>}
      {Math.abs(state.skewMs) > skewTold && (
        <Banner tone="warn">{t('queue.skew', { minutes: Math.round(Math.abs(state.skewMs) / 60_000) })}</Banner>
      )}
      {state.away && state.forms > 0 && <Banner tone="warn">{t(`queue.${state.away}`)}</Banner>}
      {state.sending && <Banner tone="doing">{t('queue.sending', state.sending)}</Banner>}
      {state.quarrels > 0 && <Banner tone="warn">{t('queue.quarrels', { n: state.quarrels })}</Banner>}
      {oldest && Date.now() - Date.parse(oldest) > 86_400_000 && (
        <Banner tone="warn">{t('queue.oldest', { day: sayDay(todayInBeijing(new Date(oldest))) })}</Banner>
      )}
      {state.stored && <Banner tone="done">{t('queue.last', { time: sayTime(state.stored.at), receipt: state.stored.receipt })}</Banner>}
    </>
  );
};

const StuckRow = ({ device, record, onDrop }: { device: Device; record: OutboxRecord; onDrop: () => void }) => {
  const t = useQueueT();
  const { problem } = record;
  return (
    <div className="f-stack">
      {record.what && <p>{record.what}</p>}
      <ProblemBanner error={problem && new Problem(problem.code, problem.status, problem.params, problem.fields)} />
      <Button onPress={() => void device.outbox.again(record.seq).then(() => device.hurry())}>{t('queue.again')}</Button>
      <Button onPress={() => void exportQueue(device, record.seq)}>{t('queue.export')}</Button>
      <Button quiet onPress={onDrop}>
        {t('queue.drop')}
      </Button>
    </div>
  );
};

/** 未上传的内容: each form with what waits of it, and what a person has to decide. */
export const QueueScreen = () => {
  const t = useQueueT();
  const queue = useQueue();
  const lost = useStore(deviceState)?.evicted !== undefined;
  const [dropping, setDropping] = useState<OutboxRecord>();
  const { records = [], blobs = [] } = queue?.held ?? {};
  const forms = [...new Set(records.map(r => r.draft))];
  const device = queue?.device;
  const why = forms.length === 0 ? t('queue.nothing') : undefined;
  return (
    <Screen
      title={t('queue.title')}
      back="/"
      bottom={
        <BottomBar>
          <Button why={why} onPress={() => device && void exportQueue(device)}>
            {t('queue.exportAll')}
          </Button>
          <Button primary why={why} onPress={() => void device?.hurry()}>
            {t('queue.now')}
          </Button>
        </BottomBar>
      }
    >
      <Notices device={device} oldest={records[0]?.deviceTime} />
      {queue && forms.length === 0 && !lost && <p className="f-empty">{t('queue.none')}</p>}
      {forms.map(draft => {
        const acts = records.filter(r => r.draft === draft);
        const pictures = blobs.filter(b => b.draft === draft);
        const stuck = acts.filter(r => r.state === 'refused' || r.state === 'aside');
        return (
          <section key={draft} className="f-row">
            <div className="f-row-head">
              <strong>{acts[0]?.title}</strong>
              <span>{t('queue.acts', { n: acts.length })}</span>
            </div>
            {stuck.length < acts.length && <p>{t('queue.waiting')}</p>}
            {pictures.length > 0 && <p>{t('queue.pictures', { done: pictures.filter(b => b.uploaded).length, of: pictures.length })}</p>}
            {device && stuck.map(r => <StuckRow key={r.seq} device={device} record={r} onDrop={() => setDropping(r)} />)}
          </section>
        );
      })}
      {device && dropping && (
        <Dialog
          title={t('queue.drop')}
          onClose={() => setDropping(undefined)}
          actions={
            <Button
              primary
              onPress={() => {
                void device.outbox.drop(dropping.seq).then(() => device.tell());
                setDropping(undefined);
              }}
            >
              {t('queue.drop')}
            </Button>
          }
        >
          <p>{t('queue.dropAsk', { title: dropping.title })}</p>
        </Dialog>
      )}
    </Screen>
  );
};
