import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { call } from '#platform/web/call.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { rescueList } from '../../contract/operations-warnings.ts';
import { useRescueCards } from './rescue-cards.ts';
import { useT } from './use-t.ts';

type Page = z.output<(typeof rescueList)['output']>;

/** 要抢救的期限 on the phone, my own first. */
export const RescueListPage = () => {
  const t = useT();
  const cardsOf = useRescueCards();
  const [mine, setMine] = useState(true);
  const [page, setPage] = useState<Page>();
  const [error, setError] = useState<unknown>();
  const asked = useRef(0);
  const load = (before?: Page): void => {
    setError(undefined);
    asked.current += 1;
    const turn = asked.current;
    // An answer to the other view that comes late is nobody's any more.
    const ifStill =
      <A,>(take: (answer: A) => void) =>
      (answer: A): void => {
        if (turn === asked.current) take(answer);
      };
    const after = before?.next ?? undefined;
    call(rescueList, { limit: 20, ...(mine ? { mine } : {}), ...(after ? { after } : {}) }).then(
      ifStill(next => setPage({ rows: [...(before?.rows ?? []), ...next.rows], next: next.next })),
      ifStill(setError),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the view changes
  useEffect(() => {
    setPage(undefined);
    load();
  }, [mine]);
  return (
    <Screen title={t('field.rescue')} back="/">
      <ProblemBanner error={error} onRetry={() => load(page)} />
      <CardList label={t('field.rescue')} cards={page && cardsOf(page.rows)} empty={t('field.none')} />
      {page?.next && <Button onPress={() => load(page)}>{t('field.more')}</Button>}
      <Button quiet onPress={() => setMine(!mine)}>
        {t(mine ? 'field.all' : 'field.mine')}
      </Button>
    </Screen>
  );
};
