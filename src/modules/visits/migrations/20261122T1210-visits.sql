-- 走访记录 (6.1-a, A.1-a), 谈话要点 (6.1-g), 电话访谈, 座谈研讨.
create table surveys.visits (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  roster_id uuid not null references surveys.roster (id),
  team_id uuid references surveys.teams (id),
  enterprise_id uuid not null,
  enterprise_name text not null,
  kind text not null check (kind in ('site', 'phone')),
  questionnaire_id uuid not null references surveys.questionnaire_versions (id),
  answers jsonb not null default '{}',
  marks jsonb not null default '{}',
  revision int not null default 0,
  raised jsonb not null default '{}',
  visited_on date,
  seen_sections text[] not null default '{}',
  answered int not null default 0,
  opened_at timestamptz not null,
  opened_by uuid not null,
  opened_by_name text not null,
  drafted_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_by_name text,
  receipt text,
  returned_at timestamptz,
  returned_by_name text,
  return_reason text,
  reviewed_at timestamptz,
  reviewed_by_name text,
  constraint visits_submitted check ((submitted_at is null) = (submitted_by is null)),
  constraint visits_returned check ((returned_at is null) = (return_reason is null)),
  constraint visits_one_record unique (roster_id, kind)
);
comment on table surveys.visits is '走访记录 (6.1-a) with Table A.1 (A.1-a); the state is derived from the timestamps';
comment on column surveys.visits.kind is 'site 实地走访 · phone 电话访谈 (Table A.1 filled in on the phone)';
comment on column surveys.visits.answers is 'Answers by question id; phone numbers in them are sealed';
comment on column surveys.visits.marks is 'By question id: revision, form, who and when changed it last; the ground of the three-way merge';
comment on column surveys.visits.raised is 'By row key: the text of the demand it has raised (A.1-b)';
comment on column surveys.visits.seen_sections is '现场核见的节; the other sections are 企业自报';
comment on column surveys.visits.receipt is '回执: short code of what was submitted';
create index visits_by_campaign on surveys.visits (campaign_id, opened_at desc, id desc);
create index visits_by_enterprise on surveys.visits (enterprise_id, opened_at desc, id desc);
create index visits_by_opened on surveys.visits (opened_at desc, id desc);
select platform.business_table('surveys.visits', 'marks', 'answered');

create table surveys.notes (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  source text not null check (source in ('visit', 'phone', 'seminar')),
  source_id uuid not null,
  enterprise_id uuid not null,
  enterprise_name text not null,
  kind text not null check (kind in ('need', 'difficulty', 'suggestion')),
  text text not null check (text <> ''),
  noted_at timestamptz not null,
  noted_by uuid not null,
  noted_by_name text not null,
  withdrawn_at timestamptz
);
comment on table surveys.notes is '谈话要点 (6.1-g): one line each, 需求 · 难点 · 建议; each becomes a demand when its record is handed in';
create index notes_by_source on surveys.notes (source_id, noted_at, id);
select platform.business_table('surveys.notes');

create table surveys.interviews (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  roster_id uuid not null references surveys.roster (id),
  enterprise_id uuid not null,
  enterprise_name text not null,
  number_sealed text not null default '',
  answered_by text not null default '',
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('complete', 'partial', 'refused')),
  wants_visit boolean,
  summary text not null default '',
  called_by uuid not null,
  called_by_name text not null,
  recorded_at timestamptz not null,
  constraint interviews_times check (ended_at >= started_at)
);
comment on table surveys.interviews is '电话访谈记录 (6.1-a): number called (sealed), times, who answered, what was said';
create index interviews_by_campaign on surveys.interviews (campaign_id, started_at desc, id desc);
create index interviews_by_enterprise on surveys.interviews (enterprise_id, started_at desc);
select platform.business_table('surveys.interviews');

create table surveys.seminars (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  title text not null,
  cluster text not null,
  place text not null,
  starts_at timestamptz not null,
  planned_at timestamptz not null,
  host_id uuid not null,
  host_name text not null,
  summary text not null default '',
  closed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  version int not null default 1
);
comment on table surveys.seminars is '集群产业座谈研讨 (6.1-a): attendance, sentences, minutes';
comment on column surveys.seminars.cluster is '产业集群';
create index seminars_by_campaign on surveys.seminars (campaign_id, starts_at desc, id desc);
select platform.business_table('surveys.seminars');

create table surveys.seminar_guests (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  seminar_id uuid not null references surveys.seminars (id),
  enterprise_id uuid not null,
  enterprise_name text not null,
  people text not null default '',
  came_at timestamptz,
  constraint seminar_guests_once unique (seminar_id, enterprise_id)
);
comment on table surveys.seminar_guests is '座谈参会企业; attendance is ticked by the host, no sign-in is asked';
select platform.business_table('surveys.seminar_guests');
