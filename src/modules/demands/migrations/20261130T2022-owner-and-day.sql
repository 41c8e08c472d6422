-- 答复时限 (3.1-a, X-5): every demand has an owner and a day. Limits are dated rows with their source; a district's own comes before the standard one.
create table demands.response_limits (
  id uuid primary key,
  region_code text collate "C" not null,
  urgency text not null check (urgency in ('normal', 'urgent')),
  days int not null check (days between 1 and 60),
  valid_from date not null,
  source text not null check (source <> ''),
  confidence text collate "C" not null check (confidence in ('confirmed', 'toVerify')),
  set_at timestamptz not null,
  set_by uuid,
  set_by_name text not null
);
comment on table demands.response_limits is '答复时限 in working days, append-only: the newest in force whose region is a prefix of the demand''s holds. Region '''' is the standard [no wall: a standard holds for all districts below]';
create index response_limits_urgency on demands.response_limits (urgency, valid_from desc, set_at desc);
insert into demands.response_limits values
  ('019ad0c0-0001-7000-8000-000000000001', '', 'normal', 5, '2020-01-01', '平台建议值：一般需求 5 个工作日内给出答复、转办或转为办件', 'toVerify', '2026-11-30 00:00+08', null, '平台'),
  ('019ad0c0-0001-7000-8000-000000000002', '', 'urgent', 1, '2020-01-01', '平台建议值：紧急需求 1 个工作日内响应', 'toVerify', '2026-11-30 00:00+08', null, '平台');
grant select, insert on demands.response_limits to app;

-- The limit that holds for a place on a day.
create function demands.response_days(region text, urgent text, on_day date) returns int
  language sql stable strict parallel safe
  begin atomic
    select l.days from demands.response_limits l
    where l.urgency = urgent and l.valid_from <= on_day and region like l.region_code || '%'
    order by length(l.region_code) desc, l.valid_from desc, l.set_at desc limit 1;
  end;
comment on function demands.response_days is '答复时限 in working days that holds for a place on a day';

alter table demands.demands add column answer_days int, add column answer_by date, add column started_on date;
comment on column demands.demands.answer_days is '答复时限 in working days, as it stood when the clock was set';
comment on column demands.demands.answer_by is '应答复日: the answer_days-th working day after started_on';
comment on column demands.demands.started_on is 'The day from which the answer is counted: that of raising, or of becoming urgent';

-- What is open already: its day counts from its raising, its owner is who took it down, if still at work.
alter table demands.demands disable trigger user;
update demands.demands d set
  started_on = reference.day_of(d.raised_at),
  answer_days = demands.response_days(d.region_code, d.urgency, reference.day_of(d.raised_at)),
  answer_by = reference.nth_working_day(reference.day_of(d.raised_at), demands.response_days(d.region_code, d.urgency, reference.day_of(d.raised_at))),
  owner_id = coalesce(d.owner_id, (select p.id from people.pub_persons p where p.id = d.raised_by and p.active and p.role in ('officer', 'stationLead')))
where d.superseded_at is null;
alter table demands.demands enable trigger user;
create index demands_answer_by on demands.demands (answer_by, id)
  where answered_at is null and declined_at is null and referred_at is null and case_id is null and superseded_at is null;
create index demands_owner on demands.demands (owner_id, answer_by, id)
  where answered_at is null and declined_at is null and case_id is null and superseded_at is null;

-- 批量处理: one act over many demands, previewed before and undone within a day.
create table demands.batches (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  act text not null check (act in ('answer', 'refer', 'decline', 'assign')),
  done_at timestamptz not null,
  done_by uuid not null,
  undone_at timestamptz,
  undone_by uuid
);
comment on table demands.batches is '批量处理: one act over many demands';
select platform.business_table('demands.batches');
revoke delete on demands.batches from app;

create table demands.batch_rows (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  batch_id uuid not null references demands.batches (id),
  demand_id uuid not null references demands.demands (id),
  before jsonb not null,
  version_after int not null
);
comment on table demands.batch_rows is 'What a demand was before the act; it goes back as long as nobody touched it since';
create index batch_rows_batch on demands.batch_rows (batch_id);
create index batch_rows_demand on demands.batch_rows (demand_id);
select platform.business_table('demands.batch_rows');
revoke delete, update on demands.batch_rows from app;
