-- 基础数据: facts that all rooms share. The day of an instant in China stands here once, for queries of every room (docs/decisions/0024).
create schema reference;
grant usage on schema reference to app;

create function reference.day_of(instant timestamptz) returns date
  language sql immutable strict parallel safe
  return (instant at time zone interval '08:00')::date;
comment on function reference.day_of is '中国境内的日期: UTC+8 without summer time, whatever the zone of the session; twin of dayOf in platform/contract/china-day.ts';

-- 行政区划 come from people: rows, grants and readers of the view go along, nothing is copied.
alter table people.regions set schema reference;
alter table reference.regions rename to divisions;
alter index reference.regions_pkey rename to divisions_pkey;
alter view people.pub_regions set schema reference;
alter view reference.pub_regions rename to pub_divisions;
comment on view reference.pub_divisions is '行政区划 GB/T 2260 for other rooms; withdrawn ones keep valid_to and successors';
