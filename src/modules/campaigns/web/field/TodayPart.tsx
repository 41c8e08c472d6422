import { useOp } from '#platform/web/field/data.ts';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { SlotParts } from '#ui/field/SlotParts.tsx';
import { myDay } from '../../contract/operations-itinerary.ts';
import { todayPapers } from './slots.ts';
import { useSingleCards, useStopCards } from './TodayPage.tsx';
import { useT } from './use-t.ts';

/** The first page's part: today's stops in order, the papers to take along, then the two ways on. */
export const TodayPart = () => {
  const t = useT();
  const { data, error } = useOp(myDay, {});
  const cardsOf = useStopCards();
  const singleCardsOf = useSingleCards();
  const stops = data?.itineraries.flatMap(i => i.stops).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return (
    <section>
      <h2>{t('today.title')}</h2>
      {stops && (
        <CardList
          label={t('today.title')}
          cards={[...singleCardsOf(data?.singles ?? [], data?.day ?? ''), ...cardsOf(stops)].sort((a, b) => (a.mark < b.mark ? -1 : 1))}
          empty={t(data?.itineraries.length === 0 ? 'today.noTeam' : 'today.none')}
        />
      )}
      <SlotParts of={todayPapers} give={{ fresh: stops !== undefined, error, cardsOf }} />
      <Button to="/calls">{t('calls.title')}</Button>
      <Button to="/today" quiet>
        {t('today.byDay')}
      </Button>
    </section>
  );
};
