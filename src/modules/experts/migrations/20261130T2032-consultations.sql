-- 专家咨询 (6.2.2.4-a): asked, proposed with reasons, offered, accepted, met, advised.
create table experts.consultations (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid not null,
  demand_id uuid,
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{2,3}([0-9]{2})?$'),
  topic text collate "C" not null generated always as (rtrim(class_code, '0123456789')) stored,
  mode text collate "C" not null check (mode in ('online', 'onSite')),
  question text not null check (question <> ''),
  wanted_on date not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  ended_how text collate "C" check (ended_how in ('advised', 'cancelled')),
  end_reason text,
  constraint consultations_end check ((ended_at is null) = (ended_how is null)),
  constraint consultations_cancel check (ended_how is distinct from 'cancelled' or end_reason <> '')
);
comment on table experts.consultations is '专家咨询 (6.2.2.4-a): states come from its assignments';
create index consultations_asked on experts.consultations (asked_at desc, id desc);
create index consultations_enterprise on experts.consultations (enterprise_id, asked_at desc);
create index consultations_demand on experts.consultations (demand_id) where demand_id is not null;
select platform.business_table('experts.consultations');
revoke delete on experts.consultations from app;

create table experts.proposals (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  consultation_id uuid not null references experts.consultations (id),
  asked_by uuid not null,
  asked_at timestamptz not null,
  considered int not null,
  named jsonb not null,
  excluded jsonb not null,
  more int not null default 0
);
comment on table experts.proposals is '推荐结果: the names with their parts, and who was excluded and why; append-only';
create index proposals_consultation on experts.proposals (consultation_id, asked_at desc);
select platform.business_table('experts.proposals');
revoke update, delete on experts.proposals from app;

create table experts.assignments (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  consultation_id uuid not null references experts.consultations (id),
  expert_id uuid not null references experts.experts (id),
  month date not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  answer_by date not null,
  accepted_at timestamptz,
  recused_at timestamptz,
  withdrawn_at timestamptz,
  reason text,
  met_on date,
  met_mode text collate "C" check (met_mode in ('online', 'onSite')),
  minutes int check (minutes between 5 and 1440),
  met_at timestamptz,
  advised_at timestamptz,
  constraint assignments_one_end check (num_nonnulls(recused_at, withdrawn_at, advised_at) <= 1),
  constraint assignments_reason check ((recused_at is null and withdrawn_at is null) or reason <> ''),
  constraint assignments_met check (num_nulls(met_on, met_mode, minutes, met_at) in (0, 4)),
  constraint assignments_order check ((met_at is null or accepted_at is not null) and (advised_at is null or met_at is not null))
);
comment on table experts.assignments is '咨询邀请: one open per consultation; each holds a place of the expert''s month until it is given back';
create unique index assignments_one_open on experts.assignments (consultation_id) where recused_at is null and withdrawn_at is null;
create index assignments_consultation on experts.assignments (consultation_id);
create index assignments_expert on experts.assignments (expert_id, offered_at desc);
select platform.business_table('experts.assignments');
revoke delete on experts.assignments from app;

create table experts.advice_notes (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  assignment_id uuid not null references experts.assignments (id),
  consultation_id uuid not null references experts.consultations (id),
  expert_id uuid not null references experts.experts (id),
  enterprise_id uuid not null,
  class_code text collate "C" not null,
  topic text collate "C" not null generated always as (rtrim(class_code, '0123456789')) stored,
  advice text not null check (advice <> ''),
  plain text not null,
  given_by uuid not null,
  given_at timestamptz not null
);
comment on table experts.advice_notes is '咨询意见: frozen; what experts know is searched here (7.3-b)';
comment on column experts.advice_notes.plain is 'The words in one spelling, for searching only';
create unique index advice_once on experts.advice_notes (assignment_id);
create index advice_given on experts.advice_notes (given_at desc, id desc);
select platform.business_table('experts.advice_notes', 'plain');
revoke update, delete on experts.advice_notes from app;
