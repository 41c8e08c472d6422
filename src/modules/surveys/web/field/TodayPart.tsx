import { useAnswer } from '#platform/web/field/answer.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { myDay } from '../../contract/operations-itinerary.ts';
import { useStopCards } from './TodayPage.tsx';
import { usePlanningT } from './use-planning-t.ts';

/** The first page's part: today's stops in order, then the two ways on. */
export const TodayPart = () => {
  const t = usePlanningT();
  const { data, error, again } = useAnswer(myDay, {});
  const cardsOf = useStopCards();
  const stops = data?.itineraries.flatMap(i => i.stops).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return (
    <section>
      <h2>{t('today.title')}</h2>
      <ProblemBanner error={error} onRetry={again} />
      <CardList
        label={t('today.title')}
        cards={stops && cardsOf(stops)}
        empty={t(data?.itineraries.length === 0 ? 'today.noTeam' : 'today.none')}
      />
      <Button to="/calls">{t('calls.title')}</Button>
      <Button to="/today" quiet>
        {t('today.byDay')}
      </Button>
    </section>
  );
};
