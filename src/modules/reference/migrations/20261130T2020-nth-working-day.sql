-- 承诺时限 in SQL, for days that are kept beside what was promised (X-5). Twin of `promiseOf` without pauses; a test compares the two.
create function reference.nth_working_day(start date, n int) returns date
  language sql stable strict parallel safe
  begin atomic
    select case when n <= 0 then start else (
      select w.day from (
        select s.day::date as day, row_number() over (order by s.day) as k
        from generate_series(start + 1, start + n * 2 + 40, interval '1 day') s (day)
        left join (
          select h.day, h.kind from reference.holidays h join reference.holiday_notices o on o.id = h.notice_id where o.superseded_at is null
        ) h on h.day = s.day::date
        where coalesce(h.kind = 'work', extract(isodow from s.day) < 6)
      ) w where w.k = n) end;
  end;
comment on function reference.nth_working_day is '工作日: the n-th working day after a day, by the notices in force; weekends only where a year has none. Twin of promiseOf in domain/promise-clock.ts';
