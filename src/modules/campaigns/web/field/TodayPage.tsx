import { useState } from 'react';
import { addDays } from '#platform/contract/china-day.ts';
import { fileHref } from '#platform/web/call.ts';
import { useOp } from '#platform/web/field/data.ts';
import { sayDay, sayInstant, sayTime, todayInBeijing } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { SlotParts } from '#ui/field/SlotParts.tsx';
import type { Stop } from '../../contract/itinerary.ts';
import { daySheet, myDay } from '../../contract/operations-itinerary.ts';
import type { SingleVisit } from '../../contract/single-visit.ts';
import { movedFrom } from '../../domain/single-visit.ts';
import { dayPapers } from './slots.ts';
import { useT } from './use-t.ts';

/** Cards of a team's stops, in order; each leads to the stop. */
export const useStopCards = () => {
  const t = useT();
  return (stops: readonly Stop[]) =>
    stops.map(s => ({
      key: s.appointmentId,
      mark: sayTime(s.startsAt),
      title: s.enterpriseName,
      lines: s.address ? [s.address] : [],
      state: {
        tone: s.visited ? ('done' as const) : s.agreed ? ('doing' as const) : ('todo' as const),
        word: t(s.visited ? 'today.visited' : s.agreed ? 'today.agreed' : 'today.planned'),
      },
      to: s.agreed || s.visited ? `/visits/${s.rosterId}` : `/calls/${s.rosterId}`,
    }));
};

/** Cards of single visits of a day; one that was called off or moved away says so in its place. */
export const useSingleCards = () => {
  const t = useT();
  return (visits: readonly SingleVisit[], day: string) =>
    visits.map(v => {
      const away = movedFrom(v, day);
      const why =
        v.state === 'cancelled'
          ? t('single.cancelledWhy', { name: v.endedByName ?? '', reason: v.endedNote })
          : away && t('single.movedWhy', { to: sayInstant(v.startsAt), name: away.byName, reason: away.reason });
      const isOff = v.state === 'cancelled' || away !== undefined;
      const word = v.state === 'planned' ? t(v.agreed ? 'today.agreed' : 'today.planned') : t(`single.state.${v.state}`);
      return {
        key: v.id,
        mark: sayTime(away?.from ?? v.startsAt),
        title: v.enterpriseName,
        lines: [why ?? '', [t(`single.form.${v.form}`), v.place, v.purpose].filter(Boolean).join(' · ')].filter(Boolean),
        state: {
          tone: isOff ? ('warn' as const) : v.state === 'held' ? ('done' as const) : v.agreed ? ('doing' as const) : ('todo' as const),
          word: away ? t('single.state.moved') : word,
        },
        to: `/enterprises/${v.enterpriseId}`,
      };
    });
};

/** 我的一天: stops in order, what to mind, the paper. */
export const TodayPage = () => {
  const t = useT();
  const say = useAllT();
  const [day, setDay] = useState(todayInBeijing());
  const { data, error, refetch } = useOp(myDay, { day });
  const cardsOf = useStopCards();
  const singleCardsOf = useSingleCards();
  const teams = data?.itineraries ?? [];
  return (
    <Screen
      title={t('today.title')}
      hint={sayDay(day)}
      back="/"
      bottom={
        <BottomBar>
          <Button onPress={() => setDay(addDays(day, -1))}>{t('today.previous')}</Button>
          <Button onPress={() => setDay(addDays(day, 1))}>{t('today.next')}</Button>
        </BottomBar>
      }
    >
      <ProblemBanner error={error} onRetry={refetch} />
      {data && teams.length === 0 && data.singles.length === 0 && <p className="f-empty">{t('today.noTeam')}</p>}
      {data && data.singles.length > 0 && (
        <section>
          <h2>{t('single.title')}</h2>
          <CardList label={t('single.title')} cards={singleCardsOf(data.singles, day)} empty="" />
        </section>
      )}
      {teams.map(i => (
        <section key={i.teamId}>
          <h2>{`${i.campaignTitle} · ${i.teamName}`}</h2>
          {i.notes.map(n => (
            <Banner key={JSON.stringify(n)} tone="warn">
              {say(n.code, n.params)}
            </Banner>
          ))}
          <CardList label={i.teamName} cards={cardsOf(i.stops)} empty={t('today.none')} />
          {i.stops.length > 0 && (
            <p>
              <a href={fileHref(daySheet, { teamId: i.teamId, day: i.day })}>{t('today.sheet')}</a>
              <SlotParts of={dayPapers} give={{ teamId: i.teamId, day: i.day }} quiet />
            </p>
          )}
        </section>
      ))}
    </Screen>
  );
};
