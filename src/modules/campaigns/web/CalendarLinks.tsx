import { FeedLinks } from '#ui/desk/calendar/FeedLinks.tsx';
import { itineraryFeed, listCalendars, revokeCalendar, subscribeCalendar } from '../contract/operations-itinerary.ts';
import { useT } from './use-t.ts';

const operations = { subscribe: subscribeCalendar, list: listCalendars, revoke: revokeCalendar, read: itineraryFeed };

/** 日历订阅 of one's own itinerary or of a team's (6.1-e). */
export const CalendarLinks = ({ teamId }: { teamId: string }) => {
  const t = useT();
  const choices = [
    { subjectId: null, label: t('calendar.mine') },
    { subjectId: teamId, label: t('calendar.ofTeam') },
  ];
  return (
    <FeedLinks
      operations={operations}
      title={t('calendar.link')}
      hint={t('calendar.lead')}
      choices={choices}
      ownName={t('calendar.ownName')}
    />
  );
};
