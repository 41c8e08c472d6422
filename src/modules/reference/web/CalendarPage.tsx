import { ListPage } from '#ui/desk/ListPage.tsx';
import { HolidayNotices } from './HolidayNotices.tsx';
import { ReferenceLinks } from './ReferenceLinks.tsx';
import { useT } from './use-t.ts';

/** 工作日历: holiday notices with their worked weekends; working days are counted by them (6.3.1-a). */
export const CalendarPage = () => {
  const t = useT();
  return (
    <ListPage title={t('calendar.title')} hint={t('calendar.lead')} clause="6.3.1-a" siblings={<ReferenceLinks current="calendar" />}>
      <HolidayNotices />
    </ListPage>
  );
};
