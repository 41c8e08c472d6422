import { sayInstant } from '#platform/web/format.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { fetchCasePages } from './case-pages.ts';
import { TakenLine } from './TakenLine.tsx';
import { useCaseCards, useMyCases } from './use-my-cases.ts';
import { useT } from './use-t.ts';

/** 我的办件: the most urgent first, who has each, until when; then those of the enterprises visited today. */
export const CasesScreen = () => {
  const t = useT();
  const cards = useCaseCards();
  const { mine, others, waiting, error, at, refetch } = useMyCases();
  return (
    <Screen title={t('my.title')} hint={mine && t('my.open', { n: mine.length })} back="/">
      {error !== undefined && at !== undefined && <Banner tone="warn">{t('my.away', { time: sayInstant(at) })}</Banner>}
      {error !== undefined && at === undefined && <ProblemBanner error={error} onRetry={refetch} />}
      <CardList label={t('my.title')} cards={mine && cards(mine, waiting)} empty={t('my.none')} />
      {others.length > 0 && (
        <section>
          <h2>{t('my.others')}</h2>
          <CardList label={t('my.others')} cards={cards(others, waiting)} empty="" />
        </section>
      )}
      <TakenLine button withPages={fetchCasePages} />
    </Screen>
  );
};
