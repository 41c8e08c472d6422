-- 单次走访 (6.1-d, 6.1-e): one visit to one enterprise, set from its page, outside any list. Its people are taken for that time like those of a team.
create table campaigns.single_visits (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  came_from uuid[] not null default '{}',
  form text not null check (form in ('site', 'phone', 'seminar')),
  day date not null,
  slot tstzrange not null check (not isempty(slot)),
  place text not null default '',
  purpose text not null default '',
  agreed boolean not null,
  planned_by uuid not null,
  planned_by_name text not null,
  planned_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  ended_at timestamptz,
  ended_by_name text,
  outcome text check (outcome in ('held', 'missed', 'cancelled')),
  ended_note text not null default '',
  constraint single_visits_ended_whole check (num_nulls(ended_at, ended_by_name, outcome) in (0, 3))
);
comment on table campaigns.single_visits is '单次走访 (6.1-e): planned, then held, missed or cancelled with a reason; never deleted';
comment on column campaigns.single_visits.agreed is 'true: 已与企业约定; false: 计划时间';
comment on column campaigns.single_visits.ended_note is 'What came of it, or why it was cancelled';
create index single_visits_by_enterprise on campaigns.single_visits (enterprise_id, day desc);
create index single_visits_by_day on campaigns.single_visits (region_code, day);
select platform.business_table('campaigns.single_visits', 'updated_at');
revoke delete on campaigns.single_visits from app;

create table campaigns.single_visit_people (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  single_visit_id uuid not null references campaigns.single_visits (id),
  person_id uuid not null,
  person_name text not null,
  left_at timestamptz
);
comment on table campaigns.single_visit_people is '单次走访的人员; who no longer goes has left';
create unique index single_visit_people_once on campaigns.single_visit_people (single_visit_id, person_id) where left_at is null;
create index single_visit_people_by_person on campaigns.single_visit_people (person_id) where left_at is null;
select platform.business_table('campaigns.single_visit_people');
revoke delete on campaigns.single_visit_people from app;

create table campaigns.single_visit_moves (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  single_visit_id uuid not null references campaigns.single_visits (id),
  moved_at timestamptz not null,
  moved_by_name text not null,
  from_slot tstzrange not null,
  to_slot tstzrange not null,
  reason text not null
);
comment on table campaigns.single_visit_moves is '单次走访改期: from when to when, by whom and why. Append-only';
create index single_visit_moves_by_visit on campaigns.single_visit_moves (single_visit_id, moved_at);
select platform.business_table('campaigns.single_visit_moves');
revoke update, delete on campaigns.single_visit_moves from app;

-- A person's time is taken by a stop of a team or by a single visit.
alter table campaigns.person_slots alter column appointment_id drop not null;
alter table campaigns.person_slots add column single_visit_id uuid references campaigns.single_visits (id);
alter table campaigns.person_slots add constraint person_slots_of_one check (num_nonnulls(appointment_id, single_visit_id) = 1);
create index person_slots_by_single on campaigns.person_slots (single_visit_id) where released_at is null and single_visit_id is not null;
select platform.renew_recorders();
