import { Button } from 'antd';
import { z } from 'zod';
import { lastDayOf } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay, sayInstant, sayMonth, todayInBeijing } from '#platform/web/format.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { deadlineMonth } from '../../contract/operations-warnings.ts';
import { WarningFilter } from '../../contract/warning.ts';
import { monthsOn } from '../../domain/deadlines/month-grid.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { DeadlineMonth } from './DeadlineMonth.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { NextThirtyDays } from './NextThirtyDays.tsx';
import { useWarningFilters } from './use-warning-filters.ts';
import { useT } from './use-warnings-t.ts';

const DeadlineFeeds = lazyPart(() => import('./DeadlineFeeds.tsx').then(m => m.DeadlineFeeds));

const State = z.object({
  ...WarningFilter.omit({ from: true, to: true }).shape,
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  day: z.iso.date().optional(),
});

/** 期限日历: by safe day, filter in the address, to be moved through by keys and printed (6.3.1-a). */
export const DeadlineCalendarPage = () => {
  const t = useT();
  const [state, setState] = useUrlState(State);
  const { day, month = todayInBeijing().slice(0, 7), ...filter } = state;
  const fields = useWarningFilters(false);
  const { data, error } = useOp(deadlineMonth, { ...filter, month }, { keep: true });
  const turn = (by: number): void => setState({ month: monthsOn(month, by), day: undefined });
  const listed = { ...filter, from: day ?? `${month}-01`, to: day ?? lastDayOf(month) };
  return (
    <ListPage
      title={t('warn.title')}
      hint={t('warn.lead')}
      clause="6.3.1-a 6.3.4-a"
      siblings={<DeadlineLinks current="calendar" />}
      filters={{ fields, value: filter, onChange: setState }}
      views="assets.calendar"
      print
    >
      <ProblemNotice error={error} />
      <div className="dl-two">
        <div>
          <div className="dl-tools">
            <h2>{sayMonth(month)}</h2>
            <Button onClick={() => turn(-1)}>{t('warn.previous')}</Button>
            <Button onClick={() => setState({ month: undefined, day: undefined })}>{t('warn.thisMonth')}</Button>
            <Button onClick={() => turn(1)}>{t('warn.next')}</Button>
            <span className="pp-hint dl-no-print">{t('warn.keys')}</span>
          </div>
          <DeadlineMonth
            month={month}
            days={data?.days ?? []}
            chosen={day}
            onChoose={chosen => setState({ day: chosen === day ? undefined : chosen })}
            onMonth={turn}
          />
          <p className="pp-hint">
            {data?.asOf ? t('warn.asOf', { day: sayDay(data.asOf) }) : t('warn.monthNone')}
            {' · '}
            {data && (data.computedAt ? t('warn.computed', { at: sayInstant(data.computedAt) }) : t('warn.notComputed'))}
          </p>
          <DeadlineFeeds />
        </div>
        <NextThirtyDays filter={filter} />
      </div>
      <h2 className="dl-below">{day ? sayDay(day) : sayMonth(month)}</h2>
      <DeadlineTable filters={listed} />
    </ListPage>
  );
};
