import { useEffect, useState } from 'react';
import type { ItineraryView } from '#modules/campaigns/contract/itinerary.ts';
import type { TodayPapers } from '#modules/campaigns/web/field.ts';
import { loadChecks } from '#modules/questionnaires/web/field.ts';
import { call } from '#platform/web/call.ts';
import { sayTime } from '#platform/web/format.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import type { Device } from '#platform/web/offline/device.ts';
import { type DraftField, type DraftHead, fieldKey, headKey, type OutboxRecord } from '#platform/web/offline/records.ts';
import { asProblem } from '#platform/web/say-problem.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { SlotParts } from '#ui/field/SlotParts.tsx';
import { packDay } from '../../contract/operations-pack.ts';
import type { VisitOnDevice } from './device/visit-on-device.ts';
import { takenAlong } from './slots.ts';
import { useT } from './use-t.ts';

/** What the phone keeps of the day's papers besides the visits themselves. */
interface Taken {
  day: string;
  madeAt: string;
  count: number;
  bytes: number;
  itineraries: readonly ItineraryView[];
}

const size = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

const heldMs = 3 * 86_400_000;

/** What has been at the server for three days, and the papers of other days, need not lie on a phone any longer. */
const clearOld = (device: Device): Promise<void> =>
  device.store.run('write', async tx => {
    for (const packed of await tx.list<{ rosterId: string }>('packs', 'visit:')) tx.remove('packs', `visit:${packed.rosterId}`);
    const waiting = new Set((await tx.list<OutboxRecord>('outbox')).map(r => r.draft));
    for (const head of await tx.list<DraftHead<VisitOnDevice>>('drafts', headKey(''))) {
      const old = head.stored && device.clock.now() - Date.parse(head.stored.at) > heldMs;
      if (!old || !head.view.handedIn || waiting.has(head.key)) continue;
      for (const field of await tx.list<DraftField>('drafts', fieldKey(head.key))) tx.remove('drafts', fieldKey(head.key, field.question));
      tx.remove('drafts', headKey(head.key));
    }
  });

const take = async (onProgress: (done: number, of: number) => void): Promise<Taken> => {
  const device = await deviceNow();
  onProgress(0, 1);
  const pack = await call(packDay, {});
  await clearOld(device);
  const of = pack.visits.length;
  const taken: Taken = { day: pack.day, madeAt: pack.madeAt, count: of, bytes: JSON.stringify(pack).length, itineraries: pack.itineraries };
  for (const form of pack.forms) {
    await device.store.run('write', async tx => tx.put('packs', `form:${form.questionnaireId}:${form.supplementId}`, form.definition));
  }
  for (const [at, visit] of pack.visits.entries()) {
    await device.store.run('write', async tx => tx.put('packs', `visit:${visit.rosterId}`, visit));
    onProgress(at + 1, of);
  }
  // The pages of the form come along as well, where no service worker keeps them.
  await Promise.all([
    import('./VisitFillPage.tsx'),
    import('./device/device-visit.ts'),
    import('./OverviewScreen.tsx'),
    import('./SectionScreen.tsx'),
    loadChecks(),
    import('./KnownRow.tsx'),
    import('./SameButton.tsx'),
    import('./ConflictDialog.tsx'),
    import('./NotesScreen.tsx'),
    import('./PhotosScreen.tsx'),
    import('./SignDialog.tsx'),
    import('./ReviewScreen.tsx'),
    import('./ChangesList.tsx'),
    import('./QuestionField.tsx'),
    import('./device/device-acts.ts'),
    import('./ReceiptScreen.tsx'),
    import('./RecoveredNotice.tsx'),
  ]);
  // Said to be taken along only when all of it is here.
  await device.store.run('strict', async tx => tx.put('packs', 'day', taken));
  return taken;
};

/** Whether the pages themselves lie on the phone: without them nothing that was taken along can be opened without a network. */
const pagesLieHere = async (): Promise<boolean> => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return false;
  const kept = await Promise.race([
    serviceWorker.ready.then(() => true),
    new Promise<boolean>(resolve => setTimeout(resolve, 15_000, false)),
  ]);
  return kept && (await caches.match('/m/').catch(() => undefined)) !== undefined;
};

/** 带走今天的资料: one button, how far it is, and the day's stops when there is no network. */
export const PackPart = ({ fresh, error, cardsOf }: TodayPapers) => {
  const t = useT();
  const [taken, setTaken] = useState<Taken | null>();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [failed, setFailed] = useState<unknown>();
  const [round, setRound] = useState(0);
  const [pages, setPages] = useState<boolean>();
  useEffect(() => {
    deviceNow()
      .then(d => d.store.run('read', tx => tx.get<Taken>('packs', 'day')))
      .then(
        known => setTaken(known ?? null),
        () => setTaken(null),
      );
  }, []);
  useEffect(() => {
    if (taken) void pagesLieHere().then(setPages);
  }, [taken]);
  const start = (): void => {
    setFailed(undefined);
    setRound(n => n + 1);
    take((done, of) => setProgress({ done, of }))
      .then(setTaken, setFailed)
      .finally(() => setProgress(undefined));
  };
  if (taken === undefined) return null;
  const stops = taken?.itineraries.flatMap(i => i.stops).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) ?? [];
  return (
    <>
      {!fresh && taken && <CardList label={t('pack.take')} cards={cardsOf(stops.map(s => ({ ...s, agreed: true })))} empty="" />}
      {error !== undefined && taken && (
        <Banner tone="warn">{t(asProblem(error).status === 0 ? 'pack.away' : 'pack.old', { time: sayTime(taken.madeAt) })}</Banner>
      )}
      {error !== undefined && !taken && <ProblemBanner error={error} />}
      <ProblemBanner error={failed} />
      {taken && !progress && pages !== undefined && (
        <Banner tone={pages ? 'done' : 'warn'}>
          {t(pages ? 'pack.have' : 'pack.noPages', { time: sayTime(taken.madeAt), n: taken.count, size: size(taken.bytes) })}
        </Banner>
      )}
      <SlotParts of={takenAlong} give={{ round }} quiet />
      {progress ? (
        <p role="status">
          {t('pack.taking', progress)} <progress value={progress.done} max={progress.of} aria-label={t('pack.take')} />
        </p>
      ) : (
        <Button onPress={start}>{t(taken ? 'pack.again' : 'pack.take')}</Button>
      )}
    </>
  );
};
