import { Suspense, useContext, useMemo } from 'react';
import { lazyPage } from '#platform/web/desk/lazy-page.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { useAllT, usePlatformT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { PageBoundary } from './PageBoundary.tsx';

/** 今日: what to do now, from the rooms' cards. */
export const HomePage = () => {
  const t = usePlatformT();
  const all = useAllT();
  const { can } = useSession();
  const rooms = useContext(DeskRooms);
  const cards = useMemo(
    () =>
      rooms
        .flatMap(r => r.home ?? [])
        .sort((a, b) => a.order - b.order)
        .map(card => ({ ...card, Card: lazyPage(card.card) })),
    [rooms],
  );
  const mine = cards.filter(card => can(card.needs));
  return (
    <>
      <PageHead title={t('shell.today')} hint={sayDay(todayInBeijing())} />
      {mine.length === 0 && <EmptyState title={t('shell.nothingToday')} />}
      <div className="pp-cards">
        {[true, false].map(main => (
          <div key={String(main)} className="pp-cards-column">
            {mine
              .filter(({ wide = false }) => wide === main)
              .map(({ key, phrase, Card }) => (
                <FormSection key={key} title={all(phrase)}>
                  <PageBoundary>
                    <Suspense fallback={<div className="pp-card-waiting" />}>
                      <Card />
                    </Suspense>
                  </PageBoundary>
                </FormSection>
              ))}
          </div>
        ))}
      </div>
    </>
  );
};
