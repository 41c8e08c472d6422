-- 请假外出, AB 角 and 交接 (3.1-b, 7.4.2-a): nothing that an enterprise was promised stays with somebody who is not there.
create table people.absences (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  person_id uuid not null references people.persons (id),
  kind text not null check (kind in ('leave', 'out')),
  from_on date not null,
  to_on date not null,
  created_at timestamptz not null,
  created_by uuid not null,
  cancelled_at timestamptz,
  constraint absences_period check (to_on >= from_on),
  constraint absences_once exclude using gist (person_id with =, daterange(from_on, to_on, '[]') with &&) where (cancelled_at is null)
);
comment on table people.absences is '请假、外出: days on which a person is not at work; no reason is kept';
comment on column people.absences.kind is 'leave 请假 · out 外出';
comment on column people.absences.to_on is 'The last day; who comes back early shortens it';
select platform.business_table('people.absences');
revoke delete on people.absences from app;

create table people.deputies (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  person_id uuid not null references people.persons (id),
  deputy_id uuid not null references people.persons (id),
  from_on date not null,
  to_on date,
  created_at timestamptz not null,
  created_by uuid not null,
  cancelled_at timestamptz,
  constraint deputies_other check (deputy_id <> person_id),
  constraint deputies_period check (to_on >= from_on),
  constraint deputies_once exclude using gist (person_id with =, daterange(from_on, to_on, '[]') with &&) where (cancelled_at is null)
);
comment on table people.deputies is 'AB 角: who stands in for a person (A) while that person is away; one B at a time';
comment on column people.deputies.to_on is 'The last day; null: until ended';
create index deputies_of on people.deputies (deputy_id) where cancelled_at is null;
select platform.business_table('people.deputies');
revoke delete on people.deputies from app;

create view people.pub_stand_ins with (security_invoker = true) as
  select d.deputy_id, a.person_id, greatest(a.from_on, d.from_on) as from_on, least(a.to_on, d.to_on) as to_on
  from people.absences a join people.deputies d on d.person_id = a.person_id
  where a.cancelled_at is null and d.cancelled_at is null and daterange(a.from_on, a.to_on, '[]') && daterange(d.from_on, d.to_on, '[]');
comment on view people.pub_stand_ins is '代管: who stands in for whom, on which days';
grant select on people.pub_stand_ins to app;

create table people.handovers (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  person_id uuid not null references people.persons (id),
  reason text not null check (reason in ('left', 'moved', 'away')),
  digest text not null,
  done_at timestamptz not null,
  done_by uuid not null,
  done_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  constraint handovers_undone check ((undone_at is null) = (undone_by_name is null))
);
comment on table people.handovers is '交接: all that a person held went to others in one act; undone within seven days';
comment on column people.handovers.reason is 'left 离岗 · moved 岗位调整 · away 长期外出';
comment on column people.handovers.digest is 'Of what the preview had shown';
create index handovers_by_day on people.handovers (region_code, done_at desc, id desc);
select platform.business_table('people.handovers');
revoke delete on people.handovers from app;

create table people.handover_items (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null,
  region_code text collate "C" not null,
  handover_id uuid not null references people.handovers (id),
  kind text collate "C" not null,
  row_id uuid not null,
  title text not null,
  concerns jsonb not null,
  to_id uuid references people.persons (id),
  before jsonb,
  after jsonb,
  returned_at timestamptz,
  constraint handover_items_once unique (handover_id, kind, row_id),
  constraint handover_items_passed check ((to_id is null) = (after is null))
);
comment on table people.handover_items is 'What changed hands, as its room had it before and after';
comment on column people.handover_items.kind is 'e.g. demands.demand: the room that has the row, and what it is';
comment on column people.handover_items.concerns is 'Enterprises that are told who comes: id and name';
comment on column people.handover_items.to_id is 'null: left where it was, by choice';
comment on column people.handover_items.returned_at is 'Given back by the undoing; after an undoing, null: somebody had touched it meanwhile';
select platform.business_table('people.handover_items', 'before', 'after');
revoke delete on people.handover_items from app;
