import { slot } from '#platform/web/slots.ts';
import type { CardList } from '#ui/field/CardList.tsx';
import type { ItineraryView, Stop } from '../../contract/itinerary.ts';

/** What 今日 knows of the day. */
export interface TodayPapers {
  /** The day's stops have come from the server; otherwise those taken along are to be shown. */
  fresh: boolean;
  error: unknown;
  cardsOf: (stops: readonly Stop[]) => Parameters<typeof CardList>[0]['cards'];
}

/** Below today's stops on the first page. */
export const todayPapers = slot<TodayPapers>('campaigns.today.papers');
/** Behind the link to the day sheet of a team. */
export const dayPapers = slot<Pick<ItineraryView, 'teamId' | 'day'>>('campaigns.day.papers');
