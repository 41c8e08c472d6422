-- 联系记录, 行程, 日历订阅 (6.1-e). Nobody in two places at once (6.1-d) is the database's word.
create table surveys.contact_log (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  roster_id uuid not null references surveys.roster (id),
  tried_at timestamptz not null,
  tried_by uuid not null,
  tried_by_name text not null,
  outcome text not null check (outcome in ('agreed', 'moved', 'declined', 'unanswered')),
  agreed_at timestamptz,
  minutes int check (minutes between 10 and 480),
  answered_by text,
  note text not null default '',
  constraint contact_log_agreed check (outcome <> 'agreed' or agreed_at is not null)
);
comment on table surveys.contact_log is '联系记录 (6.1-e): tries, who answered, agreed time. Append-only';
comment on column surveys.contact_log.answered_by is '接听人的称呼与职务; no number';
create index contact_log_by_roster on surveys.contact_log (roster_id, tried_at desc);
create index contact_log_by_campaign on surveys.contact_log (campaign_id, tried_at desc);
select platform.business_table('surveys.contact_log');

create table surveys.appointments (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  campaign_id uuid not null references surveys.campaigns (id),
  team_id uuid not null references surveys.teams (id),
  roster_id uuid not null references surveys.roster (id),
  day date not null,
  slot tstzrange not null check (not isempty(slot)),
  agreed boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  sequence int not null default 0,
  constraint appointments_team_once exclude using gist (team_id with =, slot with &&) where (cancelled_at is null) deferrable initially immediate
);
comment on table surveys.appointments is '行程站点 (6.1-e): a team at an enterprise at a time';
comment on column surveys.appointments.agreed is 'true: 已与企业约定, fixed; false: 计划时间, may move';
comment on column surveys.appointments.sequence is 'RFC 5545 SEQUENCE: grows when the time changes, so calendars update';
create unique index appointments_firm_once on surveys.appointments (roster_id) where cancelled_at is null;
create index appointments_by_team_day on surveys.appointments (team_id, day) where cancelled_at is null;
create index appointments_by_campaign_day on surveys.appointments (campaign_id, day);
select platform.business_table('surveys.appointments', 'updated_at');

create table surveys.person_slots (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  appointment_id uuid not null references surveys.appointments (id),
  person_id uuid not null,
  slot tstzrange not null check (not isempty(slot)),
  released_at timestamptz,
  constraint person_slots_one_place exclude using gist (person_id with =, slot with &&) where (released_at is null) deferrable initially immediate
);
comment on table surveys.person_slots is '人员占用: nobody in two places at once, across teams and campaigns';
create index person_slots_by_appointment on surveys.person_slots (appointment_id) where released_at is null;
select platform.business_table('surveys.person_slots');

create table surveys.calendar_feeds (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  owner_id uuid not null,
  team_id uuid references surveys.teams (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table surveys.calendar_feeds is '日历订阅: a secret link to a person''s or a team''s itinerary; only the hash is kept';
create index calendar_feeds_by_owner on surveys.calendar_feeds (owner_id) where revoked_at is null;
select platform.business_table('surveys.calendar_feeds');
