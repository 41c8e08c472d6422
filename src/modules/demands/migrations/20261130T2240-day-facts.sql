-- 逐日数 (3.1-a, 7.6-a): what boards say of demands is summed from what is kept per day, not counted over the demands. As with the deadline
-- days, every statement that changes demands adds lines with its differences; nobody waits for anybody, and their sum is the count at any moment.
alter table demands.demands add column case_at timestamptz;
comment on column demands.demands.case_at is '转办件的时刻; null where it became a case before this was kept: then it counts for no promise';

create table demands.day_facts (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null,
  region_code text collate "C" not null,
  day date not null,
  what text collate "C" not null check (what in ('raised', 'ended', 'took', 'due', 'kept', 'late')),
  days int not null,
  n int not null
);
comment on table demands.day_facts is '需求逐日数: differences per place and day; their sum is the count [no record: derived from demands]';
comment on column demands.day_facts.what is 'raised 登记 · ended 有结果 · took 用时, of the month, by days · due 应答复 · kept 按期 · late 逾期后才有结果';
comment on column demands.day_facts.days is 'took: calendar days from raising to the end, else 0';
create index day_facts_place on demands.day_facts (region_code, day);
select platform.derived_table('demands.day_facts');

/* What one demand counts for. A promise is kept when answer, referral, refusal or case came by its day. */
create function demands.facts_of(raised timestamptz, ended timestamptz, due date) returns table (day date, what text, days int)
  language sql stable parallel safe
  begin atomic
    select reference.day_of(raised), 'raised', 0
    union all select reference.day_of(ended), 'ended', 0 where ended is not null
    union all select date_trunc('month', reference.day_of(ended))::date, 'took', reference.day_of(ended) - reference.day_of(raised) where ended is not null
    union all select due, 'due', 0 where due is not null
    union all select due, case when reference.day_of(ended) <= due then 'kept' else 'late' end, 0 where due is not null and ended is not null;
  end;
comment on function demands.facts_of is '逐日数 of one demand';

create view demands.counted with (security_invoker = true) as
  select d.authority_id, d.region_code, f.day, f.what, f.days
  from demands.demands d
  cross join lateral demands.facts_of(d.raised_at, least(d.answered_at, d.declined_at, d.referred_at, d.case_at),
    case when d.case_id is not null and d.case_at is null then null else d.answer_by end) f
  where d.superseded_at is null;
comment on view demands.counted is '逐日数 counted over the demands themselves: what the kept lines must sum up to';
grant select on demands.counted to app;

create function demands.count_added() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into demands.day_facts (authority_id, region_code, day, what, days, n)
  select d.authority_id, d.region_code, f.day, f.what, f.days, count(*)
  from added d cross join lateral demands.facts_of(d.raised_at, least(d.answered_at, d.declined_at, d.referred_at, d.case_at),
    case when d.case_id is not null and d.case_at is null then null else d.answer_by end) f
  where d.superseded_at is null group by 1, 2, 3, 4, 5;
  return null;
end $$;

create function demands.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into demands.day_facts (authority_id, region_code, day, what, days, n)
  select d.authority_id, d.region_code, f.day, f.what, f.days, sum(d.s)
  from (select 1 as s, c.* from changed_new c union all select -1, c.* from changed_old c) d
  cross join lateral demands.facts_of(d.raised_at, least(d.answered_at, d.declined_at, d.referred_at, d.case_at),
    case when d.case_id is not null and d.case_at is null then null else d.answer_by end) f
  where d.superseded_at is null group by 1, 2, 3, 4, 5 having sum(d.s) <> 0;
  return null;
end $$;

create trigger count_added after insert on demands.demands referencing new table as added
  for each statement execute function demands.count_added();
create trigger count_changed after update on demands.demands referencing old table as changed_old new table as changed_new
  for each statement execute function demands.count_changed();

/* What stands there already. The migration runs outside any operation, which the guard on the table would refuse. */
alter table demands.day_facts disable trigger user;
insert into demands.day_facts (authority_id, region_code, day, what, days, n)
select authority_id, region_code, day, what, days, count(*) from demands.counted group by 1, 2, 3, 4, 5 order by 2, 3;
alter table demands.day_facts enable trigger user;
