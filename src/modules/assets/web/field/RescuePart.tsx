import { useOp } from '#platform/web/field/data.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { rescueList } from '../../contract/operations-warnings.ts';
import { useRescueCards } from './rescue-cards.ts';
import { useT } from './use-t.ts';

/** The first page's part: the three most urgent, and the way to the rest. */
export const RescuePart = () => {
  const t = useT();
  const cardsOf = useRescueCards();
  const { data, error, refetch } = useOp(rescueList, { limit: 3, mine: true });
  return (
    <section>
      <h2>{t('field.rescue')}</h2>
      <ProblemBanner error={error} onRetry={refetch} />
      <CardList label={t('field.rescue')} cards={data && cardsOf(data.rows)} empty={t('field.none')} />
      <Button to="/rescue" quiet>
        {t('field.more')}
      </Button>
    </section>
  );
};
