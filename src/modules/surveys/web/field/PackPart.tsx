import { useEffect, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { sayTime } from '#platform/web/format.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import type { ItineraryView, Stop } from '../../contract/itinerary.ts';
import { packDay } from '../../contract/operations-pack.ts';
import { useOfflineT } from './use-offline-t.ts';

/** What the phone keeps of the day's papers besides the visits themselves. */
interface Taken {
  day: string;
  madeAt: string;
  count: number;
  bytes: number;
  itineraries: readonly ItineraryView[];
}

interface PackPartProps {
  /** The day's stops have come from the server; otherwise those taken along are shown. */
  fresh: boolean;
  error: unknown;
  cardsOf: (stops: readonly Stop[]) => Parameters<typeof CardList>[0]['cards'];
}

const size = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

const take = async (onProgress: (done: number, of: number) => void): Promise<Taken> => {
  const device = await deviceNow();
  onProgress(0, 1);
  const pack = await call(packDay, {});
  const of = pack.visits.length;
  const taken: Taken = { day: pack.day, madeAt: pack.madeAt, count: of, bytes: JSON.stringify(pack).length, itineraries: pack.itineraries };
  for (const form of pack.forms) {
    await device.store.run('write', async tx => tx.put('packs', `form:${form.questionnaireId}:${form.supplementId}`, form.definition));
  }
  for (const [at, visit] of pack.visits.entries()) {
    await device.store.run('write', async tx => tx.put('packs', `visit:${visit.rosterId}`, visit));
    onProgress(at + 1, of);
  }
  await device.store.run('strict', async tx => tx.put('packs', 'day', taken));
  // The pages of the form come along as well, where no service worker keeps them.
  await Promise.all([
    import('./VisitFillPage.tsx'),
    import('./device-visit.ts'),
    import('./PhotosScreen.tsx'),
    import('./ReviewScreen.tsx'),
  ]);
  return taken;
};

/** 带走今天的资料: one button, how far it is, and the day's stops when there is no network. */
export const PackPart = ({ fresh, error, cardsOf }: PackPartProps) => {
  const t = useOfflineT();
  const [taken, setTaken] = useState<Taken | null>();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    deviceNow()
      .then(d => d.store.run('read', tx => tx.get<Taken>('packs', 'day')))
      .then(
        known => setTaken(known ?? null),
        () => setTaken(null),
      );
  }, []);
  const start = (): void => {
    setFailed(undefined);
    take((done, of) => setProgress({ done, of }))
      .then(setTaken, setFailed)
      .finally(() => setProgress(undefined));
  };
  if (taken === undefined) return null;
  const stops = taken?.itineraries.flatMap(i => i.stops).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) ?? [];
  return (
    <>
      {!fresh && taken && <CardList label={t('pack.take')} cards={cardsOf(stops.map(s => ({ ...s, agreed: true })))} empty="" />}
      {error !== undefined && taken && <Banner tone="warn">{t('pack.away', { time: sayTime(taken.madeAt) })}</Banner>}
      {error !== undefined && !taken && <ProblemBanner error={error} />}
      <ProblemBanner error={failed} />
      {taken && !progress && (
        <Banner tone="done">{t('pack.have', { time: sayTime(taken.madeAt), n: taken.count, size: size(taken.bytes) })}</Banner>
      )}
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
