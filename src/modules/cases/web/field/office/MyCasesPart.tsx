import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { sayCounts, useCaseCards, useMyCases } from './use-my-cases.ts';
import { useT } from './use-t.ts';

const shown = 3;

/** The first page's part: how many are late, near, in her hands; the most urgent ones. */
export const MyCasesPart = () => {
  const t = useT();
  const cards = useCaseCards();
  const { mine, waiting, error, refetch } = useMyCases();
  const counts = sayCounts(mine ?? []);
  const nothingHere = error !== undefined && mine?.length === 0;
  return (
    <section>
      <h2>{t('my.title')}</h2>
      {nothingHere ? (
        <ProblemBanner error={error} onRetry={refetch} />
      ) : (
        <>
          {mine && mine.length > 0 && (
            <Banner tone={counts.late > 0 ? 'bad' : counts.near > 0 ? 'warn' : 'doing'}>{t('my.counts', counts)}</Banner>
          )}
          <CardList label={t('my.title')} cards={mine && cards(mine.slice(0, shown), waiting)} empty={t('my.none')} />
        </>
      )}
      <Button to="/cases" quiet>
        {t('my.all', { n: mine?.length ?? 0 })}
      </Button>
    </section>
  );
};
