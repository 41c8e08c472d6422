-- 转办 with a receipt is no end (7.1-b): the demand waits with its receiver and may come back. Only 转办 in free words, to somebody whose answer
-- nobody watches over, is a result (3.1-a). Both write referred_at; the first end by words is kept on its own and no later sending moves it.
alter table demands.demands add column passed_at timestamptz;
comment on column demands.demands.passed_at is '首次转出 in free words, which is a result; a referral that is watched over leaves it as it is';

/* The record of acts tells the two apart: what was sent with a receipt has no act of referring of this room at that moment. */
alter table demands.demands disable trigger user;
update demands.demands d set passed_at = d.referred_at
where d.referred_at is not null and (
  exists (select from platform.audit_entries a
    where a.subject_id = d.id and a.operation = 'demands.demand.refer' and a.outcome = 'done' and a.at = d.referred_at)
  or exists (select from demands.batch_rows r join demands.batches b on b.id = r.batch_id
    where r.demand_id = d.id and b.act = 'refer' and b.done_at = d.referred_at));
alter table demands.demands enable trigger user;
/* What can still be undone knows what it goes back to. */
alter table demands.batch_rows disable trigger user;
update demands.batch_rows r set before = r.before || jsonb_build_object('passed_at',
  case when b.act = 'refer' then null when d.passed_at = (r.before ->> 'referred_at')::timestamptz then r.before -> 'referred_at' end)
from demands.batches b, demands.demands d where b.id = r.batch_id and d.id = r.demand_id and b.undone_at is null;
alter table demands.batch_rows enable trigger user;

create function demands.end_of(answered timestamptz, declined timestamptz, passed timestamptz, to_case timestamptz) returns timestamptz
  language sql immutable parallel safe
  return least(answered, declined, passed, to_case);
comment on function demands.end_of is '有结果的时刻: the first of answer, refusal, 转办 in free words and case; the only place that says what counts';

create or replace view demands.counted with (security_invoker = true) as
  select d.authority_id, d.region_code, f.day, f.what, f.days
  from demands.demands d
  cross join lateral demands.facts_of(d.raised_at, demands.end_of(d.answered_at, d.declined_at, d.passed_at, d.case_at),
    case when d.case_id is not null and d.case_at is null then null else d.answer_by end) f
  where d.superseded_at is null;

create or replace function demands.count_added() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into demands.day_facts (authority_id, region_code, day, what, days, n)
  select d.authority_id, d.region_code, f.day, f.what, f.days, count(*)
  from added d cross join lateral demands.facts_of(d.raised_at, demands.end_of(d.answered_at, d.declined_at, d.passed_at, d.case_at),
    case when d.case_id is not null and d.case_at is null then null else d.answer_by end) f
  where d.superseded_at is null group by 1, 2, 3, 4, 5;
  return null;
end $$;

create or replace function demands.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into demands.day_facts (authority_id, region_code, day, what, days, n)
  select d.authority_id, d.region_code, f.day, f.what, f.days, sum(d.s)
  from (select 1 as s, c.* from changed_new c union all select -1, c.* from changed_old c) d
  cross join lateral demands.facts_of(d.raised_at, demands.end_of(d.answered_at, d.declined_at, d.passed_at, d.case_at),
    case when d.case_id is not null and d.case_at is null then null else d.answer_by end) f
  where d.superseded_at is null group by 1, 2, 3, 4, 5 having sum(d.s) <> 0;
  return null;
end $$;

alter table demands.day_facts disable trigger user;
truncate demands.day_facts;
insert into demands.day_facts (authority_id, region_code, day, what, days, n)
select authority_id, region_code, day, what, days, count(*) from demands.counted group by 1, 2, 3, 4, 5 order by 2, 3;
alter table demands.day_facts enable trigger user;
