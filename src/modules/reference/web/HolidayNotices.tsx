import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { type CalendarAnswer, getCalendar, importHolidays } from '../contract/calendar.ts';
import './reference.css';
import { useT } from './use-t.ts';

const ImportNotice = lazyPart(() => import('./ImportNotice.tsx').then(m => m.ImportNotice));

const Year = ({ calendar, year }: { calendar: CalendarAnswer; year: number }) => {
  const t = useT();
  const notice = calendar.notices.find(n => n.year === year);
  if (!notice)
    return (
      <FormSection title={t('calendar.year', { year: String(year) })}>
        <p>{t('calendar.noNotice', { year: String(year) })}</p>
      </FormSection>
    );
  const days = calendar.holidays.filter(h => h.source === notice.source);
  return (
    <FormSection
      title={t('calendar.year', { year: String(year) })}
      hint={t('calendar.notice', { source: notice.source, days: notice.days, name: notice.byName })}
    >
      <ul className="pp-plain-list rf-days">
        {days.map(d => (
          <li key={d.day}>{`${sayDay(d.day)} ${d.name}${d.kind === 'off' ? ` ${t('calendar.off')}` : ''}`}</li>
        ))}
      </ul>
    </FormSection>
  );
};

const Years = ({ calendar }: { calendar: CalendarAnswer }) => {
  const t = useT();
  const { can } = useSession();
  const [importing, setImporting] = useState(false);
  const now = Number(calendar.today.slice(0, 4));
  const years = [...new Set([now + 1, now, ...calendar.notices.map(n => n.year)])].sort((a, b) => b - a);
  return (
    <>
      {can(importHolidays.name) && (
        <Button type="primary" onClick={() => setImporting(true)}>
          {t('calendar.import')}
        </Button>
      )}
      {years.map(year => (
        <Year key={year} calendar={calendar} year={year} />
      ))}
      {importing && <ImportNotice year={now + 1} onClose={() => setImporting(false)} />}
    </>
  );
};

/** Days off and worked weekends by year; the years without a notice are said aloud. */
export const HolidayNotices = () => {
  const { data, error } = useOp(getCalendar, {});
  return (
    <>
      <ProblemNotice error={error} />
      {data && <Years calendar={data} />}
    </>
  );
};
