-- 办件编号 goes on in platform.numbers where it stood (decision 0033).
insert into platform.numbers (series, authority_id, year, last)
select 'cases.case', c.authority_id, c.year, greatest(c.last, (select coalesce(max(no), 0) from cases.cases k where k.authority_id = c.authority_id and k.year = c.year))
from cases.counters c;
drop table cases.counters;
