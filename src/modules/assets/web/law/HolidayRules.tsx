import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { importHolidays, type RulesAnswer } from '../../contract/operations-law.ts';
import { useT } from './use-law-t.ts';

const ImportNotice = lazyPart(() => import('../import/ImportNotice.tsx').then(m => m.ImportNotice));

const Year = ({ law, year }: { law: RulesAnswer; year: number }) => {
  const t = useT();
  const notice = law.notices.find(n => n.year === year);
  if (!notice)
    return (
      <FormSection title={t('rules.year', { year: String(year) })}>
        <p>{t('rules.noNotice', { year: String(year) })}</p>
      </FormSection>
    );
  const days = law.holidays.filter(h => h.source === notice.source);
  return (
    <FormSection
      title={t('rules.year', { year: String(year) })}
      hint={t('rules.notice', { source: notice.source, days: notice.days, name: notice.byName })}
    >
      <ul className="pp-plain-list law-days">
        {days.map(d => (
          <li key={d.day}>{`${sayDay(d.day)} ${d.name}${d.kind === 'off' ? ` ${t('rules.off')}` : ''}`}</li>
        ))}
      </ul>
    </FormSection>
  );
};

/** Days off and worked weekends by year; the years without a notice are said aloud. */
export const HolidayRules = ({ law }: { law: RulesAnswer }) => {
  const t = useT();
  const { can } = useSession();
  const [importing, setImporting] = useState(false);
  const now = Number(law.today.slice(0, 4));
  const years = [...new Set([now + 1, now, ...law.notices.map(n => n.year)])].sort((a, b) => b - a);
  return (
    <>
      {can(importHolidays.name) && (
        <Button type="primary" onClick={() => setImporting(true)}>
          {t('rules.import')}
        </Button>
      )}
      {years.map(year => (
        <Year key={year} law={law} year={year} />
      ))}
      {importing && <ImportNotice year={now + 1} onClose={() => setImporting(false)} />}
    </>
  );
};
